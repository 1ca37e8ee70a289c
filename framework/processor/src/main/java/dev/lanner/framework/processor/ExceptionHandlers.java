package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// A class with exception handlers.
///
/// @param generated the class to generate, which asks them
/// @param methods the one for the most specific type first
record ExceptionHandlers(TypeElement element, ClassName generated, List<Method> methods) {
  ExceptionHandlers {
    methods = List.copyOf(methods);
  }

  /// An exception handler.
  ///
  /// @param withRequest whether it takes the request too, after the exception
  record Method(ExecutableElement element, TypeElement exception, boolean withRequest) {}
}
