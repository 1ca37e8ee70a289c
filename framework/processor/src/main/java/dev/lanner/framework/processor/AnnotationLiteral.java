package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Writes an annotation as an object, so that its values are there at run time without reflection.
final class AnnotationLiteral {
  private final Types types;

  AnnotationLiteral(Types types) {
    this.types = types;
  }

  /// `new Audited() {…}` with a method for each element.
  CodeBlock of(AnnotationMirror annotation) {
    TypeName type = TypeName.get(annotation.getAnnotationType());
    var literal = TypeSpec.anonymousClassBuilder("").addSuperinterface(type);
    for (ExecutableElement element :
        ElementFilter.methodsIn(annotation.getAnnotationType().asElement().getEnclosedElements())) {
      AnnotationValue value = types.value(annotation, element.getSimpleName().toString());
      var method =
          method(element.getSimpleName().toString(), TypeName.get(element.getReturnType()))
              .addStatement("return $L", expression(value, element.getReturnType()));
      if (isOfClasses(element.getReturnType())) {
        method.addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "{$S, $S}", "rawtypes", "unchecked")
                .build());
      }
      literal.addMethod(method.build());
    }
    literal.addMethod(
        method("annotationType", ParameterizedTypeName.get(ClassName.get(Class.class), type))
            .addStatement("return $T.class", type)
            .build());
    return CodeBlock.of("$L", literal.build());
  }

  /// Whether an element has classes, for which no array can be made but of the raw type.
  private static boolean isOfClasses(TypeMirror type) {
    return type instanceof ArrayType array && Types.is(array.getComponentType(), "java.lang.Class");
  }

  private static MethodSpec.Builder method(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }

  private CodeBlock expression(AnnotationValue value, TypeMirror type) {
    Object object = value.getValue();
    return switch (object) {
      case List<?> _ -> array(value, (ArrayType) type);
      case TypeMirror named -> CodeBlock.of("$T.class", TypeName.get(types.erasure(named)));
      case VariableElement constant ->
          CodeBlock.of("$T.$L", TypeName.get(constant.asType()), constant.getSimpleName());
      case AnnotationMirror inner -> of(inner);
      case String text -> CodeBlock.of("$S", text);
      default -> CodeBlock.of("$L", types.elements().getConstantExpression(object));
    };
  }

  private CodeBlock array(AnnotationValue value, ArrayType type) {
    var elements = new ArrayList<CodeBlock>();
    for (AnnotationValue each : Types.list(value)) {
      elements.add(expression(each, type.getComponentType()));
    }
    return CodeBlock.of(
        "new $T {$L}", TypeName.get(types.erasure(type)), CodeBlock.join(elements, ", "));
  }
}
