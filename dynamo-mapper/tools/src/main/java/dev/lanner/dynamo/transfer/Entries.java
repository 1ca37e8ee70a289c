package dev.lanner.dynamo.transfer;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The entries of one file.
interface Entries extends Closeable {
  /// An entry in its place.
  ///
  /// @param line where it begins, from 1
  record Located(long line, Entry entry) {}

  /// The next one, or `null` at the end.
  @Nullable Located next() throws IOException;
}
