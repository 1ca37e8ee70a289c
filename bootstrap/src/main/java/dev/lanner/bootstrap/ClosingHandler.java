package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;

/// An adapter whose user's object wants to be closed. The loop asks the handler itself, so the
/// adapters of other objects must not be closeable.
@SuppressWarnings("try") // The user's close() decides what it throws.
final class ClosingHandler implements Handler, AutoCloseable {
  private final Handler adapter;
  private final AutoCloseable user;

  ClosingHandler(Handler adapter, AutoCloseable user) {
    this.adapter = adapter;
    this.user = user;
  }

  @Override
  public Payload handle(Payload event, Context context) throws Exception {
    return adapter.handle(event, context);
  }

  @Override
  public void close() throws Exception {
    user.close();
  }
}
