package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A name in JSON: of a record component the member, where it differs from the component's own; of
/// a record in a sealed interface the value of the {@linkplain JsonDiscriminator member that tells
/// its records apart}.
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface JsonName {
  /// The name as it stands in JSON.
  String value();
}
