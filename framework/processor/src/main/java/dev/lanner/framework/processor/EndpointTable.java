package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/// Writes what route tables of HTTP and of WebSocket APIs have in common: the methods of
/// `Endpoints`, a `switch` over numbers each.
final class EndpointTable {
  private final List<Handler> handlers;
  private final Function<Handler, List<ExceptionHandlers>> exceptionHandlers;
  private final Map<Handler, String> fields = new LinkedHashMap<>();
  private final Map<ExceptionHandlers, String> problemFields = new LinkedHashMap<>();
  private final UniqueNames names = new UniqueNames();

  /// @param exceptionHandlers those that hold for each handler, the nearest first
  EndpointTable(
      List<Handler> handlers, Function<Handler, List<ExceptionHandlers>> exceptionHandlers) {
    this.handlers = handlers;
    this.exceptionHandlers = exceptionHandlers;
    names.reserve(Instances.APPLICATION);
    for (Handler handler : handlers) {
      fields.put(handler, names.next(lowerFirst(handler.generated().simpleName())));
    }
    for (Handler handler : handlers) {
      for (ExceptionHandlers each : exceptionHandlers.apply(handler)) {
        problemFields.computeIfAbsent(
            each, _ -> names.next(lowerFirst(each.generated().simpleName())));
      }
    }
  }

