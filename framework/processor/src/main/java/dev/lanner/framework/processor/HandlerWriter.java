package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/// Writes the class that binds requests to the methods of one handler: `OrdersRoutes` for `Orders`.
final class HandlerWriter {
  private final Route.Handler handler;
  private final String bean;
  private final Constants constants;

  private HandlerWriter(Route.Handler handler) {
    this.handler = handler;
    this.bean = bean(handler.element().getSimpleName().toString());
    var names = new UniqueNames();
    names.reserve(bean);
    for (Route route : handler.routes()) {
      route.parameters().forEach(parameter -> names.reserve(parameter.name()));
    }
    this.constants = new Constants(names);
  }

  static JavaFile write(Route.Handler handler) {
    return new HandlerWriter(handler).file();
  }

  /// The names of the generated methods, in the order of the routes: overloads get a number.
  static List<String> methodNames(Route.Handler handler) {
    var unique = new UniqueNames();
    var names = new ArrayList<String>();
    for (Route route : handler.routes()) {
      names.add(unique.next(route.name()));
    }
    return names;
  }

  private static String bean(String type) {
    String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
    return SourceVersion.isKeyword(name) ? "handler" : name;
  }

  private JavaFile file() {
    ClassName type = ClassName.get(handler.element());
    var methods = new ArrayList<MethodSpec>();
    Iterator<String> names = methodNames(handler).iterator();
    for (Route route : handler.routes()) {
      methods.add(method(route, names.next()));
    }
    TypeSpec spec =
        TypeSpec.classBuilder(handler.routesClass())
            .addJavadoc("Binds requests to the methods of {@link $T}.\n", type)
            .addAnnotation(Names.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addOriginatingElement(handler.element())
            .addFields(constants.fields())
            .addField(type, bean, Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(Names.APPLICATION, "application")
                    .addStatement("this.$L = application.bean($T.class)", bean, type)
                    .build())
            .addMethods(methods)
            .build();
    return Output.file(handler.routesClass().packageName(), spec, type.canonicalName());
  }

  private MethodSpec method(Route route, String name) {
    var binder = new BindingWriter(route, constants);
    CodeBlock arguments = binder.arguments();
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)", binder.isTaken(bean) ? "this." + bean : bean, route.name(), arguments);
    var code = binder.statements().toBuilder();
    Route.ResultBody body = route.result().body();
    if (body == null) {
      code.addStatement(call);
      code.addStatement("return $T.$L()", Names.ANSWER, route.result().answer());
    } else {
      code.addStatement(
          "return $T.$L($L,$W$L)",
          Names.ANSWER,
          route.result().answer(),
          constants.ofCodec(body.type(), body.codec(), route.name() + "Result"),
          call);
    }
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L `$L`\n", route.method(), route.path())
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.ANSWER)
        .addParameter(Names.REQUEST, binder.request())
        .addException(Exception.class)
        .addCode(code.build())
        .build();
  }
}
