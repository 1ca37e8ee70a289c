package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.framework.Answer;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Problem;
import dev.lanner.framework.internal.WebSocketEvent;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.MDC;

/// A function that answers a WebSocket API: what the generated entry class is.
///
/// A connection that no method is there for is let in, and its end is noted by nobody; a message
/// without a method is answered with 404.
public abstract class WebSocketHandler implements Handler, RequestStreamHandler {
  private static final String DEFAULT = "$default";

  private final MessageRoutes routes;

  protected WebSocketHandler(MessageRoutes routes) {
    this.routes = routes;
  }

  /// @throws IllegalArgumentException when the event is not from a WebSocket API
  @Override
  public final Payload handle(Payload event, Context context) {
    WebSocketEvent request = WebSocketEvent.read(event, context);
    try {
      return write(request, answer(request));
    } finally {
      MDC.clear();
    }
  }

  /// Under AWS's own runtime.
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Payload event = Payload.of(input.readAllBytes());
    Payload response = InvocationScope.call(context, () -> handle(event, context));
    output.write(response.array(), response.offset(), response.length());
  }

  private Answer answer(WebSocketEvent request) {
    int route = routes.find(request.routeKey());
    if (route == MessageRoutes.NONE && request.isMessage()) {
      route = routes.find(DEFAULT);
    }
    if (route != MessageRoutes.NONE) {
      return new Chain(routes, route).proceed(request);
    }
    return request.isMessage()
        ? Answer.of(Problem.of(404, "No method takes messages of this route."))
        : Answer.empty(200);
  }

  /// The answer as API Gateway takes it: to a handshake the status and the header fields, above all
  /// `Sec-WebSocket-Protocol`; to a message the body, which is text.
  private Payload write(WebSocketEvent request, Answer answer) {
    try {
      return written(answer);
    } catch (Throwable thrown) {
      return written(Failures.answer(thrown, request, routes, MessageRoutes.NONE));
    }
  }

  private static Payload written(Answer answer) {
    var out = new JsonWriter();
    out.beginObject();
    out.name("statusCode").value(answer.status() == 204 ? 200 : answer.status());
    if (!answer.headers().isEmpty()) {
      out.name("headers").beginObject();
      for (NameValue field : answer.headers()) {
        out.name(field.name()).value(field.value());
      }
      out.endObject();
    }
    if (answer.hasBody()) {
      out.name("body");
      if (answer.writeBody(out)) {
        throw new IllegalStateException(
            "A method of a WebSocket API returned bytes that are no text, and its messages are"
                + " text. Return text, JSON, or where the bytes can be fetched.");
      }
    }
    return out.endObject().payload();
  }
}
