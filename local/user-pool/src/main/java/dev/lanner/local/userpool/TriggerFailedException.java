package dev.lanner.local.userpool;

/// The function behind a trigger failed. Cognito tells its message to whoever signs up or in.
public final class TriggerFailedException extends Exception {
  private static final long serialVersionUID = 1;

  /// A failure with the message of the function's error.
  ///
  /// @param message `errorMessage` of Lambda's error
  public TriggerFailedException(String message) {
    super(message);
  }
}
