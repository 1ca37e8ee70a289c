package dev.lanner.dynamo.tools;

/// A command cannot do what it is asked for. The message says why, for whoever has typed it.
final class ToolsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ToolsException(String message) {
    super(message);
  }

  ToolsException(String message, Throwable cause) {
    super(message, cause);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
