package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.processing.JsonTree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// A class that handles the records of event sources, or answers events: a function of its own.
///
/// @param name among the functions of the module
/// @param entry the class that the function's `Handler` names
/// @param settings what is said of the function, or `null`
record EventHandler(
    TypeElement element,
    String name,
    EventAnnotation.Kind kind,
    ClassName entry,
    List<Method> methods,
    @Nullable Settings settings) {
  EventHandler {
    methods = List.copyOf(methods);
  }

  /// Whether it keeps what it has done.
  boolean idempotent() {
    return methods.stream()
        .anyMatch(method -> method.way() instanceof Records records && records.isKept());
  }

  /// The class and the method, as a person would look for them.
  String label(Method method) {
    return element.getSimpleName() + "." + method.element().getSimpleName();
  }

  /// A method for the events of one source.
  ///
  /// @param eventSources by which the events are known
  /// @param made an expression for the reader of records, or for the exchange
  /// @param parameters in their order
  /// @param source the annotation, as the model tells it
  /// @param way what is done with the events
  record Method(
      ExecutableElement element,
      List<String> eventSources,
      CodeBlock made,
      List<Parameter> parameters,
      JsonTree source,
      Way way) {
    Method {
      eventSources = List.copyOf(eventSources);
      parameters = List.copyOf(parameters);
    }

    /// Whether it takes all records of an event at once.
    boolean takesAll() {
      return EventHandler.takesAll(parameters);
    }
  }

  /// Whether a method with these parameters takes all records of an event at once.
  static boolean takesAll(List<Parameter> parameters) {
    return parameters.stream()
        .anyMatch(parameter -> parameter instanceof Taken taken && taken.isList());
  }

  /// How a method with these parameters takes the body of a record, or `null` when it does not.
  static @Nullable CodeBlock body(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      if (parameter instanceof Taken taken && taken.body() != null) {
        return taken.body();
      }
    }
    return null;
  }

  /// What is done with events.
  sealed interface Way {}

  /// Their records are handled.
  ///
  /// @param delivery a constant of `EventSource.Delivery`
  /// @param idempotentHours how long it is kept which records were handled, or 0
  /// @param body an expression for how the body of a record is taken, or `null` when the record is
  record Records(String delivery, int idempotentHours, @Nullable CodeBlock body) implements Way {
    boolean isKept() {
      return idempotentHours > 0;
    }
  }

  /// They are answered.
  ///
  /// @param returns whether there is something to say
  record Answer(boolean returns) implements Way {}

  /// A parameter of such a method.
  sealed interface Parameter {}

  /// What the reader or the exchange makes, or the body of a record.
  ///
  /// @param type boxed
  /// @param isList whether of all records
  /// @param body how the body is taken, or `null`
  record Taken(TypeName type, boolean isList, @Nullable CodeBlock body) implements Parameter {}

  /// AWS's context of the invocation.
  record InvocationContext() implements Parameter {}
}
