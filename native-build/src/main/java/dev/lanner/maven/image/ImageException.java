package dev.lanner.maven.image;

/// No image can be laid out. The message says why, in whole sentences.
public final class ImageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Whole sentences: what was found where, and what to do.
  public ImageException(String message) {
    super(message);
  }

  /// The same, with what was thrown.
  public ImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
