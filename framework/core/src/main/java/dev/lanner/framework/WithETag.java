package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives answers to GET an {@link ETag} made from their bytes, unless the handler sets one: a
/// client that has them already gets 304. It saves what is sent, not what the handler does; a
/// handler that knows a version sets that with {@link Response#withETag}.
@FilteredBy(WithETagFilter.class)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface WithETag {}
