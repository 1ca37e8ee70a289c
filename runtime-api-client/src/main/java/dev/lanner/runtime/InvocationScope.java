package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/// Which invocation the current thread works for. The log takes request id, trace id and tenant id
/// from here.
///
/// It is a scoped value, so that any number of invocations may run at once and nothing is left
/// behind by one that has ended. A thread that a handler starts by itself is outside until it binds
/// the context again with {@link #call}.
public final class InvocationScope {
  private static final ScopedValue<Context> CONTEXT = ScopedValue.newInstance();

  private InvocationScope() {}

  /// The context of the current invocation, or `null` outside of one.
  public static @Nullable Context current() {
    return CONTEXT.isBound() ? CONTEXT.get() : null;
  }

  /// Works inside an invocation.
  ///
  /// @param context what {@link #current()} is for the work and all it calls
  /// @param work what to do
  /// @return what the work returns
  /// @throws X what the work throws
  public static <R extends @Nullable Object, X extends Throwable> R call(
      Context context, ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CONTEXT, context).call(work);
  }
}
