package dev.lanner.dynamo.tools;

/// A command cannot do what it is asked for. The message says why, for whoever has typed it.
public final class ToolsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Whole sentences: what was found, and what to do.
  public ToolsException(String message) {
    super(message);
  }

  /// The same, with what was thrown.
  public ToolsException(String message, Throwable cause) {
    super(message, cause);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
