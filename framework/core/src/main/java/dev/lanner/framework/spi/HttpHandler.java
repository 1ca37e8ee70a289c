package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Problem;
import dev.lanner.framework.internal.BasePath;
import dev.lanner.framework.internal.HttpEvent;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// A function that answers HTTP: what the generated entry class is, under Lanner's runtime and
/// under AWS's own.
///
/// An event that is no HTTP request fails the invocation. Whatever goes wrong from there on is
/// answered as a problem; only what a new process alone repairs fails the invocation, and the
/// runtime has Lambda replace the environment.
///
/// `LANNER_BASE_PATH` in the environment names paths, with commas between them, that stand in front
/// of the application's own and are not told by the front end.
public abstract class HttpHandler implements Handler, RequestStreamHandler {
  private static final String BASE_PATH = "LANNER_BASE_PATH";

  private final Routes routes;
  private final List<String> basePaths;

  protected HttpHandler(Routes routes, Application application) {
    this.routes = routes;
    this.basePaths = BasePath.parse(application.environment(BASE_PATH));
  }

  /// @throws IllegalArgumentException when the event is not from an HTTP front end
  @Override
  public Payload handle(Payload event, Context context) {
    return respond(event, context);
  }

  final Payload respond(Payload event, Context context) {
    HttpEvent request = read(event, context);
    try {
      return write(request, answer(request));
    } finally {
      // What a handler leaves there would stand in the log of the next invocation.
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

  final HttpEvent read(Payload event, Context context) {
    return HttpEvent.read(event, context, basePaths);
  }

  /// The answer to a request; of what is thrown only what is fatal comes out of here.
  final Answer answer(HttpEvent request) {
    boolean head = request.method().equals("HEAD");
    var allowed = new AllowedMethods();
    int route = routes.find(head ? "GET" : request.method(), request.segments(), allowed);
    Answer answer;
    try {
      if (route != Routes.NONE) {
        request.route(route, routes.template(route));
        answer = open(request, new Chain(routes, route).proceed(request));
        answer = Conditions.apply(request, answer);
      } else {
        answer = preflight(request, allowed);
      }
    } catch (Throwable thrown) {
      answer = failed(thrown, request);
    }
    boolean bare = head || answer.status() == 204 || answer.status() == 304;
    return bare ? answer.withoutBody() : answer;
  }

  /// The answer to what is thrown where no filter sees it; pages may read it like any other.
  final Answer failed(Throwable thrown, HttpEvent request) {
    return open(request, Failures.answer(thrown, request, routes, request.endpoint()));
  }

  private Answer open(HttpEvent request, Answer answer) {
    CorsPolicy cors = routes.cors(request.endpoint());
    return cors == null ? answer : cors.decorate(request, answer);
  }

  /// The answer to a preflight request.
  ///
  /// @throws Problem when it is another one, and has no route
  private Answer preflight(HttpEvent request, AllowedMethods allowed) {
    if (allowed.isEmpty()) {
      throw Problem.of(404, "There is nothing at this path.");
    }
    String wanted = request.header("access-control-request-method");
    if (wanted != null && request.method().equals("OPTIONS")) {
      int route =
          routes.find(
              wanted.equals("HEAD") ? "GET" : wanted, request.segments(), new AllowedMethods());
      CorsPolicy cors = route == Routes.NONE ? null : routes.cors(route);
      if (cors != null) {
        return cors.preflight(request, wanted);
      }
    }
    throw Problem.of(405, "This path does not answer to " + request.method() + ".")
        .withHeader("allow", allowed.header());
  }

  /// The response in the front end's shape. A value that cannot be written, or is too large, is a
  /// failure like others.
  final Payload write(HttpEvent request, Answer answer) {
    Answer complete = answer;
    try {
      if (answer.stream() != null) {
        complete = Buffered.collect(answer, request.maxResponseBytes());
      }
      Payload response = request.write(complete);
      Answer compressed = Compression.apply(request, complete, response.length());
      if (compressed != complete) {
        response = request.write(compressed);
      }
      if (response.length() <= request.maxResponseBytes()) {
        return response;
      }
      return tooLarge(request);
    } catch (Buffered.TooLargeException _) {
      return tooLarge(request);
    } catch (Throwable thrown) {
      return request.write(failed(thrown, request));
    }
  }

  private Payload tooLarge(HttpEvent request) {
    LoggerFactory.getLogger(HttpHandler.class)
        .error(
            "The response to {} {} has more than the {} bytes that {} takes, so it was answered"
                + " with 500. Answer with less, for example by pages, or stream behind a front end"
                + " that can.",
            request.method(),
            request.route(),
            request.maxResponseBytes(),
            request.frontEnd());
    return request.write(failed(Problem.of(500, "The answer is too large."), request));
  }
}
