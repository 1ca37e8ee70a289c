package dev.lanner.runtime;

/// Lines for reading: `2026-11-20T11:00:00.123Z <request id> INFO shop.Orders message key=value`,
/// with `-` where there is no invocation, then the lines of the stack trace.
final class TextLogEncoder implements LogEncoder {

  @Override
  public Payload encode(LogRecord entry) {
    var line = new StringBuilder(160);
    Timestamp.append(line, entry.millis());
    var context = entry.context();
    line.append(' ').append(context == null ? "-" : context.getAwsRequestId());
    line.append(' ').append(entry.level().name());
    if (entry.logger() != null) {
      line.append(' ').append(entry.logger());
    }
    line.append(' ').append(entry.message());
    for (var field : entry.fields().entrySet()) {
      line.append(' ').append(field.getKey()).append('=').append(field.getValue());
    }
    line.append('\n');
    var thrown = entry.thrown();
    if (thrown != null) {
      line.append(ThrowableLines.headline(thrown)).append('\n');
      for (var next : ThrowableLines.indented(thrown)) {
        line.append(next).append('\n');
      }
    }
    return Payload.ofUtf8(line.toString());
  }
}
