package dev.lanner.benchmarks.ric;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/// A response in payload format 2.0.
record HttpResponse(int statusCode, Map<String, String> headers, String body) {
  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("statusCode", statusCode);
    out.writeObjectFieldStart("headers");
    for (var header : headers.entrySet()) {
      out.writeStringField(header.getKey(), header.getValue());
    }
    out.writeEndObject();
    out.writeStringField("body", body);
    out.writeEndObject();
  }
}
