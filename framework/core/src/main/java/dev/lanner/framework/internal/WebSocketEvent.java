package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Caller;
import dev.lanner.framework.Connection;
import dev.lanner.framework.FormData;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Problem;
import dev.lanner.framework.WebSocketRequest;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.Payload;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An event of a WebSocket API.
///
/// See [AWS's page on the
/// routes](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html).
public final class WebSocketEvent implements Event, WebSocketRequest {
  private static final String EXECUTE_API = ".execute-api.";

  private final EventFields fields;
  private final Context context;
  private final String connectionId;
  private final String routeKey;
  private final String eventType;
  private final Payload body;

  private WebSocketEvent(
      EventFields fields, Context context, String connectionId, String routeKey, String eventType) {
    this.fields = fields;
    this.context = context;
    this.connectionId = connectionId;
    this.routeKey = routeKey;
    this.eventType = eventType;
    this.body = EventFormat.body(fields);
  }

  /// Reads an event, once.
  ///
  /// @throws IllegalArgumentException when it is not from a WebSocket API
  public static WebSocketEvent read(Payload event, Context context) {
    EventFields fields = EventFields.read(event);
    EventContext of = fields.context;
    if (fields.forAuthorizer
        || of.connectionId == null
        || of.routeKey == null
        || of.eventType == null) {
      throw new IllegalArgumentException(
          "This function answers events of an API Gateway WebSocket API, and the event is "
              + (EventFormat.of(fields) == null ? EventKind.of(event) : "an HTTP request")
              + ". Send it to the function that handles such events, or mend what invokes this one.");
    }
    return new WebSocketEvent(fields, context, of.connectionId, of.routeKey, of.eventType);
  }

  /// Whether a client sends a message, and does neither connect nor disconnect.
  public boolean isMessage() {
    return eventType.equals("MESSAGE");
  }

  @Override
  public Connection connection() {
    Instant connectedAt = Instant.ofEpochMilli(fields.context.connectedAt);
    return new Connection(connectionId, connectedAt, endpoint());
  }

  /// The domain name in the event is what the client connected to. Under one of the user's own a
  /// mapping that no event tells stands for the stage, so the API's own name is taken then.
  private URI endpoint() {
    String domain = fields.context.domainName;
    if (domain == null || !domain.contains(EXECUTE_API)) {
      String own = ownDomain();
      domain = own == null ? Objects.requireNonNullElse(domain, "localhost") : own;
    }
    return URI.create("https://" + domain + "/" + stage());
  }

  /// The API's own name, with the region and the partition of the function; `null` when the event
  /// or the context does not tell.
  private @Nullable String ownDomain() {
    String arn = context.getInvokedFunctionArn();
    String[] parts = arn == null ? new String[0] : arn.split(":", 5);
    if (fields.context.apiId == null || parts.length < 5 || parts[3].isEmpty()) {
      return null;
    }
    String suffix = parts[1].equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
    return fields.context.apiId + EXECUTE_API + parts[3] + suffix;
  }

  @Override
  public String routeKey() {
    return routeKey;
  }

  @Override
  public @Nullable String messageId() {
    return fields.context.messageId;
  }

  @Override
  public int disconnectStatusCode() {
    return fields.context.disconnectStatusCode;
  }

  @Override
  public @Nullable String disconnectReason() {
    return fields.context.disconnectReason;
  }

  /// `CONNECT`, `MESSAGE` or `DISCONNECT`.
  @Override
  public String method() {
    return eventType;
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public List<String> segments() {
    return List.of();
  }

  @Override
  public String route() {
    return routeKey;
  }

  @Override
  public List<NameValue> query() {
    boolean lists = fields.multiValueQuery.length() > 0;
    return TextPairs.read(lists ? fields.multiValueQuery : fields.query);
  }

  @Override
  public List<NameValue> headers() {
    return headerFields().list();
  }

  @Override
  public @Nullable String header(String name) {
    return headerFields().first(name);
  }

  @Override
  public List<NameValue> cookies() {
    return Cookies.parse(headerFields().cookies());
  }

  private HeaderFields headerFields() {
    return fields.multiValueHeaders.isEmpty() ? fields.headers : fields.multiValueHeaders;
  }

  @Override
  public Payload body() {
    return body;
  }

  @Override
  public FormData form() {
    throw Problem.of(415, "A message of a WebSocket is no form.");
  }

  @Override
  public @Nullable String sourceIp() {
    return fields.context.sourceIp();
  }

  @Override
  public String stage() {
    return Objects.requireNonNullElse(fields.context.stage, EventFormat.DEFAULT_STAGE);
  }

  @Override
  public Map<String, String> stageVariables() {
    return TextPairs.map(fields.stageVariables);
  }

  @Override
  public Caller caller() {
    return fields.context.caller(this);
  }

  @Override
  public Caller frontEndCaller() {
    return Caller.of(this, null);
  }

  @Override
  public void calledBy(Supplier<? extends Caller> caller) {
    fields.context.calledBy(caller);
  }

  @Override
  public Payload authorizer() {
    return fields.context.authorizer;
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
