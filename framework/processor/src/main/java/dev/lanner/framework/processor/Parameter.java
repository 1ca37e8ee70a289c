package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.processor.Endpoint.Offer;
import dev.lanner.framework.spi.Source;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// A parameter of a handler method.
sealed interface Parameter {
  String name();

  /// The whole request.
  ///
  /// @param cast the type to cast it to, or `null`
  record WholeRequest(String name, @Nullable TypeName cast) implements Parameter {}

  /// AWS's context of the invocation.
  record InvocationContext(String name) implements Parameter {}

  /// What a binder makes.
  ///
  /// @param type what the binder makes, which may be more special than the parameter
  /// @param binder an expression for it
  record Bound(String name, TypeName type, CodeBlock binder) implements Parameter {}

  /// Where the body of a streamed answer goes.
  ///
  /// @param events whether as server-sent events
  record Stream(String name, boolean events) implements Parameter {}

  /// One segment, or with `greedy` that and all after it.
  ///
  /// @param element to read its documentation and constraints from
  /// @param converter an expression for it
  record PathVariable(
      VariableElement element,
      TypeMirror mirror,
      TypeName type,
      CodeBlock converter,
      int segment,
      boolean greedy,
      List<Constraint> constraints)
      implements Parameter {
    @Override
    public String name() {
      return element.getSimpleName().toString();
    }
  }

  /// A query parameter, header field, cookie or field of a form.
  ///
  /// @param mirror the type of one value
  record Named(
      VariableElement element,
      TypeMirror mirror,
      TypeName type,
      CodeBlock converter,
      Source source,
      String key,
      Presence presence,
      @Nullable String defaultValue,
      List<Constraint> constraints)
      implements Parameter {
    @Override
    public String name() {
      return element.getSimpleName().toString();
    }
  }

  /// A file of a form.
  record File(VariableElement element, String key, Presence presence) implements Parameter {
    @Override
    public String name() {
      return element.getSimpleName().toString();
    }
  }

  /// The body.
  ///
  /// @param mirror the type of the value
  /// @param accepted the media types that it may have
  /// @param negotiated whether `Content-Type` decides among them here
  record Body(
      VariableElement element,
      TypeMirror mirror,
      TypeName type,
      List<Offer> accepted,
      boolean negotiated,
      boolean valid,
      Presence presence,
      List<Constraint> constraints)
      implements Parameter {
    @Override
    public String name() {
      return element.getSimpleName().toString();
    }
  }

  /// How often a value may be there, and in what form it is passed.
  enum Presence {
    REQUIRED,
    NULLABLE,
    OPTIONAL,
    LIST
  }
}
