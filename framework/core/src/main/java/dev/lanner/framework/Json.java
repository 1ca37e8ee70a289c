package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Asks for the JSON codec of a record or sealed interface that no handler's signature mentions:
/// `OrderPlacedJson.INSTANCE` for `OrderPlaced`. What handlers take and return has one anyway.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Json {}
