package dev.lanner.dynamo.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.processor.ValueType.Kind;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads converters that components name.
final class ConverterReader {
  private static final String CONVERTER =
      "software.amazon.awssdk.enhanced.dynamodb.AttributeConverter";

  private final Types types;
  private final Reporter reporter;

  ConverterReader(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// How an item holds what a converter makes of a component's values, or `null` when the converter
  /// cannot be used, which is reported.
  @Nullable ValueType read(AnnotationMirror convertedBy, TypeMirror component, Place place) {
    var converter = (TypeMirror) types.value(convertedBy, "value").getValue();
    TypeMirror boxed = types.boxed(component);
    TypeElement element = Types.element(converter);
    DeclaredType converted = types.supertype(converter, CONVERTER);
    if (element == null || converted == null) {
      return null; // The compiler says so.
    }
    if (!types.isSame(types.argument(converted, 0), boxed)) {
      reporter.error(
          place.at(),
          "%s is a %s, but %s converts %s. Name a converter of the component's type."
              .formatted(
                  place.owner(),
                  types.plain(component),
                  element.getSimpleName(),
                  types.plain(types.argument(converted, 0))));
      return null;
    }
    if (!canBeMade(element, types.packageOf(place.at()))) {
      reporter.error(
          place.at(),
          "%s, the converter of %s, cannot be made by generated code. Make it a class that is not abstract, with a constructor without parameters, neither of them private."
              .formatted(element.getSimpleName(), place.owner()));
      return null;
    }
    return new ValueType(
        TypeName.get(boxed),
        CodeBlock.of("$T.converted(new $T())", Names.CODECS, TypeName.get(converter)),
        Kind.OTHER,
        false,
        null,
        null);
  }

  private boolean canBeMade(TypeElement converter, String packageName) {
    boolean isInner =
        converter.getNestingKind().isNested()
            && !converter.getModifiers().contains(Modifier.STATIC);
    if (converter.getModifiers().contains(Modifier.ABSTRACT)
        || isInner
        || !types.isAccessible(converter, packageName)) {
      return false;
    }
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(converter.getEnclosedElements())) {
      boolean isOpen =
          constructor.getModifiers().contains(Modifier.PUBLIC)
              || (types.packageOf(converter).equals(packageName)
                  && !constructor.getModifiers().contains(Modifier.PRIVATE));
      if (constructor.getParameters().isEmpty() && isOpen) {
        return true;
      }
    }
    return false;
  }
}
