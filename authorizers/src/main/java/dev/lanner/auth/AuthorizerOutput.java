package dev.lanner.auth;

/// What an authorizer decides, in the form that API Gateway takes of it: {@link Decision} or {@link
/// NarrowDecision}.
public sealed interface AuthorizerOutput permits Decision, NarrowDecision {}
