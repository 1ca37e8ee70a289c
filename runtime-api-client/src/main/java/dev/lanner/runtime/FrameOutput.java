package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Frames on the descriptor that Lambda hands to the process: the frame says where a record ends,
/// so that one of many lines stays one. Numbers are big endian:
///
/// | bytes | |
/// |---|---|
/// | 4 | `0xa55a0002`, bit 0 set when the record is text, the level from bit 2 on |
/// | 4 | length of the record in bytes |
/// | 8 | when, Unix microseconds |
/// | length | the record, without a line feed at its end |
///
/// The level is 0 for none, 1 for `TRACE` to 6 for `FATAL`.
final class FrameOutput implements LogOutput {
  private static final int HEADER_BYTES = 16;

  /// The type of a log frame; bit 1 says that it has a time.
  private static final int LOG_WITH_TIME = 0xa55a0002;

  private static final int TEXT = 1;
  private static final int LEVEL_SHIFT = 2;

  private final FileOutputStream out;

  private FrameOutput(FileOutputStream out) {
    this.out = out;
  }

  /// Opens the inherited descriptor once more by its name in the file system, as the JDK has no
  /// other way to a descriptor that does not reach into its internals. Works for pipes and files.
  /// (Appends, because without that a file would be emptied.)
  ///
  /// @param descriptor its number
  static FrameOutput open(String descriptor) throws IOException {
    for (int i = 0; i < descriptor.length(); i++) {
      if (descriptor.charAt(i) < '0' || descriptor.charAt(i) > '9') {
        throw new IOException("\"" + descriptor + "\" is not the number of a descriptor");
      }
    }
    return new FrameOutput(new FileOutputStream("/proc/self/fd/" + descriptor, true));
  }

  @Override
  public void write(LogFormat format, LogLevel level, long micros, Payload line)
      throws IOException {
    int length = line.length() - 1;
    var frame =
        ByteBuffer.allocate(HEADER_BYTES + length)
            .putInt(type(format, level))
            .putInt(length)
            .putLong(micros)
            .put(line.array(), line.offset(), length);
    // Header and record in one write: the reader may look at what one write brought.
    out.write(frame.array());
  }

  private static int type(LogFormat format, LogLevel level) {
    int number =
        switch (level) {
          case UNDEFINED -> 0;
          case TRACE -> 1;
          case DEBUG -> 2;
          case INFO -> 3;
          case WARN -> 4;
          case ERROR -> 5;
          case FATAL -> 6;
        };
    return LOG_WITH_TIME | number << LEVEL_SHIFT | (format == LogFormat.TEXT ? TEXT : 0);
  }
}
