package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.spi.Source;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// One handler method: what it answers to, what its parameters are bound to, what its result
/// becomes.
record Route(
    String method,
    PathTemplate path,
    ExecutableElement element,
    List<Parameter> parameters,
    Result result) {

  Route {
    parameters = List.copyOf(parameters);
  }

  String name() {
    return element.getSimpleName().toString();
  }

  /// A parameter of a handler method.
  sealed interface Parameter {
    String name();
  }

  /// The whole request.
  record WholeRequest(String name) implements Parameter {}

  /// AWS's context of the invocation.
  record InvocationContext(String name) implements Parameter {}

  /// One segment, or with `greedy` that and all after it.
  record PathVariable(
      String name,
      TypeName type,
      CodeBlock scalar,
      int segment,
      boolean greedy,
      List<Constraint> constraints)
      implements Parameter {}

  /// A query parameter, header field or cookie.
  record Named(
      String name,
      TypeName type,
      CodeBlock scalar,
      Source source,
      String key,
      Presence presence,
      @Nullable String defaultValue,
      List<Constraint> constraints)
      implements Parameter {}

  /// The body.
  record Body(
      String name,
      TypeName type,
      CodeBlock codec,
      boolean valid,
      Presence presence,
      List<Constraint> constraints)
      implements Parameter {}

  /// How often a value may be there, and in what form it is passed.
  enum Presence {
    REQUIRED,
    NULLABLE,
    OPTIONAL,
    LIST
  }

  /// What a result becomes.
  ///
  /// @param answer a function of `Answer`
  /// @param body what the body is made from, or `null` when there is none
  record Result(String answer, @Nullable ResultBody body) {}

  /// The body of an answer: its type, boxed, and the codec.
  record ResultBody(TypeName type, CodeBlock codec) {}

  /// A class with routes.
  ///
  /// @param routesClass the class to generate
  record Handler(TypeElement element, ClassName routesClass, List<Route> routes) {
    Handler {
      routes = List.copyOf(routes);
    }
  }
}
