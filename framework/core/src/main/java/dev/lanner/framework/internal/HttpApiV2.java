package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.spi.Answer;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Payload format 2.0: API Gateway's HTTP API, and function URLs.
///
/// `rawPath` comes decoded but for `%2F` and `%25`, and with the stage in front unless it is
/// `$default`; each segment is decoded once here. Repeated header fields come joined with commas;
/// in the response they go the same way, and cookies in a list of their own.
///
/// See [AWS's page on the
/// format](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
final class HttpApiV2 implements FrontEnd {
  static final HttpApiV2 INSTANCE = new HttpApiV2();

  private static final String DEFAULT_STAGE = "$default";

  private HttpApiV2() {}

  HttpEvent request(EventFields fields, String method, String rawPath, Context context) {
    String stage = fields.stage == null ? DEFAULT_STAGE : fields.stage;
    return new HttpEvent(
        this,
        context,
        method,
        Percent.segments(withoutStage(rawPath, stage)),
        fields.rawQuery == null ? "" : fields.rawQuery,
        fields.headers,
        fields.cookies,
        fields.base64 ? decoded(fields.body) : fields.body,
        fields.sourceIp,
        stage);
  }

  private static String withoutStage(String path, String stage) {
    boolean inPath =
        !stage.equals(DEFAULT_STAGE)
            && path.startsWith(stage, 1)
            && (path.length() == stage.length() + 1 || path.charAt(stage.length() + 1) == '/');
    return inPath ? path.substring(stage.length() + 1) : path;
  }

  private static Payload decoded(Payload base64) {
    try {
      return Payload.of(Base64.getDecoder().decode(base64.toByteArray()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The event says that its body is base64, and it is not. Send an event as API Gateway makes them.",
          e);
    }
  }

  @Override
  public Payload write(Answer answer) {
    var out = new JsonWriter();
    out.beginObject();
    out.name("statusCode").value(answer.status());
    writeHeaders(out, answer.headers());
    if (answer.hasBody()) {
      out.name("body");
      answer.writeBody(out);
      if (answer.isBase64Encoded()) {
        out.name("isBase64Encoded").value(true);
      }
    }
    out.endObject();
    return out.payload();
  }

  private static void writeHeaders(JsonWriter out, List<NameValue> headers) {
    var cookies = new ArrayList<String>();
    out.name("headers").beginObject();
    for (int i = 0; i < headers.size(); i++) {
      NameValue field = headers.get(i);
      if (field.name().equalsIgnoreCase("set-cookie")) {
        cookies.add(field.value());
      } else if (isFirst(headers, i)) {
        out.name(field.name().toLowerCase(Locale.ROOT)).value(joined(headers, i));
      }
    }
    out.endObject();
    if (!cookies.isEmpty()) {
      out.name("cookies").beginArray();
      for (String cookie : cookies) {
        out.value(cookie);
      }
      out.endArray();
    }
  }

  private static boolean isFirst(List<NameValue> headers, int index) {
    for (int i = 0; i < index; i++) {
      if (headers.get(i).name().equalsIgnoreCase(headers.get(index).name())) {
        return false;
      }
    }
    return true;
  }

  private static String joined(List<NameValue> headers, int first) {
    String name = headers.get(first).name();
    String value = headers.get(first).value();
    for (int i = first + 1; i < headers.size(); i++) {
      if (headers.get(i).name().equalsIgnoreCase(name)) {
        value = value + ", " + headers.get(i).value();
      }
    }
    return value;
  }
}
