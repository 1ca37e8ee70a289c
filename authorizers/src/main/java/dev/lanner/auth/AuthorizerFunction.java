package dev.lanner.auth;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.framework.Application;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.internal.AuthorizerEvent;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// A Lambda authorizer as a function: what the generated entry class of a class with {@link
/// Authorizer} is.
///
/// It answers with a policy or fails. Whatever goes wrong fails the invocation, which API Gateway
/// answers with 500 and does not remember.
public abstract class AuthorizerFunction implements Handler, RequestStreamHandler {
  private static final Logger log = LoggerFactory.getLogger(AuthorizerFunction.class);

  private final String name;
  private final @Nullable String tokenHeader;
  private final boolean remembered;
  private final RouteTable table;
  private final PolicyAnswer answer;

  /// Of an authorizer and the application that it is in.
  ///
  /// @param name of the class with {@link Authorizer}, with its package
  /// @param tokenHeader the header field, when nothing else is an identity source
  /// @param remembered whether API Gateway remembers answers
  /// @param simple whether HTTP APIs with payload format 2.0 are answered with yes or no
  /// @param routes the keys of all routes of the application
  protected AuthorizerFunction(
      String name,
      @Nullable String tokenHeader,
      boolean remembered,
      boolean simple,
      String... routes) {
    this.name = name;
    this.tokenHeader = tokenHeader;
    this.remembered = remembered;
    this.table = new RouteTable(routes);
    this.answer = new PolicyAnswer(name, table, simple);
  }

  /// Calls the method of the authorizer.
  ///
  /// @throws Problem 400 when a credential is missing or of another form
  protected abstract AuthorizerOutput decide(Request request) throws Exception;

  /// The authorizer.
  protected static <T> T bean(Application application, Class<T> type) {
    T bean = application.bean(type);
    if (bean instanceof TokenAuthorizer authorizer) {
      authorizer.start(application);
    }
    return bean;
  }

  /// Decides about one request.
  ///
  /// @throws IllegalArgumentException when the event does not ask an authorizer
  /// @throws UnauthorizedException when the credentials are no good
  /// @throws IllegalStateException when the authorizer failed
  @Override
  public final Payload handle(Payload event, Context context) {
    AuthorizerEvent request = AuthorizerEvent.read(event, context, tokenHeader);
    request.route(route(request));
    try {
      Verdict verdict = verdict(request);
      if (!verdict.allows()) {
        log.info("{} refused a request: {}.", name, verdict.reason());
      }
      return answer.write(verdict, request);
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

  private Verdict verdict(AuthorizerEvent request) {
    if (!remembered && request.arn().looksLikeAPattern()) {
      return Verdict.refuse(Verdict.Effect.DENY, "PATH");
    }
    AuthorizerOutput output;
    try {
      output = decide(request);
    } catch (UnauthorizedException _) {
      return Verdict.refuse(Verdict.Effect.UNAUTHORIZED, "UNAUTHORIZED");
    } catch (Throwable thrown) {
      if (isOfCredentials(thrown)) {
        return Verdict.refuse(Verdict.Effect.UNAUTHORIZED, "CREDENTIALS");
      }
      throw failure(thrown);
    }
    if (output instanceof Decision decision) {
      return decision.verdict();
    }
    if (output instanceof NarrowDecision decision) {
      return decision.verdict();
    }
    throw new IllegalStateException(
        "The authorizer " + name + " returned null. Return a decision that denies.");
  }

  private static boolean isOfCredentials(Throwable thrown) {
    return thrown instanceof Problem problem
        && problem.status() == 400
        && !problem.violations().isEmpty();
  }

  /// The message is ours, as one of the authorizer's own might be the word that is answered with
  /// 401.
  private RuntimeException failure(Throwable thrown) {
    if (thrown instanceof LinkageError error) {
      throw error;
    }
    if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new IllegalStateException("The authorizer " + name + " failed.", thrown);
  }

  /// The route that the application will find by the path; else the one that the API says, as the
  /// path may have something in front.
  private String route(AuthorizerEvent request) {
    String found = table.find(request.arn().method(), request.segments());
    if (found != null) {
      return found;
    }
    return table.has(request.gatewayRoute()) ? request.gatewayRoute() : "";
  }
}
