package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Payload;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Invokes one function of a function folder once, with its tables, and ends its processes.
public final class OneInvocation {
  private OneInvocation() {}

  /// Starts the function and invokes it.
  ///
  /// @param function by its name in the model, such as `http`, or by its handler
  /// @param event UTF-8 JSON
  /// @param envFile environment values, `NAME=value` lines, or `null` for none
  /// @param log where the function's log goes
  /// @throws LocalRunException when there is no such function, it cannot be started, or the event
  ///   is longer than Lambda takes
  public static Result run(
      Path folder, String function, Payload event, @Nullable Path envFile, PrintWriter log) {
    if (event.length() > RuntimeApiServer.MAX_PAYLOAD_BYTES) {
      throw new LocalRunException(
          "The event has %d bytes. Lambda takes at most %d."
              .formatted(event.length(), RuntimeApiServer.MAX_PAYLOAD_BYTES));
    }
    FunctionFolder.require(folder);
    var values = envFile == null ? Map.<String, String>of() : EnvFile.read(envFile);
    var model = FunctionModel.read(folder);
    var entry = entry(model, function);
    var tableModels =
        values.containsKey(FunctionTables.ENDPOINT)
            ? null
            : TableModels.read(folder, model.isIdempotent());
    try (var tables =
            tableModels == null
                ? FunctionTables.none()
                : FunctionTables.start(tableModels, null, log);
        var lambda =
            LocalLambda.start(
                Function.builder(folder, entry).environment(tables.environment(values)).build(),
                log)) {
      return lambda.invoke(event).join();
    }
  }

  private static FunctionModel.Entry entry(FunctionModel model, String function) {
    for (var entry : model.functions()) {
      if (entry.name().equals(function) || entry.handler().equals(function)) {
        return entry;
      }
    }
    throw new LocalRunException(
        "There is no function %s, but %s."
            .formatted(
                function, model.functions().stream().map(FunctionModel.Entry::name).toList()));
  }
}
