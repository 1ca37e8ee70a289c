package dev.lanner.auth;
public @interface Authenticated {}
