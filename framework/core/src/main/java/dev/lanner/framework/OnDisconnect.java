package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Called after a connection has ended, for whatever reason; API Gateway does its best to call, no
/// more. See {@link WebSocket}.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnDisconnect {}
