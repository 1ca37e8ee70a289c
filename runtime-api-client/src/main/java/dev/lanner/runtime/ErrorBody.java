package dev.lanner.runtime;

import dev.lanner.runtime.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the JSON object of an {@link ErrorReport}. When it gets too long, the message is cut at
/// its end and the stack trace in its middle: its first lines say where it was thrown, its last
/// ones what the root cause was.
final class ErrorBody {
  /// At most 256 KiB: Lambda drops the connection at 6 MiB, and managed instances refuse 1 MiB.
  static final ErrorBody WHOLE = new ErrorBody(64 * 1024, 16 * 1024, 80 * 1024);

  /// At most 2820 bytes.
  static final ErrorBody SHORT = new ErrorBody(1024, 256, 700);

  private static final int QUOTES_AND_COMMA = 3;

  private final int maxMessageBytes;
  private final int maxLineBytes;
  private final int maxHalfTraceBytes;

  private ErrorBody(int maxMessageBytes, int maxLineBytes, int maxHalfTraceBytes) {
    this.maxMessageBytes = maxMessageBytes;
    this.maxLineBytes = maxLineBytes;
    this.maxHalfTraceBytes = maxHalfTraceBytes;
  }

  Payload encode(String message, String type, @Nullable Throwable thrown) {
    var json = new JsonWriter(1024);
    json.beginObject();
    json.name("errorMessage").value(cut(message, maxMessageBytes));
    json.name("errorType").value(cut(type, maxLineBytes));
    json.name("stackTrace").beginArray();
    writeTrace(json, thrown == null ? List.of() : ThrowableLines.bare(thrown));
    json.endArray();
    json.endObject();
    return json.payload();
  }

  private void writeTrace(JsonWriter json, List<String> lines) {
    int head = 0;
    for (int left = maxHalfTraceBytes; head < lines.size(); head++) {
      left -= lineBytes(lines.get(head));
      if (left < 0) {
        break;
      }
    }
    int tail = lines.size();
    for (int left = maxHalfTraceBytes; tail > head; tail--) {
      left -= lineBytes(lines.get(tail - 1));
      if (left < 0) {
        break;
      }
    }
    writeLines(json, lines.subList(0, head));
    if (head < tail) {
      json.value("... " + (tail - head) + " lines left out");
    }
    writeLines(json, lines.subList(tail, lines.size()));
  }

  private void writeLines(JsonWriter json, List<String> lines) {
    for (var line : lines) {
      json.value(cut(line, maxLineBytes));
    }
  }

  private int lineBytes(String line) {
    int bytes = 0;
    for (int i = 0; i < line.length() && bytes < maxLineBytes; i++) {
      bytes += jsonBytes(line.charAt(i));
    }
    return bytes + QUOTES_AND_COMMA;
  }

  /// The longest beginning of the text that takes no more than so many bytes in JSON.
  private static String cut(String text, int maxBytes) {
    int left = maxBytes;
    for (int i = 0; i < text.length(); i++) {
      left -= jsonBytes(text.charAt(i));
      if (left < 0) {
        // Not between the two halves of a character.
        boolean splits = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return text.substring(0, splits ? i - 1 : i);
      }
    }
    return text;
  }

  /// At most so many; half a character counts as the three bytes of U+FFFD.
  private static int jsonBytes(char c) {
    if (c < ' ' || c == '"' || c == '\\') {
      return "\\u0000".length();
    }
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }
}
