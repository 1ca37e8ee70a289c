package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Output;
import java.util.List;

/// Writes everything that is generated for a module.
final class ApplicationWriter {
  private ApplicationWriter() {}

  static void write(
      Output output, GeneratedNames names, Application application, Generated generated) {
    String packageName = application.packageName();
    for (RecordCodec codec : generated.records()) {
      output.write(RecordCodecWriter.write(codec));
    }
    for (SealedCodec codec : generated.sealedInterfaces()) {
      output.write(SealedCodecWriter.write(codec));
    }
    if (application.entries().isEmpty()) {
      return;
    }
    for (ExceptionHandlers each : generated.exceptionHandlers()) {
      output.write(ExceptionHandlerWriter.write(each));
    }
    List<Handler> handlers =
        application.functions().stream().flatMap(each -> each.handlers().stream()).toList();
    PackageFiltersWriter.write(handlers).forEach(output::write);
    for (Function function : application.functions()) {
      function.handlers().forEach(handler -> output.write(HandlerWriter.write(handler)));
      boolean http = function.kind() == Function.Kind.HTTP;
      ClassName routes = names.of(packageName, http ? "HttpRoutes" : "WebSocketRoutes");
      output.write(
          http
              ? RouteTableWriter.write(
                  routes,
                  function.handlers(),
                  generated::exceptionHandlers,
                  application.corsElsewhere())
              : MessageTableWriter.write(
                  routes, function.handlers(), generated::exceptionHandlers));
      output.write(FunctionWriter.entry(function, routes));
    }
    for (EventHandler handler : application.eventHandlers()) {
      output.write(EventFunctionWriter.write(handler));
    }
    for (DirectMethod method : application.directMethods()) {
      output.write(DirectFunctionWriter.write(method));
    }
    for (Authorizer authorizer : application.authorizers()) {
      output.write(AuthorizerWriter.write(authorizer, application.functions()));
    }
    ClassName service = names.of(packageName, "ApplicationFunctions");
    output.write(
        FunctionWriter.service(
            service, application.entries(), generated.records(), generated.sealedInterfaces()));
    output.write(
        "META-INF/services/dev.lanner.framework.spi.Functions", service.canonicalName() + "\n");
    output.write(ModelWriter.FILE, ModelWriter.write(application));
  }

  /// What goes with the functions.
  ///
  /// @param exceptionHandlersOf those that hold for each handler, the nearest first
  record Generated(
      List<RecordCodec> records,
      List<SealedCodec> sealedInterfaces,
      List<ExceptionHandlers> exceptionHandlers,
      java.util.function.Function<Handler, List<ExceptionHandlers>> exceptionHandlersOf) {
    List<ExceptionHandlers> exceptionHandlers(Handler handler) {
      return exceptionHandlersOf.apply(handler);
    }
  }
}
