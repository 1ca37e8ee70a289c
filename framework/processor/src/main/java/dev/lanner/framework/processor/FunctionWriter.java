package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.lanner.processing.Output;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/// Writes the entry classes of functions and the service by which the runtime finds them.
final class FunctionWriter {
  private FunctionWriter() {}

  /// An entry class: what the function's `Handler` names, on every target.
  ///
  /// @param routes the route table that it answers with
  static JavaFile entry(Function function, ClassName routes) {
    TypeSpec type =
        entry(
                function.entry(),
                "The function that answers " + function.kind().what(),
                superclass(function),
                CodeBlock.of("super($L);\n", arguments(function, routes)))
            .build();
    return Output.file(
        function.entry().packageName(), type, "the handlers of this module", LannerProcessor.class);
  }

  /// An entry class with its two constructors.
  ///
  /// @param does the beginning of its documentation
  /// @param code of the constructor that takes the application
  static TypeSpec.Builder entry(ClassName name, String does, ClassName superclass, CodeBlock code) {
    return TypeSpec.classBuilder(name)
        .addJavadoc("$L. Its name is the function's `Handler`.\n", does)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(superclass)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("Starts the application. Called by AWS's own runtime.\n")
                .addModifiers(Modifier.PUBLIC)
                .addStatement("this($T.start())", Names.APPLICATION)
                .addStatement("$T.run(this)", Names.PRIMING)
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("In an application that has started.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Names.APPLICATION, Instances.APPLICATION)
                .addCode(code)
                .build());
  }

  private static ClassName superclass(Function function) {
    return switch (function.kind()) {
      case WEB_SOCKET -> Names.WEB_SOCKET_HANDLER;
      case HTTP ->
          function.streaming().isEmpty() ? Names.HTTP_HANDLER : Names.STREAMING_HTTP_HANDLER;
    };
  }

  private static CodeBlock arguments(Function function, ClassName routes) {
    CodeBlock table = CodeBlock.of("new $T(application)", routes);
    if (function.kind() == Function.Kind.WEB_SOCKET) {
      return table;
    }
    if (function.streaming().isEmpty()) {
      return CodeBlock.of("$L, application", table);
    }
    List<CodeBlock> frontEnds =
        function.streaming().stream()
            .map(each -> CodeBlock.of("$T.$L", Names.FRONT_END, each))
            .toList();
    return CodeBlock.of(
        "$L, application,$W$T.of($L)", table, Set.class, CodeBlock.join(frontEnds, ", "));
  }

  /// `shop.ApplicationFunctions`: the switch from `Handler` strings to functions.
  static JavaFile service(
      ClassName service,
      List<ClassName> entries,
      List<RecordCodec> codecs,
      List<SealedCodec> sealedCodecs) {
    TypeSpec type =
        TypeSpec.classBuilder(service)
            .addJavadoc("The functions of this module by their `Handler`.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(Names.FUNCTIONS)
            .addMethod(handlers(entries))
            .addMethod(create(entries))
            .addMethod(codec(service, codecs, sealedCodecs))
            .build();
    return Output.file(
        service.packageName(), type, "the handlers of this module", LannerProcessor.class);
  }

  private static MethodSpec handlers(List<ClassName> entries) {
    List<CodeBlock> names =
        entries.stream().map(entry -> CodeBlock.of("$S", entry.canonicalName())).toList();
    return MethodSpec.methodBuilder("handlers")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(List.class, String.class))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(names, ",$W"))
        .build();
  }

  private static MethodSpec create(List<ClassName> entries) {
    var code = CodeBlock.builder().beginControlFlow("return switch (handler)");
    for (ClassName entry : entries) {
      code.addStatement("case $S -> new $T(application)", entry.canonicalName(), entry);
    }
    code.addStatement(
        "default -> throw new $T(\"There is no function \" + handler)",
        IllegalArgumentException.class);
    return MethodSpec.methodBuilder("create")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.HANDLER)
        .addParameter(String.class, "handler")
        .addParameter(Names.APPLICATION, Instances.APPLICATION)
        .addCode(code.unindent().add("};\n").build())
        .build();
  }

  private static MethodSpec codec(
      ClassName service, List<RecordCodec> codecs, List<SealedCodec> sealedCodecs) {
    TypeVariableName t = TypeVariableName.get("T");
    TypeName codecOfT = ParameterizedTypeName.get(Names.JSON_CODEC, t);
    var method =
        MethodSpec.methodBuilder("codec")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariable(t)
            .returns(codecOfT.annotated(AnnotationSpec.builder(Names.NULLABLE).build()))
            .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), t), "type")
            .addParameter(Names.APPLICATION, Instances.APPLICATION);
    List<Known> known = known(service, codecs, sealedCodecs);
    if (known.isEmpty()) {
      return method.addStatement("return null").build();
    }
    TypeName anyCodec =
        ParameterizedTypeName.get(Names.JSON_CODEC, WildcardTypeName.subtypeOf(Object.class));
    method
        .addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build())
        .addStatement("$T codec = null", anyCodec);
    String condition = "if (type == $T.class)";
    for (Known each : known) {
      if (each.equals(known.getFirst())) {
        method.beginControlFlow(condition, each.type());
      } else {
        method.nextControlFlow("else " + condition, each.type());
      }
      method.addStatement(
          each.needsApplication() ? "codec = new $T(application)" : "codec = $T.INSTANCE",
          each.codec());
    }
    return method.endControlFlow().addStatement("return ($T) codec", codecOfT).build();
  }

  /// A codec that the service can name.
  private record Known(ClassName type, ClassName codec, boolean needsApplication) {}

  /// Those in the package of the service or public; of a generic record there is none for the raw
  /// type.
  private static List<Known> known(
      ClassName service, List<RecordCodec> codecs, List<SealedCodec> sealedCodecs) {
    var known = new ArrayList<Known>();
    for (RecordCodec each : codecs) {
      if (!each.isGeneric() && isReachable(each.codec(), each.element(), service)) {
        known.add(new Known(each.record(), each.codec(), each.needsApplication()));
      }
    }
    for (SealedCodec each : sealedCodecs) {
      if (isReachable(each.codec(), each.element(), service)) {
        known.add(new Known(each.type(), each.codec(), each.needsApplication()));
      }
    }
    return known;
  }

  private static boolean isReachable(ClassName codec, TypeElement type, ClassName service) {
    return codec.packageName().equals(service.packageName()) || Types.isPublic(type);
  }
}
