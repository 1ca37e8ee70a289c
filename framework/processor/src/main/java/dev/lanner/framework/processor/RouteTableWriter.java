package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.framework.processor.RouteTrie.Node;
import dev.lanner.processing.Output;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes the route table: one method for each node of the trie, which looks at one segment.
final class RouteTableWriter {
  private static final TypeName PATH = ParameterizedTypeName.get(List.class, String.class);

  private final ClassName type;
  private final EndpointTable table;
  private final CorsTable cors;
  private final RouteTrie trie;

  /// @param exceptionHandlers those that hold for each handler, the nearest first
  /// @param elsewhere what `@Cors` says where no route is, or `null`
  private RouteTableWriter(
      ClassName type,
      List<Handler> handlers,
      Function<Handler, List<ExceptionHandlers>> exceptionHandlers,
      @Nullable CorsUse elsewhere) {
    this.type = type;
    this.table = new EndpointTable(handlers, exceptionHandlers);
    this.cors = new CorsTable(handlers, elsewhere);
    this.trie = new RouteTrie(new UniqueNames(), handlers);
  }

  static JavaFile write(
      ClassName type,
      List<Handler> handlers,
      Function<Handler, List<ExceptionHandlers>> exceptionHandlers,
      @Nullable CorsUse elsewhere) {
    return new RouteTableWriter(type, handlers, exceptionHandlers, elsewhere).file();
  }

  private JavaFile file() {
    var spec =
        TypeSpec.classBuilder(type)
            .addJavadoc(
                "All routes of the application. Literals go before variables, segment by segment.\n")
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(Names.ROUTES);
    table.addTo(spec, cors.fields(), find(), cors.methods());
    trie.belowRoot().forEach(node -> spec.addMethod(method(node)));
    return Output.file(
        type.packageName(), spec.build(), "the handlers of this module", LannerProcessor.class);
  }

  private MethodSpec find() {
    return looking(MethodSpec.methodBuilder("find"), trie.root())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .build();
  }

  private static MethodSpec method(Node node) {
    return looking(MethodSpec.methodBuilder(node.name()), node)
        .addJavadoc("`$L`\n", node.path())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .build();
  }

  private static MethodSpec.Builder looking(MethodSpec.Builder method, Node node) {
    method
        .returns(int.class)
        .addParameter(String.class, "method")
        .addParameter(PATH, "path")
        .addParameter(Names.ALLOWED_METHODS, "allowed");
    List<CodeBlock> further = further(node);
    if (further.isEmpty()) {
      method.beginControlFlow(
          node.depth() == 0 ? "if (!path.isEmpty())" : "if (path.size() > " + node.depth() + ")");
      method.addStatement("return NONE");
      method.endControlFlow();
      return method.addCode("return $L;\n", byMethod(node.routes()));
    }
    method.beginControlFlow(
        node.depth() == 0 ? "if (path.isEmpty())" : "if (path.size() == " + node.depth() + ")");
    method.addCode("return $L;\n", byMethod(node.routes()));
    method.endControlFlow();
    if (node.variable() != null || !node.greedyRoutes().isEmpty()) {
      // A trailing slash is an empty segment, and no value of a variable.
      method.beginControlFlow("if (path.get($L).isEmpty())", node.depth());
      method.addStatement("return NONE");
      method.endControlFlow();
    }
    return method.addCode(firstThatFits(further));
  }

  /// What to try for a longer path, the most specific first.
  private static List<CodeBlock> further(Node node) {
    var further = new ArrayList<CodeBlock>();
    if (!node.literals().isEmpty()) {
      var cases = CodeBlock.builder().beginControlFlow("switch (path.get($L))", node.depth());
      node.literals()
          .forEach((text, next) -> cases.addStatement("case $S -> $L", text, descent(next)));
      further.add(cases.addStatement("default -> NONE").unindent().add("}").build());
    }
    if (node.variable() != null) {
      further.add(descent(node.variable()));
    }
    if (!node.greedyRoutes().isEmpty()) {
      further.add(byMethod(node.greedyRoutes()));
    }
    return further;
  }

  private static CodeBlock descent(Node child) {
    return CodeBlock.of("$L(method, path, allowed)", child.name());
  }

  /// The routes that end at a node.
  private static CodeBlock byMethod(Map<String, Integer> routes) {
    if (routes.isEmpty()) {
      return CodeBlock.of("NONE");
    }
    var methods = new ArrayList<CodeBlock>();
    var cases = CodeBlock.builder().beginControlFlow("switch (method)");
    routes.forEach((method, number) -> {
      cases.addStatement("case $S -> $L", method, number);
      methods.add(CodeBlock.of("$S", method));
    });
    return cases
        .addStatement("default -> allowed.only($L)", CodeBlock.join(methods, ", "))
        .unindent()
        .add("}")
        .build();
  }

  private static CodeBlock firstThatFits(List<CodeBlock> further) {
    var code = CodeBlock.builder();
    if (further.size() == 1) {
      return code.add("return $L;\n", further.getFirst()).build();
    }
    code.add("int route = $L;\n", further.getFirst());
    for (CodeBlock next : further.subList(1, further.size() - 1)) {
      code.beginControlFlow("if (route == NONE)");
      code.add("route = $L;\n", next);
      code.endControlFlow();
    }
    code.beginControlFlow("if (route != NONE)").addStatement("return route").endControlFlow();
    return code.add("return $L;\n", further.getLast()).build();
  }
}
