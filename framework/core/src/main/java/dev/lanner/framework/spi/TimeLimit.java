package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.InvocationScope;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Calls a method no longer than its caller waits.
///
/// The method has a thread of its own and the thread of the invocation waits for it, instead of a
/// timer that interrupts: whether a method heeds an interruption is up to it, and the invocation
/// has to fail in any case. The thread is virtual, since only on such a one an interruption ends a
/// read from a socket as well, which is where methods hang. It is gone when the method is, so no
/// thread rests between invocations.
final class TimeLimit {
  /// What an invocation keeps to fail by itself before Lambda stops it.
  private static final int REST_MILLIS = 250;

  private TimeLimit() {}

  /// Calls the method.
  ///
  /// @param limit from the beginning of the invocation on; less when Lambda stops it earlier
  /// @param begun `System.nanoTime()` when the invocation began
  /// @throws TimeLimitException when it has not returned by then; its thread was interrupted
  static @Nullable Object call(Call call, Duration limit, long begun) throws Exception {
    long gone = (System.nanoTime() - begun) / 1_000_000;
    long left = call.context.getRemainingTimeInMillis();
    long millis = Math.min(limit.toMillis() - gone, left - REST_MILLIS);
    Thread thread = Thread.ofVirtual().name("lanner-time-limit").start(call);
    try {
      if (!thread.join(Duration.ofMillis(Math.max(1, millis)))) {
        throw new TimeLimitException(call.label, Math.max(0, gone + millis), thread);
      }
    } finally {
      thread.interrupt(); // Also when the invocation's own thread was interrupted.
    }
    return call.outcome();
  }

  /// A call of a method, in the scope of its invocation.
  static final class Call implements Runnable, ScopedValue.CallableOp<Boolean, RuntimeException> {
    private final AnsweringFunction function;
    private final int number;
    private final String label;
    private final Object taken;
    private final Context context;
    private @Nullable Object returned;
    private @Nullable Throwable thrown;

    Call(AnsweringFunction function, int number, String label, Object taken, Context context) {
      this.function = function;
      this.number = number;
      this.label = label;
      this.taken = taken;
      this.context = context;
    }

    @Override
    public void run() {
      InvocationScope.call(context, this);
    }

    @Override
    public Boolean call() {
      try {
        returned = function.call(number, taken, context);
        return true;
      } catch (Throwable t) {
        thrown = t;
        return false;
      }
    }

    private @Nullable Object outcome() throws Exception {
      Throwable failure = thrown;
      if (failure == null) {
        return returned;
      }
      if (failure instanceof Exception exception) {
        throw exception;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure);
    }
  }
}
