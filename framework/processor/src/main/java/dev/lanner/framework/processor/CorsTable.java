package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes which policy of cross-origin resource sharing holds for which route.
final class CorsTable {
  private final Map<CorsUse, List<Integer>> byPolicy = new LinkedHashMap<>();
  private final Map<CorsUse, String> names = new LinkedHashMap<>();

  /// @param elsewhere what holds where no route is, or `null`
  CorsTable(List<Handler> handlers, @Nullable CorsUse elsewhere) {
    int number = 0;
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        if (endpoint.cors() != null) {
          byPolicy.computeIfAbsent(endpoint.cors(), _ -> new ArrayList<>()).add(number);
        }
        number++;
      }
    }
    if (elsewhere != null) {
      byPolicy.computeIfAbsent(elsewhere, _ -> new ArrayList<>()).add(-1);
    }
    var unique = new UniqueNames();
    byPolicy.keySet().forEach(policy -> names.put(policy, unique.next("cors")));
  }

  /// The policies, with what makes them.
  List<FieldSpec> fields() {
    var fields = new ArrayList<FieldSpec>();
    names.forEach((policy, name) ->
        fields.add(
            FieldSpec.builder(Names.CORS_POLICY, name, Modifier.PRIVATE, Modifier.FINAL)
                .initializer(
                    "new $T(application,$W$L,$W$L,$W$L,$W$L,$W$L)",
                    Names.CORS_POLICY,
                    list(policy.origins()),
                    list(policy.headers()),
                    list(policy.exposed()),
                    policy.credentials(),
                    policy.maxAgeSeconds())
                .build()));
    return fields;
  }

  List<MethodSpec> methods() {
    if (byPolicy.isEmpty()) {
      return List.of();
    }
    var code = CodeBlock.builder().beginControlFlow("return switch (route)");
    byPolicy.forEach((policy, routes) -> {
      String numbers = EndpointTable.numbers(routes).replace("-1", "NONE");
      code.addStatement("case $L -> $L", numbers, names.get(policy));
    });
    code.addStatement("default -> null");
    return List.of(
        EndpointTable.method("cors")
            .returns(Names.CORS_POLICY.annotated(AnnotationSpec.builder(Names.NULLABLE).build()))
            .addParameter(int.class, "route")
            .addCode(code.unindent().add("};\n").build())
            .build());
  }

  private static CodeBlock list(List<String> texts) {
    List<CodeBlock> quoted = texts.stream().map(text -> CodeBlock.of("$S", text)).toList();
    return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(quoted, ",$W"));
  }
}
