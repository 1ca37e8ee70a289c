package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/// One constraint on a value, ready to be generated.
///
/// @param annotation as it stands in the source
/// @param function of `Constraints`
/// @param arguments after the value, with their commas, for example `, 1L`
/// @param pattern for `pattern` the expression that compiles it, which becomes a constant and the
///   argument
/// @param message the words of a violation
/// @param onElements whether it holds for each element of a list instead of the list
record Constraint(
    AnnotationMirror annotation,
    String function,
    CodeBlock arguments,
    @Nullable CodeBlock pattern,
    String message,
    boolean onElements) {
  /// Whether it fails for an absent value, although that was noted already.
  boolean failsWhenAbsent() {
    return function.equals("notBlank") || function.equals("notEmpty");
  }

  /// The condition over a variable.
  ///
  /// @param constants of the class where the condition stands
  CodeBlock holds(CodeBlock value, Constants constants, String hint) {
    CodeBlock all =
        pattern == null
            ? arguments
            : CodeBlock.of(
                ", $L", constants.of(ClassName.get(Pattern.class), pattern, hint + "Pattern"));
    return CodeBlock.of("$T.$L($L$L)", Names.CONSTRAINTS, function, value, all);
  }
}
