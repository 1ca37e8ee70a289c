package dev.lanner.local.gateway;

/// What a function returned has a member that the front end cannot use.
final class MalformedResultException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedResultException(String message) {
    super(message, null, false, false);
  }
}
