package dev.lanner.maven.template;

/// No template can be made. The message says why, in whole sentences, for the developer.
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Whole sentences: what was found where, and what to do.
  public TemplateException(String message) {
    super(message);
  }

  /// The same, with what was thrown.
  public TemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
