package dev.lanner.framework.internal;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Answer;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.NameValue;
import dev.lanner.runtime.json.JsonWriter;
import java.util.List;

/// The events of REST APIs, and payload format 1.0 of HTTP APIs, which is modelled on them.
///
/// The path comes encoded, of a REST API without the stage, and with the base path of a custom
/// domain name in front. Header fields and query parameters come twice, as single values and as
/// lists; the lists have all. So has the response, where `multiValueHeaders` carries everything.
///
/// A REST API answers 502 when the response has a member that it does not know.
///
/// See [AWS's page on the
/// format](https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html).
final class PayloadFormat1 extends EventFormat {
  static final PayloadFormat1 REST_API = new PayloadFormat1(FrontEnd.REST);
  static final PayloadFormat1 HTTP_API = new PayloadFormat1(FrontEnd.HTTP);

  private final FrontEnd frontEnd;

  private PayloadFormat1(FrontEnd frontEnd) {
    this.frontEnd = frontEnd;
  }

  @Override
  FrontEnd frontEnd() {
    return frontEnd;
  }

  /// A REST API does so only for the media types that it was told are binary.
  @Override
  boolean decodesBase64() {
    return frontEnd == FrontEnd.HTTP;
  }

  @Override
  HttpEvent request(EventFields fields, Context context, List<String> basePaths) {
    String stage = fields.context.stage == null ? DEFAULT_STAGE : fields.context.stage;
    String path = requireNonNull(fields.path);
    if (frontEnd == FrontEnd.HTTP && !stage.equals(DEFAULT_STAGE)) {
      path = BasePath.without("/" + stage, path);
    }
    // Under its own domain name a REST API has the stage in front of this path, and no base path.
    if (path.equals(fields.context.path) || frontEnd == FrontEnd.HTTP) {
      path = BasePath.withoutMapping(fields.resource, path, fields.pathParameters);
    }
    return new HttpEvent(
        this,
        fields,
        context,
        requireNonNull(fields.method),
        BasePath.without(basePaths, path),
        stage,
        fields.multiValueHeaders.isEmpty() ? fields.headers : fields.multiValueHeaders);
  }

  @Override
  List<NameValue> query(EventFields fields) {
    boolean lists = fields.multiValueQuery.length() > 0;
    return TextPairs.read(lists ? fields.multiValueQuery : fields.query);
  }

  @Override
  List<String> cookies(EventFields fields) {
    return fields.multiValueHeaders.isEmpty()
        ? fields.headers.cookies()
        : fields.multiValueHeaders.cookies();
  }

  @Override
  void writeHead(JsonWriter out, Answer answer) {
    writeLists(out, answer.headers());
  }

  /// Every field with all its values, each in the spelling of the first.
  static void writeLists(JsonWriter out, List<NameValue> headers) {
    out.name("multiValueHeaders").beginObject();
    for (int i = 0; i < headers.size(); i++) {
      if (!isRepeated(headers, i)) {
        String name = headers.get(i).name();
        out.name(name).beginArray();
        for (NameValue field : headers) {
          if (field.name().equalsIgnoreCase(name)) {
            out.value(field.value());
          }
        }
        out.endArray();
      }
    }
    out.endObject();
  }
}
