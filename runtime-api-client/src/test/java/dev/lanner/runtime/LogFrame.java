package dev.lanner.runtime;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One frame as Lambda reads it from the descriptor for the log.
///
/// @param type the first four bytes, in hex
/// @param micros Unix microseconds
record LogFrame(String type, long micros, String text) {

  /// The next frame, or `null` at the end of the stream, which must not be inside of one.
  static @Nullable LogFrame read(InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    var type = in.readNBytes(4);
    if (type.length == 0) {
      return null;
    }
    int length = in.readInt();
    long micros = in.readLong();
    var text = in.readNBytes(length);
    if (text.length < length) {
      throw new EOFException("a frame of " + length + " bytes ends after " + text.length);
    }
    return new LogFrame(
        HexFormat.of().formatHex(type), micros, new String(text, StandardCharsets.UTF_8));
  }

  static List<LogFrame> readAll(InputStream in) throws IOException {
    var frames = new ArrayList<LogFrame>();
    for (var frame = read(in); frame != null; frame = read(in)) {
      frames.add(frame);
    }
    return frames;
  }
}
