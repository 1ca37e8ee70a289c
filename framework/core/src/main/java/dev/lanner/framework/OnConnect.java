package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Called when a client connects, before the connection is there: nothing can be posted to it yet.
/// What it throws, or a {@link Response} with another status than 2xx, refuses the connection. See
/// {@link WebSocket}.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnConnect {}
