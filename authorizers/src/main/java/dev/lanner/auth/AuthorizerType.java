package dev.lanner.auth;

/// What API Gateway sends to a Lambda authorizer.
public enum AuthorizerType {
  /// Header fields, query parameters and what else there is of the request.
  REQUEST,

  /// One header field. Only REST APIs have this type.
  TOKEN
}
