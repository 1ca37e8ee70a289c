package dev.lanner.framework;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.spi.Functions;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.ResponseStream;
import dev.lanner.runtime.StreamingHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every function of an artifact in one process, for the training of an AOT cache that all of them
/// share. An event goes to the function whose `Handler` is the function's name in the ARN with
/// which it is invoked. A function that streams does so.
final class AllFunctions implements StreamingHandler {
  /// The `_HANDLER` that stands for this.
  static final String HANDLER = "*";

  private final List<Functions> modules;
  private final Application application;
  private final Map<String, Handler> started = new HashMap<>();

  AllFunctions(List<Functions> modules, Application application) {
    this.modules = modules;
    this.application = application;
  }

  @Override
  public void handle(Payload event, ResponseStream response, Context context) throws Exception {
    String arn = context.getInvokedFunctionArn();
    Handler function = function(arn.substring(arn.lastIndexOf(':') + 1));
    if (function instanceof StreamingHandler streaming) {
      streaming.handle(event, response, context);
    } else {
      response.respond(function.handle(event, context));
    }
  }

  private synchronized Handler function(String name) {
    Handler function = started.get(name);
    if (function == null) {
      function = create(name);
      started.put(name, function);
    }
    return function;
  }

  private Handler create(String name) {
    for (Functions functions : modules) {
      if (functions.handlers().contains(name)) {
        return functions.create(name, application);
      }
    }
    throw new IllegalStateException("This artifact has no function with the Handler " + name + ".");
  }
}
