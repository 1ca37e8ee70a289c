package dev.lanner.runtime;

import dev.lanner.runtime.json.JsonWriter;
import java.util.List;

/// What is reported of a throwable: an invocation error or an init error.
///
/// The body always has AWS's three members, here for a missing message and one cause:
///
/// ```json
/// {"errorMessage":"","errorType":"shop.OrderFailed",
///  "stackTrace":["shop.Orders.place(Orders.java:12)",
///                "Caused by: java.io.IOException: connection reset",
///                "shop.Table.put(Table.java:40)","... 1 more"]}
/// ```
///
/// The stack trace goes on through all causes. A body is at most 256 KiB: of a longer one the
/// message is cut at its end and the stack trace in its middle, since its first lines say where it
/// was thrown and its last ones what the root cause was.
public final class ErrorReport {
  /// Lambda drops the connection at 6 MiB, and managed instances refuse 1 MiB.
  static final int MAX_BODY_BYTES = 256 * 1024;

  private static final int MAX_MESSAGE_BYTES = 64 * 1024;
  private static final int MAX_LINE_BYTES = 16 * 1024;

  /// With the message, the error type and the punctuation, two halves stay below the maximum.
  private static final int MAX_HALF_TRACE_BYTES = 80 * 1024;

  private static final int QUOTES_AND_COMMA = 3;

  private final String functionErrorType;
  private final Payload body;

  private ErrorReport(String functionErrorType, Payload body) {
    this.functionErrorType = functionErrorType;
    this.body = body;
  }

  /// The report of what a handler or an initializer has thrown.
  public static ErrorReport of(Throwable thrown) {
    return of(functionErrorType(thrown), thrown);
  }

  /// The report of something thrown, with an error type of its own.
  ///
  /// @param functionErrorType such as `Runtime.UserException`: `Runtime` or `Function`, a dot, a
  ///   capital letter and at least one more letter. Lambda replaces any other
  /// @throws IllegalArgumentException when the error type has another form
  public static ErrorReport of(String functionErrorType, Throwable thrown) {
    if (!isErrorType(functionErrorType)) {
      throw new IllegalArgumentException(
          "The error type \""
              + functionErrorType
              + "\" needs the form Runtime.Reason or Function.Reason, with letters only.");
    }
    return new ErrorReport(functionErrorType, encode(thrown));
  }

  /// `Lambda-Runtime-Function-Error-Type`, which ends up in the metrics of Lambda. The names are
  /// those of AWS's Java runtime, so that alarms stay as they are.
  public String functionErrorType() {
    return functionErrorType;
  }

  /// The JSON object.
  public Payload body() {
    return body;
  }

  private static String functionErrorType(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      return "Runtime.OutOfMemory";
    }
    if (thrown instanceof LinkageError || thrown instanceof ClassNotFoundException) {
      return "Runtime.BadFunctionCode";
    }
    return "Runtime.UserException";
  }

  private static boolean isErrorType(String type) {
    if (!type.startsWith("Runtime.") && !type.startsWith("Function.")) {
      return false;
    }
    int start = type.indexOf('.') + 1;
    if (type.length() < start + 2 || type.charAt(start) > 'Z') {
      return false;
    }
    for (int i = start; i < type.length(); i++) {
      char c = type.charAt(i);
      boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!isLetter) {
        return false;
      }
    }
    return true;
  }

  private static Payload encode(Throwable thrown) {
    var message = ThrowableLines.message(thrown);
    var json = new JsonWriter(4096);
    json.beginObject();
    json.name("errorMessage").value(message == null ? "" : cut(message, MAX_MESSAGE_BYTES));
    json.name("errorType").value(cut(ThrowableLines.type(thrown), MAX_LINE_BYTES));
    json.name("stackTrace").beginArray();
    writeTrace(json, ThrowableLines.bare(thrown));
    json.endArray();
    json.endObject();
    return json.payload();
  }

  private static void writeTrace(JsonWriter json, List<String> lines) {
    int head = 0;
    for (int left = MAX_HALF_TRACE_BYTES; head < lines.size(); head++) {
      left -= lineBytes(lines.get(head));
      if (left < 0) {
        break;
      }
    }
    int tail = lines.size();
    for (int left = MAX_HALF_TRACE_BYTES; tail > head; tail--) {
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

  private static void writeLines(JsonWriter json, List<String> lines) {
    for (var line : lines) {
      json.value(cut(line, MAX_LINE_BYTES));
    }
  }

  private static int lineBytes(String line) {
    int bytes = 0;
    for (int i = 0; i < line.length() && bytes < MAX_LINE_BYTES; i++) {
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