  private static String lowerFirst(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /// Adds fields, constructor and methods.
  ///
  /// @param more fields, with what the constructor sets them to
  /// @param find the look-up, which comes first
  /// @param methods that come after those of `Endpoints`
  void addTo(
      TypeSpec.Builder spec, List<FieldSpec> more, MethodSpec find, List<MethodSpec> methods) {
    var constructor =
        MethodSpec.constructorBuilder().addParameter(Names.APPLICATION, Instances.APPLICATION);
    var packageFilters = new LinkedHashMap<ClassName, CodeBlock>();
    for (Handler handler : handlers) {
      for (ClassName each : handler.packageFilters()) {
        packageFilters.computeIfAbsent(each, _ -> CodeBlock.of("$L", names.next("filters")));
      }
    }
    packageFilters.forEach(
        (type, name) -> constructor.addStatement("var $L = new $T(application)", name, type));
    fields.forEach((handler, field) -> {
      spec.addOriginatingElement(handler.element());
      spec.addField(handler.generated(), field, Modifier.PRIVATE, Modifier.FINAL);
      var arguments = new ArrayList<CodeBlock>();
      arguments.add(CodeBlock.of("$L", Instances.APPLICATION));
      handler.packageFilters().forEach(each -> arguments.add(packageFilters.get(each)));
      constructor.addStatement(
          "this.$L = new $T($L)", field, handler.generated(), CodeBlock.join(arguments, ",$W"));
    });
    problemFields.forEach((each, field) -> {
      spec.addField(each.generated(), field, Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.$L = new $T(application)", field, each.generated());
    });
    for (FieldSpec field : more) {
      spec.addField(field.type(), field.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.$L =$W$L", field.name(), field.initializer());
    }
    spec.addMethod(constructor.build()).addMethod(find).addMethod(call()).addMethod(template());
    if (handlers.stream().anyMatch(handler -> !HandlerWriter.chains(handler).isEmpty())) {
      spec.addMethod(filters());
    }
    if (!problemFields.isEmpty()) {
      spec.addMethod(problem());
    }
    methods.forEach(spec::addMethod);
  }

  private MethodSpec call() {
    var code = CodeBlock.builder().beginControlFlow("return switch (route)");
    int number = 0;
    for (Handler handler : handlers) {
      // Once, as the hash code of a handler is that of all its endpoints.
      String field = Objects.requireNonNull(fields.get(handler));
      for (String method : HandlerWriter.methodNames(handler)) {
        code.addStatement("case $L -> $L.$L(request)", number++, field, method);
      }
    }
    return method("call")
        .returns(Names.ANSWER)
        .addParameter(int.class, "route")
        .addParameter(Names.REQUEST, "request")
        .addException(Exception.class)
        .addCode(ended(code))
        .build();
  }

  private MethodSpec template() {
    var code = CodeBlock.builder().beginControlFlow("return switch (route)");
    int number = 0;
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        code.addStatement("case $L -> $S", number++, template(endpoint.trigger()));
      }
    }
    return method("template")
        .returns(String.class)
        .addParameter(int.class, "route")
        .addCode(ended(code))
        .build();
  }

  private static String template(Endpoint.Trigger trigger) {
    return switch (trigger) {
      case Endpoint.Http http -> http.path().toString();
      case Endpoint.Message message -> message.routeKey();
    };
  }

  private static CodeBlock ended(CodeBlock.Builder cases) {
    return cases
        .addStatement(
            "default -> throw new $T(\"There is no route \" + route)",
            IllegalArgumentException.class)
        .unindent()
        .add("};\n")
        .build();
  }

  private MethodSpec filters() {
    Map<String, List<Integer>> byChain = new LinkedHashMap<>();
    int number = 0;
    for (Handler handler : handlers) {
      String field = Objects.requireNonNull(fields.get(handler));
      List<List<FilterUse>> chains = HandlerWriter.chains(handler);
      for (Endpoint endpoint : handler.endpoints()) {
        int chain = chains.indexOf(endpoint.filters());
        if (chain >= 0) {
          byChain
              .computeIfAbsent(field + ".filters(" + chain + ")", _ -> new ArrayList<>())
              .add(number);
        }
        number++;
      }
    }
    var code = CodeBlock.builder().beginControlFlow("return switch (route)");
    byChain.forEach(
        (expression, routes) -> code.addStatement("case $L -> $L", numbers(routes), expression));
    code.addStatement("default -> $T.super.filters(route)", superInterface());
    return method("filters")
        .returns(ArrayTypeName.of(Names.FILTER))
        .addParameter(int.class, "route")
        .addCode(code.unindent().add("};\n").build())
        .build();
  }

  private MethodSpec problem() {
    Map<List<ExceptionHandlers>, List<Integer>> byHandlers = new LinkedHashMap<>();
    int number = 0;
    for (Handler handler : handlers) {
      List<ExceptionHandlers> around = exceptionHandlers.apply(handler);
      for (var _ : handler.endpoints()) {
        if (!around.isEmpty()) {
          byHandlers.computeIfAbsent(around, _ -> new ArrayList<>()).add(number);
        }
        number++;
      }
    }
    var code = CodeBlock.builder().beginControlFlow("return switch (route)");
    byHandlers.forEach((around, routes) -> {
      if (around.size() == 1) {
        code.addStatement(
            "case $L -> $L.problem(thrown, request)",
            numbers(routes),
            problemFields.get(around.getFirst()));
      } else {
        List<CodeBlock> mappers =
            around.stream()
                .map(each -> CodeBlock.of("$L", Objects.requireNonNull(problemFields.get(each))))
                .toList();
        code.addStatement(
            "case $L ->$W$T.first(thrown, request,$W$L)",
            numbers(routes),
            Names.EXCEPTION_MAPPER,
            CodeBlock.join(mappers, ",$W"));
      }
    });
    code.addStatement("default -> null");
    return method("problem")
        .returns(Names.PROBLEM.annotated(AnnotationSpec.builder(Names.NULLABLE).build()))
        .addParameter(int.class, "route")
        .addParameter(Throwable.class, "thrown")
        .addParameter(Names.REQUEST, "request")
        .addException(Exception.class)
        .addCode(code.unindent().add("};\n").build())
        .build();
  }

  private ClassName superInterface() {
    boolean http = handlers.getFirst().endpoints().getFirst().trigger() instanceof Endpoint.Http;
    return http ? Names.ROUTES : Names.MESSAGE_ROUTES;
  }

  /// `2, 3, 5`
  static String numbers(List<Integer> routes) {
    return String.join(", ", routes.stream().map(String::valueOf).toList());
  }

  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
