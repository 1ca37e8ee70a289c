package dev.lanner.framework.processor;

import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Checks what stands in for a parameter that is absent.
final class Defaults {
  private final Types types;
  private final Scalars scalars;
  private final Reporter reporter;

  Defaults(Types types, Reporter reporter) {
    this.types = types;
    this.scalars = new Scalars(types);
    this.reporter = reporter;
  }

  /// Whether a default makes sense and converts; else that was reported. Of a type with a converter
  /// of the application only the first request tells.
  ///
  /// @param container whether the parameter is a list or an `Optional`
  boolean isSound(VariableElement parameter, Origin origin, TypeMirror type, boolean container) {
    String text = origin.defaultValue();
    if (text == null) {
      return true;
    }
    if (container) {
      reporter.error(
          parameter,
          "The parameter "
              + parameter.getSimpleName()
              + " has a default, so it is never absent. Take a plain "
              + types.plain(type)
              + ".");
      return false;
    }
    String refusal = refusal(type, text);
    if (refusal != null) {
      reporter.error(
          parameter,
          "The default \""
              + text
              + "\" of the parameter "
              + parameter.getSimpleName()
              + " is not "
              + refusal
              + ". Mend it.");
    }
    return refusal == null;
  }

  private @Nullable String refusal(TypeMirror type, String text) {
    return scalars.of(type) == null ? null : scalars.refusal(type, text);
  }
}
