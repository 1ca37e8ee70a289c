package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.internal.HttpEvent;
import dev.lanner.framework.internal.ProblemJson;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// A function that answers HTTP: what the generated entry class is, under Lanner's runtime and
/// under AWS's own.
///
/// An event that is no HTTP request fails the invocation. Whatever goes wrong from there on is
/// answered as a problem; only what a new process alone repairs, an `OutOfMemoryError` or a class
/// that cannot be linked, fails the invocation, and the runtime has Lambda replace the environment.
public abstract class HttpHandler implements Handler, RequestStreamHandler {
  private final Routes routes;

  protected HttpHandler(Routes routes) {
    this.routes = routes;
  }

  /// @throws IllegalArgumentException when the event is not from an HTTP front end
  @Override
  public final Payload handle(Payload event, Context context) {
    HttpEvent request = HttpEvent.read(event, context);
    try {
      return request.write(answer(request));
    } catch (Throwable thrown) {
      if (thrown instanceof Error error && isFatal(error)) {
        throw error;
      }
      return request.write(answerTo(thrown, request));
    } finally {
      // What a handler leaves there would stand in the log of the next invocation.
      MDC.clear();
    }
  }

  private static boolean isFatal(Error error) {
    return error instanceof LinkageError
        || (error instanceof VirtualMachineError && !(error instanceof StackOverflowError));
  }

  /// Under AWS's own runtime.
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Payload event = Payload.of(input.readAllBytes());
    Payload response = InvocationScope.call(context, () -> handle(event, context));
    output.write(response.array(), response.offset(), response.length());
  }

  private Answer answer(Request request) throws Exception {
    boolean head = request.method().equals("HEAD");
    var allowed = new AllowedMethods();
    int route = routes.find(head ? "GET" : request.method(), request.segments(), allowed);
    if (route != Routes.NONE) {
      Answer answer = routes.call(route, request);
      return head ? answer.withoutBody() : answer;
    }
    if (allowed.isEmpty()) {
      throw Problem.of(404, "There is nothing at this path.");
    }
    throw Problem.of(405, "This path does not answer to " + request.method() + ".")
        .withHeader("allow", allowed.header());
  }

  private static Answer answerTo(Throwable thrown, Request request) {
    Problem problem = thrown instanceof Problem known ? known : unknown(thrown, request);
    Answer answer =
        Answer.of(
            problem.status(),
            "application/problem+json",
            problem.headers(),
            ProblemJson.INSTANCE,
            problem);
    return request.method().equals("HEAD") ? answer.withoutBody() : answer;
  }

  /// The client learns nothing of what went wrong inside, the log all of it but the request: paths
  /// carry what must not be logged, and the stack trace names the handler.
  private static Problem unknown(Throwable thrown, Request request) {
    log().error("The answer to a {} request failed.", request.method(), thrown);
    return Problem.of(500, null);
  }

  private static Logger log() {
    return LoggerFactory.getLogger(HttpHandler.class);
  }
}
