package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import org.jspecify.annotations.Nullable;

/// Calls a handler that takes and returns objects.
final class PojoAdapter implements Handler {
  private final RequestHandler<Object, Object> handler;
  private final @Nullable Conversion event;
  private final @Nullable Conversion result;

  private PojoAdapter(
      RequestHandler<Object, Object> handler,
      @Nullable Conversion event,
      @Nullable Conversion result) {
    this.handler = handler;
    this.event = event;
    this.result = result;
  }

  /// @param event `null` when the handler reads nothing, and is given `null`
  /// @param result `null` when the handler returns nothing
  @SuppressWarnings("unchecked")
  static Handler of(
      RequestHandler<?, ?> handler, @Nullable Conversion event, @Nullable Conversion result) {
    var adapter = new PojoAdapter((RequestHandler<Object, Object>) handler, event, result);
    return handler instanceof AutoCloseable closeable
        ? new ClosingHandler(adapter, closeable)
        : adapter;
  }

  @Override
  @SuppressWarnings("NullAway") // Handlers are given null for the event null, as by AWS's runtime.
  public Payload handle(Payload payload, Context context) {
    var read = event == null ? null : event.read(payload, context);
    var returned = handler.handleRequest(read, context);
    return result == null ? Conversion.NULL : result.write(returned, context);
  }
}
