package dev.lanner.runtime;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Serves one invocation from event to answer. Workers share it.
///
/// Whatever a handler throws becomes one log record with the whole chain of causes and one
/// invocation error. Some errors leave the process in a state that only a new one repairs: they are
/// reported like all others, and then {@link #serve} says so.
final class Service {
  /// 6 MiB and 100 bytes: the longest response that Lambda takes in one piece.
  ///
  /// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
  ///   quotas</a>
  static final int MAX_RESPONSE_BYTES = 6 * 1024 * 1024 + 100;

  private final Handler handler;

  /// The same handler when it streams. Asked once: to ask is to load the interface.
  private final @Nullable StreamingHandler streaming;

  private final RuntimeEnvironment environment;
  private final InstantSource clock;
  private final LogSink log;
  private final InFlight inFlight;
  private final @Nullable Deadlines deadlines;

  /// @param clock what the remaining time of an invocation is measured with
  /// @param deadlines interrupts a handler at its deadline, or `null` where Lambda ends the process
  ///   then
  Service(
      Handler handler,
      RuntimeEnvironment environment,
      InstantSource clock,
      LogSink log,
      InFlight inFlight,
      @Nullable Deadlines deadlines) {
    this.handler = handler;
    this.streaming = handler instanceof StreamingHandler streams ? streams : null;
    this.environment = environment;
    this.clock = clock;
    this.log = log;
    this.inFlight = inFlight;
    this.deadlines = deadlines;
  }

  /// Serves an invocation inside its scope.
  ///
  /// @return whether the process may take another one
  /// @throws RuntimeApiException when the answer could not be delivered
  boolean serve(RuntimeApi api, Invocation invocation) {
    inFlight.begin();
    try {
      var context = new LambdaContext(invocation, environment, clock, log);
      return InvocationScope.call(context, new Call(this, api, invocation, context));
    } finally {
      inFlight.end();
    }
  }

  private static final class Call implements ScopedValue.CallableOp<Boolean, RuntimeException> {
    private final Service service;
    private final RuntimeApi api;
    private final Invocation invocation;
    private final LambdaContext context;

    Call(Service service, RuntimeApi api, Invocation invocation, LambdaContext context) {
      this.service = service;
      this.api = api;
      this.invocation = invocation;
      this.context = context;
    }

    @Override
    public Boolean call() {
      return service.answer(api, invocation, context);
    }
  }

  private boolean answer(RuntimeApi api, Invocation invocation, LambdaContext context) {
    var requestId = invocation.requestId();
    var stream = streaming == null ? null : new ResponseStream(api.stream(requestId));
    Payload response;
    try {
      response = handle(invocation, context, stream);
    } catch (Throwable thrown) {
      return Failure.report(api, requestId, stream, thrown, log);
    }
    if (response != null && response.length() > MAX_RESPONSE_BYTES) {
      Failure.reportTooLarge(api, requestId, response.length(), log);
      return true;
    }
    var delivery =
        response == null ? requireNonNull(stream).end() : api.respond(requestId, response);
    if (delivery != Delivery.ACCEPTED) {
      Failure.note(delivery, "response", log);
    }
    return true;
  }

  /// The response, or `null` when it is in the stream.
  private @Nullable Payload handle(
      Invocation invocation, LambdaContext context, @Nullable ResponseStream stream)
      throws Exception {
    var watch =
        deadlines == null ? null : deadlines.watch(invocation.deadline(), Thread.currentThread());
    try {
      if (streaming != null && stream != null) {
        streaming.handle(invocation.payload(), stream, context);
        stream.finish();
        return stream.whole();
      }
      return requireNonNull(
          handler.handle(invocation.payload(), context),
          "The handler returned null. Return the bytes of a JSON value, or Payload.empty().");
    } finally {
      if (watch != null) {
        watch.end();
      }
      // A handler may leave its thread interrupted, and an interrupted thread loses the connection.
      var _ = Thread.interrupted();
    }
  }
}
