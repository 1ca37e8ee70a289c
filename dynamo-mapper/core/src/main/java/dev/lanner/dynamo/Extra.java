package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The component, a `Map<String, AttributeValue>`, takes the attributes that no other component
/// names, and writes them back: {@link EntityTable#put} exactly those, {@link EntityTable#update}
/// those, leaving others that are in the item by then.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Extra {}
