package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.Output;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/// Writes the routes of a WebSocket API.
final class MessageTableWriter {
  private MessageTableWriter() {}

  /// @param exceptionHandlers those that hold for each handler, the nearest first
  static JavaFile write(
      ClassName type,
      List<Handler> handlers,
      Function<Handler, List<ExceptionHandlers>> exceptionHandlers) {
    var spec =
        TypeSpec.classBuilder(type)
            .addJavadoc("All routes of the WebSocket API.\n")
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(Names.MESSAGE_ROUTES);
    var code = CodeBlock.builder().beginControlFlow("return switch (routeKey)");
    int number = 0;
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        String key = ((Endpoint.Message) endpoint.trigger()).routeKey();
        code.addStatement("case $S -> $L", key, number++);
      }
    }
    code.addStatement("default -> NONE");
    var find =
        EndpointTable.method("find")
            .returns(int.class)
            .addParameter(String.class, "routeKey")
            .addCode(code.unindent().add("};\n").build())
            .build();
    new EndpointTable(handlers, exceptionHandlers).addTo(spec, List.of(), find, List.of());
    return Output.file(
        type.packageName(), spec.build(), "the handlers of this module", LannerProcessor.class);
  }
}
