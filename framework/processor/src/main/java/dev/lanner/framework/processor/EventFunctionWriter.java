package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.Output;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/// Writes the entry class of a function that handles records.
final class EventFunctionWriter {
  private static final String HANDLER = "handler";

  private final EventHandler handler;

  private EventFunctionWriter(EventHandler handler) {
    this.handler = handler;
  }

  static JavaFile write(EventHandler handler) {
    return new EventFunctionWriter(handler).write();
  }

  private JavaFile write() {
    ClassName bean = ClassName.get(handler.element());
    var names = new UniqueNames();
    var methods = new ArrayList<MethodSpec>();
    handler.methods().forEach(method -> methods.add(recordMethod(method, names)));
    List<CodeBlock> calls =
        methods.stream()
            .map(method -> CodeBlock.of("$L($L)", method.name(), Instances.APPLICATION))
            .toList();
    CodeBlock code =
        CodeBlock.builder()
            .addStatement("super($L)", CodeBlock.join(calls, ",$W"))
            .addStatement("this.$L = $L.bean($T.class)", HANDLER, Instances.APPLICATION, bean)
            .build();
    TypeSpec type =
        FunctionWriter.entry(
                handler.entry(),
                "The function that handles records with {@link " + bean.simpleName() + "}",
                Names.EVENT_FUNCTION,
                code)
            .addOriginatingElement(handler.element())
            .addField(bean, HANDLER, Modifier.PRIVATE, Modifier.FINAL)
            .addMethods(methods)
            .addMethod(call())
            .build();
    return Output.file(
        handler.entry().packageName(),
        type,
        handler.element().getQualifiedName().toString(),
        LannerProcessor.class);
  }

  private MethodSpec recordMethod(EventHandler.Method method, UniqueNames names) {
    List<CodeBlock> sources =
        method.eventSources().stream().map(each -> CodeBlock.of("$S", each)).toList();
    return MethodSpec.methodBuilder(names.next(method.element().getSimpleName().toString()))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Names.RECORD_METHOD)
        .addParameter(Names.APPLICATION, Instances.APPLICATION)
        .addStatement("$T reader = $L", Names.RECORD_READER, method.reader())
        .addStatement(
            "return new $T($S,$W$T.of($L),$W$T.$L,$Wreader,$W$L,$W$L)",
            Names.RECORD_METHOD,
            handler.label(method),
            List.class,
            CodeBlock.join(sources, ", "),
            Names.DELIVERY,
            method.delivery(),
            idempotency(method),
            method.takesAll())
        .build();
  }

  private static CodeBlock idempotency(EventHandler.Method method) {
    return method.idempotentHours() == 0
        ? CodeBlock.of("null")
        : CodeBlock.of(
            "$T.of($L, $L)",
            Names.RECORD_IDEMPOTENCY,
            method.idempotentHours(),
            Instances.APPLICATION);
  }

  private MethodSpec call() {
    var code = CodeBlock.builder().beginControlFlow("switch (method)");
    boolean unchecked = false;
    int number = 0;
    for (EventHandler.Method method : handler.methods()) {
      var arguments = new ArrayList<CodeBlock>();
      for (EventHandler.Parameter parameter : method.parameters()) {
        switch (parameter) {
          case EventHandler.InvocationContext _ -> arguments.add(CodeBlock.of("context"));
          case EventHandler.Taken taken -> {
            arguments.add(CodeBlock.of("($T) taken", taken.type()));
            unchecked |= taken.type() instanceof ParameterizedTypeName;
          }
        }
      }
      code.addStatement(
          "case $L -> $L.$L($L)",
          number++,
          HANDLER,
          method.element().getSimpleName(),
          CodeBlock.join(arguments, ", "));
    }
    code.addStatement(
        "default -> throw new $T(\"There is no method \" + method)",
        IllegalArgumentException.class);
    var call =
        MethodSpec.methodBuilder("call")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(int.class, "method")
            .addParameter(Object.class, "taken")
            .addParameter(Names.CONTEXT, "context")
            .addException(Exception.class)
            .addCode(code.endControlFlow().build());
    if (unchecked) {
      call.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unchecked")
              .build());
    }
    return call.build();
  }
}
