package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The member that says which record of a sealed interface a JSON object is; `type` where nothing
/// says otherwise. Its value is the record's simple name, or what {@link JsonName} on the record
/// says.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface JsonDiscriminator {
  /// The member's name.
  String value();
}
