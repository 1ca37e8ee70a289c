package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The component, a `long` or `int`, counts how often the item was written. A write succeeds only
/// when the item in the table still has the version of the record; 0 says that there must be no
/// item yet. The record that a write returns has the new version.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Version {}
