package dev.lanner.auth;
public @interface AuthorizedBy { Class<?> value(); }
