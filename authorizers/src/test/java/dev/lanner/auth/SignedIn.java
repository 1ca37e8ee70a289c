package dev.lanner.auth;

// @start region="authorizer"
@Authorizer(cacheTtlSeconds = 300)
final class SignedIn extends TokenAuthorizer {}

// @end
