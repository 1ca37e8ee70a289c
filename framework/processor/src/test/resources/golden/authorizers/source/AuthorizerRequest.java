package dev.lanner.auth;
import dev.lanner.framework.*;
@BoundBy(RequestBinder.class)
public class AuthorizerRequest {}
