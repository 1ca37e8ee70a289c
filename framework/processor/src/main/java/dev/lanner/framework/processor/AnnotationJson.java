package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Flag;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.JsonTree.Numeral;
import dev.lanner.processing.JsonTree.Text;
import dev.lanner.processing.Types;
import java.math.BigDecimal;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/// Tells an annotation as JSON, with the values that it has by default: classes by name, constants
/// of enums too.
final class AnnotationJson {
  private final Types types;

  AnnotationJson(Types types) {
    this.types = types;
  }

  /// `{"type": …, "values": {…}}`
  Members of(AnnotationMirror annotation) {
    var type = (TypeElement) annotation.getAnnotationType().asElement();
    var values = new Members();
    for (ExecutableElement element : ElementFilter.methodsIn(type.getEnclosedElements())) {
      String name = element.getSimpleName().toString();
      values.put(name, json(types.value(annotation, name)));
    }
    return new Members()
        .put("type", type.getQualifiedName().toString())
        .putUnlessEmpty("values", values);
  }

  private JsonTree json(AnnotationValue value) {
    return switch (value.getValue()) {
      case List<?> _ -> new Items(Types.list(value).stream().map(this::json).toList());
      case AnnotationMirror inner -> of(inner);
      case Boolean flag -> new Flag(flag);
      case Number number -> new Numeral(new BigDecimal(number.toString()));
      default -> new Text(text(value));
    };
  }

  /// A string, the name of a constant, or that of a class.
  static String text(AnnotationValue value) {
    return switch (value.getValue()) {
      case VariableElement constant -> constant.getSimpleName().toString();
      case DeclaredType type -> ((TypeElement) type.asElement()).getQualifiedName().toString();
      case Object other -> other.toString();
    };
  }
}
