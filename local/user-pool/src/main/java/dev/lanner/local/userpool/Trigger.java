package dev.lanner.local.userpool;

/// Where a user pool calls a function.
public enum Trigger {
  /// Before a user is added: may refuse, confirm and verify.
  PRE_SIGN_UP("PreSignUp"),
  /// After a user is confirmed, or has a new password by a code.
  POST_CONFIRMATION("PostConfirmation"),
  /// Before a user signs in: may refuse.
  PRE_AUTHENTICATION("PreAuthentication"),
  /// After a user has signed in.
  POST_AUTHENTICATION("PostAuthentication"),
  /// Before tokens are signed: may change their claims.
  PRE_TOKEN_GENERATION("PreTokenGeneration"),
  /// Before a message is sent: may write it.
  CUSTOM_MESSAGE("CustomMessage"),
  /// Decides which challenge comes next, or that there are enough.
  DEFINE_AUTH_CHALLENGE("DefineAuthChallenge"),
  /// Makes a challenge.
  CREATE_AUTH_CHALLENGE("CreateAuthChallenge"),
  /// Judges an answer.
  VERIFY_AUTH_CHALLENGE_RESPONSE("VerifyAuthChallengeResponse"),
  /// Knows users that the pool does not.
  USER_MIGRATION("UserMigration");

  private final String setting;

  Trigger(String setting) {
    this.setting = setting;
  }

  /// Its name in `LambdaConfig` and in errors, such as `PreSignUp`.
  public String setting() {
    return setting;
  }
}
