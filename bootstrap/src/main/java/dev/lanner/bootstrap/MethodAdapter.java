package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import org.jspecify.annotations.Nullable;

/// Calls a method that no interface is known for.
final class MethodAdapter implements Handler {
  private final HandlerMethod method;
  private final @Nullable Object target;
  private final @Nullable Conversion event;
  private final @Nullable Conversion result;

  private MethodAdapter(
      HandlerMethod method,
      @Nullable Object target,
      @Nullable Conversion event,
      @Nullable Conversion result) {
    this.method = method;
    this.target = target;
    this.event = event;
    this.result = result;
  }

  /// @param target what the method is called on, or `null` when it is static
  /// @param event `null` when the method takes none, or a stream, or `Void`
  /// @param result `null` when the method returns nothing, or what it returns is not used
  static Handler of(
      HandlerMethod method,
      @Nullable Object target,
      @Nullable Conversion event,
      @Nullable Conversion result) {
    var adapter = new MethodAdapter(method, target, event, result);
    return target instanceof AutoCloseable closeable
        ? new ClosingHandler(adapter, closeable)
        : adapter;
  }

  @Override
  public Payload handle(Payload payload, Context context) throws Exception {
    var arguments = new @Nullable Object[method.parameters()];
    int next = 0;
    if (method.takesInput()) {
      arguments[next++] = payload.inputStream();
    }
    var out = method.takesOutput() ? new PayloadOutput(256) : null;
    if (out != null) {
      arguments[next++] = out;
    }
    if (method.event() != null) {
      arguments[next++] = event == null ? null : event.read(payload, context);
    }
    if (method.takesContext()) {
      arguments[next] = context;
    }
    var returned = method.call(target, arguments);
    if (out != null) {
      return out.payload();
    }
    return result == null ? Conversion.NULL : result.write(returned, context);
  }
}
