package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Caller;
import dev.lanner.framework.FormData;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An event that asks a Lambda authorizer to decide.
///
/// Of a header field, query parameter or cookie that came more than once there is none here: API
/// Gateway looks an answer up by one of the values, or by all of them, and code would read another.
///
/// See AWS's pages on the events of [REST
/// APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html)
/// and [HTTP
/// APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html).
public final class AuthorizerEvent implements Request {
  /// What asks, and in which form it takes an answer.
  public enum Kind {
    /// A REST API, with one header field and nothing else.
    REST_TOKEN,
    /// A REST API, with the request.
    REST_REQUEST,
    /// An HTTP API with payload format 1.0.
    HTTP_1,
    /// An HTTP API with payload format 2.0.
    HTTP_2,
    /// A WebSocket API that a client connects to.
    WEB_SOCKET
  }

  private final EventFields fields;
  private final Context context;
  private final Kind kind;
  private final ExecuteApiArn arn;
  private final @Nullable String tokenHeader;
  private String route = "";

  private AuthorizerEvent(
      EventFields fields,
      Context context,
      Kind kind,
      ExecuteApiArn arn,
      @Nullable String tokenHeader) {
    this.fields = fields;
    this.context = context;
    this.kind = kind;
    this.arn = arn;
    this.tokenHeader = tokenHeader;
  }

  /// Reads an event, once.
  ///
  /// @param tokenHeader the header field that the one value of a {@link Kind#REST_TOKEN} event is
  ///   of; `null` when the authorizer reads something else, or more
  /// @throws IllegalArgumentException when the event is another, or lacks what the authorizer reads
  public static AuthorizerEvent read(Payload event, Context context, @Nullable String tokenHeader) {
    EventFields fields = EventFields.read(event);
    String arn = fields.arn;
    Kind kind = arn == null ? null : kind(fields);
    if (kind == null || arn == null) {
      throw new IllegalArgumentException(
          "This function is a Lambda authorizer, and the event is "
              + EventKind.of(event)
              + ". Have an authorizer of API Gateway invoke it.");
    }
    if (kind == Kind.REST_TOKEN && tokenHeader == null) {
      throw new IllegalArgumentException(
          "An authorizer of the type TOKEN asks, which passes on one header field, and this one reads something else, or more. Deploy it with the type REQUEST.");
    }
    return new AuthorizerEvent(fields, context, kind, ExecuteApiArn.parse(arn), tokenHeader);
  }

  private static @Nullable Kind kind(EventFields fields) {
    if ("TOKEN".equals(fields.type)) {
      return Kind.REST_TOKEN;
    }
    if (!"REQUEST".equals(fields.type)) {
      return null;
    }
    if ("CONNECT".equals(fields.context.eventType)) {
      return Kind.WEB_SOCKET;
    }
    if (fields.version == null) {
      return Kind.REST_REQUEST;
    }
    return switch (fields.version) {
      case "1.0" -> Kind.HTTP_1;
      case "2.0" -> Kind.HTTP_2;
      default -> null;
    };
  }

  /// What asks.
  public Kind kind() {
    return kind;
  }

  /// What was requested.
  public ExecuteApiArn arn() {
    return arn;
  }

  /// The route as the API names it: `GET /users/{id}`, `ANY /{proxy+}`, `$default`, `$connect`;
  /// empty when it does not say.
  public String gatewayRoute() {
    return switch (kind) {
      case HTTP_2 -> Objects.requireNonNullElse(fields.routeKey, "");
      case REST_REQUEST, HTTP_1 ->
          fields.resource == null || fields.method == null
              ? ""
              : fields.method + " " + fields.resource;
      case WEB_SOCKET -> Objects.requireNonNullElse(fields.context.routeKey, "");
      case REST_TOKEN -> "";
    };
  }

  /// Notes the application's route that the request is for.
  public void route(String matched) {
    this.route = matched;
  }

  @Override
  public String method() {
    String method = kind == Kind.HTTP_2 ? fields.context.method : fields.method;
    return method == null ? arn.method() : method;
  }

  @Override
  public String path() {
    return Percent.encodePath(segments());
  }

  @Override
  public List<String> segments() {
    return arn.segments();
  }

  /// The application's, such as `GET /users/{id}`; empty when the request is for none of them.
  @Override
  public String route() {
    return route;
  }

  @Override
  public List<NameValue> query() {
    if (kind == Kind.HTTP_2 && fields.rawQuery != null) {
      return QueryString.parse(fields.rawQuery);
    }
    boolean lists = fields.multiValueQuery.length() > 0;
    return TextPairs.read(lists ? fields.multiValueQuery : fields.query);
  }

  @Override
  public @Nullable String query(String name) {
    return only(query(), name, false);
  }

  @Override
  public List<NameValue> headers() {
    if (kind == Kind.REST_TOKEN) {
      return tokenHeader == null || fields.authorizationToken == null
          ? List.of()
          : List.of(new NameValue(tokenHeader, fields.authorizationToken));
    }
    return headerFields().list();
  }

  @Override
  public @Nullable String header(String name) {
    return only(headers(), name, true);
  }

  @Override
  public List<NameValue> cookies() {
    return Cookies.parse(fields.cookies.isEmpty() ? headerFields().cookies() : fields.cookies);
  }

  @Override
  public @Nullable String cookie(String name) {
    return only(cookies(), name, false);
  }

  private HeaderFields headerFields() {
    return fields.multiValueHeaders.isEmpty() ? fields.headers : fields.multiValueHeaders;
  }

  private static @Nullable String only(List<NameValue> pairs, String name, boolean anyCase) {
    String value = null;
    for (NameValue pair : pairs) {
      if (anyCase ? pair.name().equalsIgnoreCase(name) : pair.name().equals(name)) {
        if (value != null) {
          return null;
        }
        value = pair.value();
      }
    }
    return value;
  }

  @Override
  public Payload body() {
    return Payload.empty();
  }

  @Override
  public FormData form() {
    throw Problem.of(415, "An authorizer sees no body.");
  }

  @Override
  public @Nullable String sourceIp() {
    return fields.context.sourceIp();
  }

  @Override
  public String stage() {
    return arn.stage();
  }

  @Override
  public Map<String, String> stageVariables() {
    return TextPairs.map(fields.stageVariables);
  }

  /// Nobody: that is what is asked.
  @Override
  public Caller caller() {
    return new Caller.Anonymous();
  }

  @Override
  public Payload authorizer() {
    return Payload.empty();
  }

  @Override
  public Payload identity() {
    return fields.context.identity;
  }

  @Override
  public @Nullable String traceId() {
    return context instanceof LambdaContext lambda ? lambda.getXrayTraceId() : null;
  }

  @Override
  public Instant deadline() {
    return Deadline.of(context);
  }

  @Override
  public Context context() {
    return context;
  }
}
