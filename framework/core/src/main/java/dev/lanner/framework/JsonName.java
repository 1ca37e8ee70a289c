package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The member name of a record component in JSON, where it differs from the component's own.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface JsonName {
  /// The name as it stands in JSON.
  String value();
}
