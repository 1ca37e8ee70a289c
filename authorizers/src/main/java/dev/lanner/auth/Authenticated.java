package dev.lanner.auth;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whoever has signed in may call: on a method, a class, or a package for the handlers in it and
/// below.
///
/// With this module on the class path every route has to say who may call it, by this, by {@link
/// ScopesAllowed}, or by one of `jakarta.annotation.security`: `@RolesAllowed` with names of
/// groups, `@PermitAll`, `@DenyAll`. The method's counts before the class's before the package's,
/// and two on one place do not compile. On a WebSocket it is decided when a client connects.
///
/// Others are answered with 401, and those who are known and may not with 403. {@link CallerSource}
/// says how it is found out who calls.
///
/// Guests of an identity pool have not signed in, nor has a caller without an {@linkplain
/// dev.lanner.framework.Caller#id() id}.
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Authenticated {}
