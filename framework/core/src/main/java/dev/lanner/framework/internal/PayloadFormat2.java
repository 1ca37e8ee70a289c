package dev.lanner.framework.internal;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Answer;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.NameValue;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Payload format 2.0: API Gateway's HTTP API, and function URLs.
///
/// An HTTP API sends `rawPath` decoded but for `%2F` and `%25`, and with the stage in front unless
/// it is `$default`; a function URL sends it as it came. Decoding each segment once is right for
/// both. Repeated header fields come joined with commas; in the response they go the same way, and
/// cookies in a list of their own.
///
/// See [AWS's page on the
/// format](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
final class PayloadFormat2 extends EventFormat {
  private static final PayloadFormat2 HTTP_API = new PayloadFormat2(FrontEnd.HTTP);
  private static final PayloadFormat2 FUNCTION_URL = new PayloadFormat2(FrontEnd.FUNCTION_URL);

  private final FrontEnd frontEnd;

  private PayloadFormat2(FrontEnd frontEnd) {
    this.frontEnd = frontEnd;
  }

  /// Function URLs have no domain names of one's own, so theirs tells them apart.
  static PayloadFormat2 of(EventContext context) {
    String domain = context.domainName;
    return domain != null && domain.contains(".lambda-url.") ? FUNCTION_URL : HTTP_API;
  }

  @Override
  FrontEnd frontEnd() {
    return frontEnd;
  }

  @Override
  HttpEvent request(EventFields fields, Context context, List<String> basePaths) {
    String sent = requireNonNull(fields.rawPath);
    String stage = fields.context.stage == null ? DEFAULT_STAGE : fields.context.stage;
    String path = stage.equals(DEFAULT_STAGE) ? sent : BasePath.without("/" + stage, sent);
    if (fields.routeKey != null && fields.routeKey.indexOf('{') > 0) {
      String template = fields.routeKey.substring(fields.routeKey.indexOf(' ') + 1);
      path = BasePath.withoutMapping(template, path, fields.pathParameters);
    }
    return new HttpEvent(
        this,
        fields,
        context,
        requireNonNull(fields.context.method),
        BasePath.without(basePaths, path),
        stage,
        fields.headers);
  }

  @Override
  List<NameValue> query(EventFields fields) {
    return fields.rawQuery == null ? List.of() : QueryString.parse(fields.rawQuery);
  }

  @Override
  List<String> cookies(EventFields fields) {
    return fields.cookies.isEmpty() ? fields.headers.cookies() : fields.cookies;
  }

  @Override
  void writeHead(JsonWriter out, Answer answer) {
    List<NameValue> headers = answer.headers();
    var cookies = new ArrayList<String>();
    out.name("headers").beginObject();
    for (int i = 0; i < headers.size(); i++) {
      NameValue field = headers.get(i);
      if (isCookie(field)) {
        cookies.add(field.value());
      } else if (!isRepeated(headers, i)) {
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
}
