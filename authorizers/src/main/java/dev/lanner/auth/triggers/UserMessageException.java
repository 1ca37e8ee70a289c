package dev.lanner.auth.triggers;

import java.io.Serial;

/// Ends a trigger with a message for whoever signs up or in: Cognito refuses what was asked for and
/// tells the client "PreSignUp failed with error" and the message, with a full stop behind it.
///
/// It is the only message that gets there. Of everything else that a method throws clients learn
/// that there was an error, and the log all of it.
public final class UserMessageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /// Without a cause, as that would be sent along.
  ///
  /// @param message for everyone to read
  public UserMessageException(String message) {
    super(message, null, false, false);
  }
}
