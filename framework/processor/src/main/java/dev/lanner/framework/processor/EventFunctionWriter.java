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

/// Writes the entry class of a function that handles records or answers events.
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
    handler.methods().forEach(method -> methods.add(eventMethod(method, names)));
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
                "The function that "
                    + handler.kind().does()
                    + " with {@link "
                    + bean.simpleName()
                    + "}",
                answers() ? Names.ANSWERING_FUNCTION : Names.EVENT_FUNCTION,
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

  private boolean answers() {
    return handler.kind() == EventAnnotation.Kind.ANSWERS;
  }

  private MethodSpec eventMethod(EventHandler.Method method, UniqueNames names) {
    List<CodeBlock> texts =
        method.eventSources().stream().map(each -> CodeBlock.of("$S", each)).toList();
    CodeBlock sources = CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(texts, ", "));
    var code =
        MethodSpec.methodBuilder(names.next(method.element().getSimpleName().toString()))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(Names.APPLICATION, Instances.APPLICATION);
    return switch (method.way()) {
      case EventHandler.Records records ->
          code.returns(Names.RECORD_METHOD)
              .addStatement("$T reader = $L", Names.RECORD_READER, method.made())
              .addStatement(
                  "return new $T($S,$W$L,$W$T.$L,$Wreader,$W$L,$W$L,$W$L)",
                  Names.RECORD_METHOD,
                  handler.label(method),
                  sources,
                  Names.DELIVERY,
                  records.delivery(),
                  idempotency(records),
                  method.takesAll(),
                  records.body() == null ? "null" : records.body())
              .build();
      case EventHandler.Answer answer ->
          code.returns(Names.ANSWERING_METHOD)
              .addStatement("$T exchange = $L", Names.EXCHANGE, method.made())
              .addStatement(
                  "return new $T($S,$W$L,$Wexchange,$W$L)",
                  Names.ANSWERING_METHOD,
                  handler.label(method),
                  sources,
                  answer.returns())
              .build();
    };
  }

  private static CodeBlock idempotency(EventHandler.Records records) {
    return !records.isKept()
        ? CodeBlock.of("null")
        : CodeBlock.of(
            "$T.of($L, $L)",
            Names.RECORD_IDEMPOTENCY,
            records.idempotentHours(),
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
      CodeBlock called =
          CodeBlock.of(
              "$L.$L($L)",
              HANDLER,
              method.element().getSimpleName(),
              CodeBlock.join(arguments, ", "));
      boolean returns = method.way() instanceof EventHandler.Answer answer && answer.returns();
      code.addStatement("case $L -> $L$L", number++, returns ? "result = " : "", called);
    }
    code.addStatement(
        "default -> throw new $T(\"There is no method \" + method)",
        IllegalArgumentException.class);
    code.endControlFlow();
    var call =
        MethodSpec.methodBuilder("call")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(int.class, "method")
            .addParameter(Object.class, "taken")
            .addParameter(Names.CONTEXT, "context")
            .addException(Exception.class);
    if (answers()) {
      call.returns(Names.NULLABLE_OBJECT).addStatement("$T result = null", Names.NULLABLE_OBJECT);
      call.addCode(code.addStatement("return result").build());
    } else {
      call.addCode(code.build());
    }
    if (unchecked) {
      call.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unchecked")
              .build());
    }
    return call.build();
  }
}
