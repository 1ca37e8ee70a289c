package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The component, an `Instant`, is when DynamoDB may remove the item. It is stored as a number of
/// seconds since 1970, which is what DynamoDB asks for; fractions are cut off.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ttl {}
