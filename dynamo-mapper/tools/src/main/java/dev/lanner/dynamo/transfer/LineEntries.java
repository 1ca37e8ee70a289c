package dev.lanner.dynamo.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Entries of which each is a line. Blank lines are none.
final class LineEntries implements Entries {
  /// An item has 400 KB; with every character escaped, before and after a change, it stays below.
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private final InputStream in;
  private final Function<byte[], Entry> parser;
  private long line;

  LineEntries(InputStream in, Function<byte[], Entry> parser) {
    this.in = in;
    this.parser = parser;
  }

  @Override
  public @Nullable Located next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    boolean isBlank = true;
    long length = 0;
    int next = in.read();
    while (next >= 0) {
      if (next == '\n') {
        line++;
        if (!isBlank) {
          return located(line, bytes, length);
        }
        bytes.reset();
        length = 0;
      } else {
        isBlank &= next == ' ' || next == '\t' || next == '\r';
        length++;
        if (length <= MAX_BYTES) {
          bytes.write(next);
        }
      }
      next = in.read();
    }
    return isBlank ? null : located(++line, bytes, length);
  }

  private Located located(long number, ByteArrayOutputStream bytes, long length) {
    return new Located(
        number,
        length > MAX_BYTES
            ? new Entry.Unreadable("It has more than %d bytes.".formatted(MAX_BYTES))
            : parser.apply(bytes.toByteArray()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
