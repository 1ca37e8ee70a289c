package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.Output;
import javax.lang.model.element.Modifier;

/// Writes the class that asks the exception handlers of one bean: `OrdersProblems` for `Orders`.
final class ExceptionHandlerWriter {
  private ExceptionHandlerWriter() {}

  static JavaFile write(ExceptionHandlers handlers) {
    ClassName bean = ClassName.get(handlers.element());
    TypeSpec type =
        TypeSpec.classBuilder(handlers.generated())
            .addJavadoc("Asks the exception handlers of {@link $T}.\n", bean)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(Names.EXCEPTION_MAPPER)
            .addOriginatingElement(handlers.element())
            .addField(bean, "bean", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(Names.APPLICATION, Instances.APPLICATION)
                    .addStatement("this.bean = application.bean($T.class)", bean)
                    .build())
            .addMethod(problem(handlers))
            .build();
    return Output.file(
        handlers.generated().packageName(), type, bean.canonicalName(), LannerProcessor.class);
  }

  private static MethodSpec problem(ExceptionHandlers handlers) {
    var code = CodeBlock.builder();
    for (ExceptionHandlers.Method method : handlers.methods()) {
      code.beginControlFlow("if (thrown instanceof $T e)", ClassName.get(method.exception()));
      code.addStatement(
          "return bean.$L(e$L)",
          method.element().getSimpleName(),
          method.withRequest() ? ", request" : "");
      code.endControlFlow();
    }
    code.addStatement("return null");
    return MethodSpec.methodBuilder("problem")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.PROBLEM.annotated(AnnotationSpec.builder(Names.NULLABLE).build()))
        .addParameter(Throwable.class, "thrown")
        .addParameter(Names.REQUEST, "request")
        .addException(Exception.class)
        .addCode(code.build())
        .build();
  }
}
