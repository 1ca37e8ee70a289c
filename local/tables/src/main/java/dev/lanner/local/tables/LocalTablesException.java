package dev.lanner.local.tables;

/// DynamoDB Local cannot be found or started. The message says what was found and what to do next;
/// it is fit to be shown without a stack trace.
public final class LocalTablesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LocalTablesException(String message) {
    super(message);
  }

  LocalTablesException(String message, Throwable cause) {
    super(message, cause);
  }
}
