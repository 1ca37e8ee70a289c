package dev.lanner.framework;

import dev.lanner.framework.spi.Functions;
import dev.lanner.framework.spi.Priming;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Initializer;
import dev.lanner.runtime.LambdaRuntime;
import dev.lanner.runtime.RuntimeEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// What `bootstrap` starts: polls the Lambda Runtime API and hands each event to the function that
/// `_HANDLER` names.
public final class Main {
  private Main() {}

  /// Runs until Lambda stops the process.
  public static void main(String[] arguments) {
    // A class, as linking a first lambda costs milliseconds in every cold start.
    LambdaRuntime.run(
        new Initializer() {
          @Override
          public Handler initialize(RuntimeEnvironment environment) {
            return function(environment);
          }
        });
  }

  private static Handler function(RuntimeEnvironment environment) {
    String handler = environment.handler();
    List<String> known = new ArrayList<>();
    List<Functions> modules = new ArrayList<>();
    for (Functions functions : ServiceLoader.load(Functions.class, Main.class.getClassLoader())) {
      List<String> handlers = functions.handlers();
      if (handler != null && handlers.contains(handler)) {
        Handler function = functions.create(handler, Application.start());
        Priming.run(function);
        return function;
      }
      known.addAll(handlers);
      modules.add(functions);
    }
    if (AllFunctions.HANDLER.equals(handler) && !modules.isEmpty()) {
      return new AllFunctions(modules, Application.start());
    }
    throw new IllegalStateException(
        "The function's Handler is "
            + (handler == null ? "not set" : "\"" + handler + "\"")
            + " and this artifact has "
            + (known.isEmpty()
                ? "no functions. Compile it with the annotation processor of Lanner."
                : "the functions " + String.join(", ", known) + ". Set Handler to one of them."));
  }
}
