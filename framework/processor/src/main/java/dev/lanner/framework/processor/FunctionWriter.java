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
import java.util.List;
import javax.lang.model.element.Modifier;

/// Writes the entry class of the HTTP function and the service by which the runtime finds it.
final class FunctionWriter {
  private FunctionWriter() {}

  /// `shop.HttpFunction`: what the function's `Handler` names, on every target.
  static JavaFile entry(ClassName entry, ClassName routes) {
    TypeSpec type =
        TypeSpec.classBuilder(entry)
            .addJavadoc("The function that answers HTTP. Its name is the function's `Handler`.\n")
            .addAnnotation(Names.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Names.HTTP_HANDLER)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("Starts the application. Called by AWS's own runtime.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement("this($T.start())", Names.APPLICATION)
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("In an application that has started.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(Names.APPLICATION, "application")
                    .addStatement("super(new $T(application))", routes)
                    .build())
            .build();
    return Output.file(entry.packageName(), type, "the handlers of this module");
  }

  /// `shop.ApplicationFunctions`: the switch from `Handler` strings to functions.
  static JavaFile service(ClassName service, ClassName entry, List<RecordCodec> codecs) {
    TypeSpec type =
        TypeSpec.classBuilder(service)
            .addJavadoc("The functions of this module by their `Handler`.\n")
            .addAnnotation(Names.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(Names.FUNCTIONS)
            .addMethod(handlers(entry))
            .addMethod(create(entry))
            .addMethod(codec(service, codecs))
            .build();
    return Output.file(service.packageName(), type, "the handlers of this module");
  }

  private static MethodSpec handlers(ClassName entry) {
    return MethodSpec.methodBuilder("handlers")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(List.class, String.class))
        .addStatement("return $T.of($S)", List.class, entry.canonicalName())
        .build();
  }

  private static MethodSpec create(ClassName entry) {
    return MethodSpec.methodBuilder("create")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.HANDLER)
        .addParameter(String.class, "handler")
        .addParameter(Names.APPLICATION, "application")
        .addCode(
            CodeBlock.builder()
                .beginControlFlow("return switch (handler)")
                .addStatement("case $S -> new $T(application)", entry.canonicalName(), entry)
                .addStatement(
                    "default -> throw new $T(\"There is no function \" + handler)",
                    IllegalArgumentException.class)
                .unindent()
                .add("};\n")
                .build())
        .build();
  }

  private static MethodSpec codec(ClassName service, List<RecordCodec> codecs) {
    TypeVariableName t = TypeVariableName.get("T");
    TypeName codecOfT = ParameterizedTypeName.get(Names.JSON_CODEC, t);
    var method =
        MethodSpec.methodBuilder("codec")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariable(t)
            .returns(codecOfT.annotated(AnnotationSpec.builder(Names.NULLABLE).build()))
            .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), t), "type");
    List<RecordCodec> reachable =
        codecs.stream().filter(codec -> isReachable(codec, service)).toList();
    if (reachable.isEmpty()) {
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
    for (RecordCodec each : reachable) {
      if (each.equals(reachable.getFirst())) {
        method.beginControlFlow(condition, each.record());
      } else {
        method.nextControlFlow("else " + condition, each.record());
      }
      method.addStatement("codec = $T.INSTANCE", each.codec());
    }
    return method.endControlFlow().addStatement("return ($T) codec", codecOfT).build();
  }

  /// Whether the service can name the codec and its one instance: of a generic record there is none
  /// for the raw type.
  private static boolean isReachable(RecordCodec codec, ClassName service) {
    return !codec.isGeneric()
        && (codec.codec().packageName().equals(service.packageName())
            || Types.isPublic(codec.element()));
  }
}
