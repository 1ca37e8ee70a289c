package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// A method that is a function of its own.
///
/// @param owner the class whose bean has it
/// @param name among the functions of the module
/// @param entry the class that the function's `Handler` names
/// @param parameters in their order
/// @param result what it returns, or `null` for nothing
/// @param settings what is said of the function, or `null`
record DirectMethod(
    TypeElement owner,
    ExecutableElement element,
    String name,
    ClassName entry,
    List<Parameter> parameters,
    @Nullable Value result,
    @Nullable Settings settings) {
  DirectMethod {
    parameters = List.copyOf(parameters);
  }

  /// The class and the method, as a person would look for them.
  String label() {
    return owner.getSimpleName() + "." + element.getSimpleName();
  }

  /// What the payload is read into, or `null` when it is ignored.
  @Nullable Taken taken() {
    for (Parameter parameter : parameters) {
      if (parameter instanceof Taken taken) {
        return taken;
      }
    }
    return null;
  }

  /// What has JSON.
  ///
  /// @param type boxed, without `Optional`
  /// @param codec an expression
  /// @param optional whether it is declared in an `Optional`
  /// @param nullable whether it may be `null`, or empty
  record Value(TypeName type, CodeBlock codec, boolean optional, boolean nullable) {}

  /// A parameter of such a method.
  sealed interface Parameter {}

  /// The payload.
  ///
  /// @param valid whether its constraints are checked
  record Taken(Value value, boolean valid) implements Parameter {}

  /// AWS's context of the invocation.
  record InvocationContext() implements Parameter {}
}
