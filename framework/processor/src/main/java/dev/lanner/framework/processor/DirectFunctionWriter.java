package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.Output;
import java.util.ArrayList;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes the entry class of a function that is one method.
final class DirectFunctionWriter {
  private static final String HANDLER = "handler";

  private DirectFunctionWriter() {}

  static JavaFile write(DirectMethod method) {
    ClassName bean = ClassName.get(method.owner());
    DirectMethod.Taken taken = method.taken();
    DirectMethod.Value result = method.result();
    CodeBlock code =
        CodeBlock.builder()
            .addStatement(
                "super(new $T($S,$W$L,$W$L,$W$L,$W$L,$W$L))",
                Names.DIRECT_METHOD,
                method.label(),
                codec(taken == null ? null : taken.value()),
                taken != null && !taken.value().nullable(),
                taken != null && taken.valid(),
                codec(result),
                result != null && result.nullable())
            .addStatement("this.$L = $L.bean($T.class)", HANDLER, Instances.APPLICATION, bean)
            .build();
    TypeSpec type =
        FunctionWriter.entry(
                method.entry(),
                "The function {@link "
                    + bean.simpleName()
                    + "#"
                    + method.element().getSimpleName()
                    + "}",
                Names.DIRECT_FUNCTION,
                code)
            .addOriginatingElement(method.owner())
            .addField(bean, HANDLER, Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(call(method))
            .build();
    return Output.file(
        method.entry().packageName(),
        type,
        method.owner().getQualifiedName().toString(),
        LannerProcessor.class);
  }

  private static CodeBlock codec(DirectMethod.@Nullable Value value) {
    return value == null ? CodeBlock.of("null") : value.codec();
  }

  private static MethodSpec call(DirectMethod method) {
    var arguments = new ArrayList<CodeBlock>();
    boolean unchecked = false;
    for (DirectMethod.Parameter parameter : method.parameters()) {
      switch (parameter) {
        case DirectMethod.InvocationContext _ -> arguments.add(CodeBlock.of("context"));
        case DirectMethod.Taken(DirectMethod.Value value, _) -> {
          CodeBlock cast = CodeBlock.of("($T) taken", value.type());
          arguments.add(
              value.optional() ? CodeBlock.of("$T.ofNullable($L)", Optional.class, cast) : cast);
          unchecked |= value.type() instanceof ParameterizedTypeName;
        }
      }
    }
    CodeBlock called =
        CodeBlock.of(
            "$L.$L($L)",
            HANDLER,
            method.element().getSimpleName(),
            CodeBlock.join(arguments, ",$W"));
    var call =
        MethodSpec.methodBuilder("call")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(Names.NULLABLE_OBJECT)
            .addParameter(Names.NULLABLE_OBJECT, "taken")
            .addParameter(Names.CONTEXT, "context")
            .addException(Exception.class);
    if (unchecked) {
      call.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unchecked")
              .build());
    }
    DirectMethod.Value result = method.result();
    if (result == null) {
      return call.addStatement(called).addStatement("return null").build();
    }
    return call.addStatement(result.optional() ? "return $L.orElse(null)" : "return $L", called)
        .build();
  }
}
