package dev.lanner.runtime;

import dev.lanner.runtime.json.JsonWriter;
import java.util.Arrays;

/// One JSON object in each line, with the names that AWS's runtimes use. MDC fields have an object
/// of their own, so that none of them can pose as the request id.
final class JsonLogEncoder implements LogEncoder {

  @Override
  public Payload encode(LogRecord entry) {
    var json = new JsonWriter();
    json.beginObject();
    var timestamp = new StringBuilder(24);
    Timestamp.append(timestamp, entry.millis());
    json.name("timestamp").value(timestamp.toString());
    json.name("level").value(entry.level().name());
    if (entry.logger() != null) {
      json.name("logger").value(entry.logger());
    }
    json.name("message").value(entry.message());
    writeInvocation(json, entry);
    writeFields(json, entry);
    writeThrown(json, entry);
    json.endObject();
    return withLineFeed(json.payload());
  }

  private static void writeInvocation(JsonWriter json, LogRecord entry) {
    var context = entry.context();
    if (context == null) {
      return;
    }
    json.name("AWSRequestId").value(context.getAwsRequestId());
    var traceId = context.getXrayTraceId();
    if (traceId != null) {
      json.name("traceId").value(traceId);
    }
    var tenantId = context.getTenantId();
    if (tenantId != null) {
      json.name("tenantId").value(tenantId);
    }
  }

  private static void writeFields(JsonWriter json, LogRecord entry) {
    if (entry.fields().isEmpty()) {
      return;
    }
    json.name("mdc").beginObject();
    for (var field : entry.fields().entrySet()) {
      json.name(field.getKey()).value(String.valueOf(field.getValue()));
    }
    json.endObject();
  }

  private static void writeThrown(JsonWriter json, LogRecord entry) {
    var thrown = entry.thrown();
    if (thrown == null) {
      return;
    }
    var message = ThrowableLines.message(thrown);
    json.name("errorType").value(ThrowableLines.type(thrown));
    json.name("errorMessage").value(message == null ? ThrowableLines.type(thrown) : message);
    json.name("stackTrace").beginArray();
    for (var line : ThrowableLines.bare(thrown)) {
      json.value(line);
    }
    json.endArray();
  }

  private static Payload withLineFeed(Payload object) {
    int from = object.offset();
    var line = Arrays.copyOfRange(object.array(), from, from + object.length() + 1);
    line[object.length()] = '\n';
    return Payload.of(line);
  }
}
