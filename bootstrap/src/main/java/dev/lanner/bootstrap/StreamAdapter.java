package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import java.io.IOException;

/// Calls a handler that reads and writes streams.
final class StreamAdapter implements Handler {
  private final RequestStreamHandler handler;

  // As in Conversion.
  private int lastLength = 256;

  private StreamAdapter(RequestStreamHandler handler) {
    this.handler = handler;
  }

  static Handler of(RequestStreamHandler handler) {
    var adapter = new StreamAdapter(handler);
    return handler instanceof AutoCloseable closeable
        ? new ClosingHandler(adapter, closeable)
        : adapter;
  }

  @Override
  public Payload handle(Payload event, Context context) throws IOException {
    var out = new PayloadOutput(lastLength);
    handler.handleRequest(event.inputStream(), out, context);
    lastLength = out.size();
    return out.payload();
  }
}
