package dev.lanner.local.gateway;

/// A case that cannot be read; the message says what was found, where, and what is expected.
final class CaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CaseException(String message) {
    super(message, null, false, false);
  }
}
