package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.processing.JsonTree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// A class that handles the records of event sources: a function of its own.
///
/// @param name among the functions of the module
/// @param entry the class that the function's `Handler` names
/// @param settings what is said of the function, or `null`
record EventHandler(
    TypeElement element,
    String name,
    ClassName entry,
    List<Method> methods,
    @Nullable Settings settings) {
  EventHandler {
    methods = List.copyOf(methods);
  }

  /// Whether it keeps what it has done.
  boolean idempotent() {
    return methods.stream().anyMatch(method -> method.idempotentHours() > 0);
  }

  /// The class and the method, as a person would look for them.
  String label(Method method) {
    return element.getSimpleName() + "." + method.element().getSimpleName();
  }

  /// A method for the records of one event source.
  ///
  /// @param eventSources by which the records are known
  /// @param delivery a constant of `EventSource.Delivery`
  /// @param reader an expression for the reader of records
  /// @param idempotentHours how long it is kept which records were handled, or 0
  /// @param parameters in their order
  /// @param source the annotation, as the model tells it
  record Method(
      ExecutableElement element,
      List<String> eventSources,
      String delivery,
      CodeBlock reader,
      int idempotentHours,
      List<Parameter> parameters,
      JsonTree source) {
    Method {
      eventSources = List.copyOf(eventSources);
      parameters = List.copyOf(parameters);
    }

    /// Whether it takes all records of an event at once.
    boolean takesAll() {
      return parameters.stream()
          .anyMatch(parameter -> parameter instanceof Taken taken && taken.isList());
    }
  }

  /// A parameter of such a method.
  sealed interface Parameter {}

  /// What the reader makes.
  ///
  /// @param isList whether of all records
  record Taken(TypeName type, boolean isList) implements Parameter {}

  /// AWS's context of the invocation.
  record InvocationContext() implements Parameter {}
}
