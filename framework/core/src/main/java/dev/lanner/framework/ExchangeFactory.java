package dev.lanner.framework;

import java.lang.annotation.Annotation;

/// Makes the exchange that an annotation asks for, once for each method that carries it and before
/// the first event.
///
/// The class is a bean with a scope such as `@Singleton`, or has a constructor without parameters.
///
/// @param <A> the annotation, which is an {@link EventAnswer}
@FunctionalInterface
public interface ExchangeFactory<A extends Annotation> {
  /// The exchange for a method.
  ///
  /// @param annotation with the values as they are written
  /// @param application to ask for beans and the environment
  Exchange<?, ?> create(A annotation, Application application);
}
