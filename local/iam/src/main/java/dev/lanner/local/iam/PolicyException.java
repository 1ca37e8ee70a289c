package dev.lanner.local.iam;

/// A policy that cannot be read. The message says what was found, where, and what is expected; it
/// leaves out the values that conditions compare with.
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;

  PolicyException(String path, String message) {
    super(message);
    this.path = path;
  }

  /// Where in the document, such as `Statement[0].Effect`; `The policy` for the document itself.
  public String path() {
    return path;
  }
}
