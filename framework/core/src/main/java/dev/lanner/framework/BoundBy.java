package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What makes the arguments of a type, or of parameters with an annotation.
///
/// On a type: every parameter of that type is bound so. On an annotation: every parameter that
/// carries it, whose type has to be what the binder makes. This is how a module adds parameters of
/// its own.
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface BoundBy {
  /// The binder.
  Class<? extends Binder<?>> value();
}
