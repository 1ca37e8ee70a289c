package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The component, an `Instant` that may be absent, is when the item was first written: a write of a
/// record without it stores the time of the write, and one that has it keeps it.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface CreatedAt {}
