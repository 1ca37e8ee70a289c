package dev.lanner.runtime;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Serves one event after the other until the Runtime API can no longer be used.
///
/// Whatever a handler throws becomes one log record with the whole chain of causes and one
/// invocation error, and the loop goes on. What the Runtime API throws ends it.
public final class InvocationLoop {
  /// Where AWS's SDK and the X-Ray SDK look for the trace id, since a Java process cannot change
  /// its environment variables. Right for one invocation at a time only.
  private static final String TRACE_HEADER = "com.amazonaws.xray.traceHeader";

  private final RuntimeApi api;
  private final Handler handler;
  private final RuntimeEnvironment environment;
  private final InstantSource clock;
  private final LogSink log;
  private final LambdaLogger logger;

  /// @param clock what the remaining time of an invocation is measured with
  public InvocationLoop(
      RuntimeApi api,
      Handler handler,
      RuntimeEnvironment environment,
      InstantSource clock,
      LogSink log) {
    this.api = api;
    this.handler = handler;
    this.environment = environment;
    this.clock = clock;
    this.log = log;
    this.logger = log.lambdaLogger();
  }

  /// Serves events; never returns.
  ///
  /// @throws RuntimeApiException when the process has to end
  public void run() {
    while (true) {
      var invocation = api.next();
      publish(invocation.traceId());
      var context = new LambdaContext(invocation, environment, clock, logger);
      InvocationScope.call(context, new Service(this, invocation, context));
    }
  }

  private static void publish(@Nullable String traceId) {
    if (traceId == null) {
      System.clearProperty(TRACE_HEADER);
    } else {
      System.setProperty(TRACE_HEADER, traceId);
    }
  }

  /// One invocation from event to answer, inside its scope.
  private record Service(InvocationLoop loop, Invocation invocation, LambdaContext context)
      implements ScopedValue.CallableOp<Delivery, RuntimeException> {

    @Override
    public Delivery call() {
      return loop.serve(invocation, context);
    }
  }

  private Delivery serve(Invocation invocation, LambdaContext context) {
    Payload response;
    try {
      response = handle(invocation, context);
    } catch (Throwable thrown) {
      log.log(LogLevel.ERROR, "The handler failed.", thrown);
      var delivery = api.fail(invocation.requestId(), ErrorReport.of(thrown));
      note(delivery, "error report");
      return delivery;
    }
    var delivery = api.respond(invocation.requestId(), response);
    note(delivery, "response");
    return delivery;
  }

  private Payload handle(Invocation invocation, LambdaContext context) throws Exception {
    try {
      return requireNonNull(
          handler.handle(invocation.payload(), context),
          "The handler returned null. Return the bytes of a JSON value, or Payload.empty().");
    } finally {
      // A handler may leave its thread interrupted, and an interrupted thread loses the connection.
      var _ = Thread.interrupted();
    }
  }

  private void note(Delivery delivery, String what) {
    switch (delivery) {
      case ACCEPTED -> {}
      case TOO_LARGE ->
          log.log(
              LogLevel.ERROR,
              "The "
                  + what
                  + " is larger than Lambda accepts (413). Lambda has answered the caller with"
                  + " Function.ResponseSizeTooLarge; return less, or a link to it.",
              null);
      case TOO_LATE ->
          log.log(
              LogLevel.WARN,
              "Lambda no longer waits for this invocation, most often because it timed out. The "
                  + what
                  + " was dropped.",
              null);
    }
  }
}
