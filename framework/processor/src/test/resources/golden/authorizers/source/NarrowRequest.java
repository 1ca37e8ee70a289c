package dev.lanner.auth;
import dev.lanner.framework.*;
@BoundBy(NarrowBinder.class)
public final class NarrowRequest extends AuthorizerRequest {}
