package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.ResponseStream;
import dev.lanner.runtime.StreamingHandler;
import java.util.HashMap;
import java.util.Map;

/// Every handler of an artifact in one process, for the training of an AOT cache that all of them
/// share. An event goes to the handler whose name is the function's in the ARN with which it is
/// invoked. A handler that streams does so.
final class AllHandlers implements StreamingHandler {
  /// The `_HANDLER` that stands for this.
  static final String NAME = "*";

  /// `arn:aws:lambda:{region}:{account}:function:`
  private static final int PARTS_BEFORE_NAME = 6;

  private final Map<String, Handler> loaded = new HashMap<>();

  @Override
  public void handle(Payload event, ResponseStream response, Context context) throws Exception {
    // Names of methods have colons of their own.
    String[] arn = context.getInvokedFunctionArn().split(":", PARTS_BEFORE_NAME + 1);
    Handler handler = handler(arn[arn.length - 1]);
    if (handler instanceof StreamingHandler streaming) {
      streaming.handle(event, response, context);
    } else {
      response.respond(handler.handle(event, context));
    }
  }

  private synchronized Handler handler(String name) throws Exception {
    Handler handler = loaded.get(name);
    if (handler == null) {
      handler = HandlerLoader.load(name);
      loaded.put(name, handler);
    }
    return handler;
  }
}
