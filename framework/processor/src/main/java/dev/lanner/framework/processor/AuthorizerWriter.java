package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.Output;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/// Writes the entry class of an authorizer.
final class AuthorizerWriter {
  private static final String HANDLER = "handler";
  private static final ClassName FUNCTION = ClassName.get("dev.lanner.auth", "AuthorizerFunction");
  private static final ClassName OUTPUT = ClassName.get("dev.lanner.auth", "AuthorizerOutput");

  private AuthorizerWriter() {}

  /// @param functions whose routes policies are made of
  static JavaFile write(Authorizer authorizer, List<Function> functions) {
    ClassName bean = ClassName.get(authorizer.element());
    var names = new UniqueNames();
    names.reserve(HANDLER);
    names.reserve(Instances.APPLICATION);
    new BindingWriter(authorizer.parameters(), new Constants(new UniqueNames()))
        .taken()
        .forEach(names::reserve);
    var constants = new Constants(names);
    var binder = new BindingWriter(authorizer.parameters(), constants);
    var code = CodeBlock.builder();
    code.addStatement("super($L)", CodeBlock.join(arguments(authorizer, functions), ",$W"));
    code.addStatement("this.$L = bean($L, $T.class)", HANDLER, Instances.APPLICATION, bean);
    for (FieldSpec field : constants.ofObject()) {
      code.addStatement("this.$L =$W$L", field.name(), field.initializer());
    }
    MethodSpec decide =
        MethodSpec.methodBuilder("decide")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(OUTPUT)
            .addParameter(Names.REQUEST, binder.request())
            .addException(Exception.class)
            .addCode(binder.statements())
            .addStatement(
                "return $L.$L($L)",
                binder.taken().contains(HANDLER) ? "this." + HANDLER : HANDLER,
                authorizer.method().getSimpleName(),
                binder.arguments())
            .build();
    TypeSpec type =
        FunctionWriter.entry(
                authorizer.entry(),
                "The Lambda authorizer of {@link " + bean.simpleName() + "}",
                FUNCTION,
                code.build())
            .addOriginatingElement(authorizer.element())
            .addFields(constants.fields())
            .addField(bean, HANDLER, Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(decide)
            .build();
    return Output.file(
        authorizer.entry().packageName(),
        type,
        authorizer.element().getQualifiedName().toString(),
        LannerProcessor.class);
  }

  private static List<CodeBlock> arguments(Authorizer authorizer, List<Function> functions) {
    var arguments = new ArrayList<CodeBlock>();
    arguments.add(CodeBlock.of("$S", Authorizer.nameOf(authorizer.element())));
    arguments.add(CodeBlock.of("$S", authorizer.tokenHeader()));
    arguments.add(CodeBlock.of("$L", authorizer.said().cacheTtlSeconds() > 0));
    arguments.add(CodeBlock.of("$L", authorizer.said().simpleResponses()));
    for (String route : routes(functions)) {
      arguments.add(CodeBlock.of("$S", route));
    }
    return arguments;
  }

  /// The keys of all routes that an authorizer may be asked about.
  private static Set<String> routes(List<Function> functions) {
    var routes = new LinkedHashSet<String>();
    for (Function function : functions) {
      for (Handler handler : function.handlers()) {
        for (Endpoint endpoint : handler.endpoints()) {
          switch (endpoint.trigger()) {
            case Endpoint.Http http -> routes.add(http.method() + " " + http.path());
            case Endpoint.Message message -> {
              if (message.isHandshake()) {
                routes.add(message.routeKey());
              }
            }
          }
        }
      }
    }
    return routes;
  }
}
