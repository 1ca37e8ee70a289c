package dev.lanner.maven.packaging;

/// A function cannot be packaged as it is. The message says what was found and what to do next.
final class PackagingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PackagingException(String message) {
    super(message);
  }

  PackagingException(String message, Throwable cause) {
    super(message, cause);
  }
}
