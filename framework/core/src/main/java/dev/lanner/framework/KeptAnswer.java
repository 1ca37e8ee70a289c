package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer as JSON: `{"status":201,"headers":["location","/orders/7"],"body":"…"}`, the body in
/// base64, and absent when there is none.
final class KeptAnswer {
  private static final String CONTENT_TYPE = "content-type";
  private static final JsonNames NAMES = JsonNames.of("status", "headers", "body");

  private KeptAnswer() {}

  /// An answer that is not streamed.
  static Payload write(Answer answer) {
    var out = new JsonWriter();
    out.beginObject();
    out.name("status").value(answer.status());
    out.name("headers").beginArray();
    for (NameValue field : answer.headers()) {
      out.value(field.name()).value(field.value());
    }
    out.endArray();
    if (answer.hasBody()) {
      out.name("body").base64(answer.body());
    }
    return out.endObject().payload();
  }

  /// The answer that was written.
  static Answer read(Payload json) {
    var in = JsonReader.of(json);
    int status = 0;
    List<String> headers = List.of();
    Payload body = null;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> status = in.readInt();
        case 1 -> headers = texts(in);
        default -> body = Payload.of(Base64.getDecoder().decode(in.readString()));
      }
    }
    return answer(status, headers, body);
  }

  private static Answer answer(int status, List<String> headers, @Nullable Payload body) {
    String contentType = null;
    Answer fields = Answer.empty(status);
    for (int i = 0; i < headers.size(); i += 2) {
      if (contentType == null && body != null && headers.get(i).equalsIgnoreCase(CONTENT_TYPE)) {
        contentType = headers.get(i + 1);
      } else {
        fields = fields.withHeader(headers.get(i), headers.get(i + 1));
      }
    }
    if (body == null) {
      return fields;
    }
    Answer answer =
        Answer.bytes(status, contentType == null ? "application/octet-stream" : contentType, body);
    for (NameValue field : fields.headers()) {
      answer = answer.withHeader(field.name(), field.value());
    }
    return answer;
  }

  private static List<String> texts(JsonReader in) {
    var texts = new ArrayList<String>();
    in.beginArray();
    while (in.hasNext()) {
      texts.add(in.readString());
    }
    return texts;
  }
}
