package dev.lanner.framework;

import java.lang.annotation.Annotation;

/// Makes the filter that an annotation with elements asks for, once where it stands and before the
/// first request.
///
/// {@snippet :
/// @FilteredBy(RateLimit.Limiter.class)
/// @interface RateLimit {
///   int perMinute();
///
///   final class Limiter implements FilterFactory<RateLimit> {
///     @Override
///     public Filter create(RateLimit annotation, Application application) { … }
///   }
/// }
/// }
///
/// The class is a bean with a scope such as `@Singleton`, or has a constructor without parameters.
///
/// @param <A> the annotation
@FunctionalInterface
public interface FilterFactory<A extends Annotation> {
  /// The filter for an annotation.
  ///
  /// @param annotation with the values as they are written
  /// @param application to ask for beans and the environment
  Filter create(A annotation, Application application);
}
