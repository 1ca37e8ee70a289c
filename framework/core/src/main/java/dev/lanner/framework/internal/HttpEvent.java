package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Answer;
import dev.lanner.framework.Caller;
import dev.lanner.framework.FormData;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.NameValue;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The request in an event, and the format that its answer goes back in.
///
/// Each format reads its own fields into this one view. What a handler may never ask for is made
/// when one does.
public final class HttpEvent implements Event {
  private final EventFormat format;
  private final EventFields fields;
  private final Context context;
  private final String method;
  private final String rawPath;
  private final List<String> segments;
  private final String stage;
  private final HeaderFields headerFields;
  private final Payload body;
  private String route = "";
  private int endpoint = -1;
  private @Nullable List<NameValue> headers;
  private @Nullable List<NameValue> query;
  private @Nullable List<NameValue> cookies;
  private @Nullable FormData form;

  /// @param path as the format has it, without what is in front of the application's
  HttpEvent(
      EventFormat format,
      EventFields fields,
      Context context,
      String method,
      String path,
      String stage,
      HeaderFields headerFields) {
    this.format = format;
    this.fields = fields;
    this.context = context;
    this.method = method;
    this.rawPath = path;
    this.segments = Percent.segments(path);
    this.stage = stage;
    this.headerFields = headerFields;
    this.body = EventFormat.body(fields);
  }

  /// Reads an event, once.
  ///
  /// @param basePaths what else may stand in front of the application's paths
  /// @throws IllegalArgumentException when it is not from an HTTP front end
  public static HttpEvent read(Payload event, Context context, List<String> basePaths) {
    EventFields fields = EventFields.read(event);
    EventFormat format = EventFormat.of(fields);
    if (format == null) {
      throw new IllegalArgumentException(
          "This function answers HTTP requests of API Gateway, function URLs and load balancers, and the event is "
              + EventKind.of(event)
              + ". Send it to the function that handles such events, or mend what invokes this one.");
    }
    return format.request(fields, context, basePaths);
  }

  /// The front end that sent it.
  public FrontEnd frontEnd() {
    return format.frontEnd();
  }

  /// How many bytes the response may have.
  public int maxResponseBytes() {
    return format.maxResponseBytes();
  }

  /// Whether a response may be compressed: the front end has to undo base64, whatever else the
  /// deployment says.
  public boolean takesCompressed() {
    return format.decodesBase64();
  }

  /// The answer as the front end wants it.
  public Payload write(Answer answer) {
    return format.write(answer);
  }

  /// Notes the number and the template of the route that matched.
  public void route(int number, String template) {
    this.endpoint = number;
    this.route = template;
  }

  /// The number of the route that matched; -1 when none did.
  public int endpoint() {
    return endpoint;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String path() {
    return Percent.isEncodedPath(rawPath) ? rawPath : Percent.encodePath(segments);
  }

  @Override
  public List<String> segments() {
    return segments;
  }

  @Override
  public String route() {
    return route;
  }

  @Override
  public List<NameValue> query() {
    if (query == null) {
      query = format.query(fields);
    }
    return query;
  }

  @Override
  public List<NameValue> headers() {
    if (headers == null) {
      headers = headerFields.list();
    }
    return headers;
  }

  @Override
  public @Nullable String header(String name) {
    return headerFields.first(name);
  }

  @Override
  public List<NameValue> cookies() {
    if (cookies == null) {
      cookies = Cookies.parse(format.cookies(fields));
    }
    return cookies;
  }

  @Override
  public Payload body() {
    return body;
  }

  @Override
  public FormData form() {
    if (form == null) {
      form = FormReader.read(header("content-type"), body);
    }
    return form;
  }

  @Override
  public @Nullable String sourceIp() {
    return format.sourceIp(fields);
  }

  @Override
  public String stage() {
    return stage;
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
    return Caller.of(this, format.frontEnd());
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
    String sent = header("x-amzn-trace-id");
    return context instanceof LambdaContext lambda && lambda.getXrayTraceId() != null
        ? lambda.getXrayTraceId()
        : sent;
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
