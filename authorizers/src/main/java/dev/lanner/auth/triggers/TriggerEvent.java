package dev.lanner.auth.triggers;

/// An event of a Cognito user pool's trigger: what every one of them tells.
///
/// No text of an event has user names or values of attributes; the maps in it do not show theirs
/// either.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html">Customizing
///   user pool workflows with Lambda triggers</a>
public sealed interface TriggerEvent
    permits CreateAuthChallenge,
        CustomEmailSender,
        CustomMessage,
        CustomSMSSender,
        DefineAuthChallenge,
        InboundFederation,
        PostAuthentication,
        PostConfirmation,
        PreAuthentication,
        PreSignUp,
        PreTokenGeneration,
        UserMigration,
        VerifyAuthChallengeResponse {
  /// What every trigger tells.
  Occasion occasion();

  /// Why Cognito asks, such as `PreSignUp_SignUp`. The types of events have constants for those
  /// that were known when this was written; others come as Cognito sends them.
  default String triggerSource() {
    return occasion().triggerSource();
  }

  /// The region of the pool, such as `eu-central-1`.
  default String region() {
    return occasion().region();
  }

  /// The pool, such as `eu-central-1_Ab12Cd34E`.
  default String userPoolId() {
    return occasion().userPoolId();
  }

  /// The user's name in the pool; empty when there is no user, as with tokens that a client gets
  /// for itself.
  default String userName() {
    return occasion().userName();
  }

  /// Which client of the pool acts, and with what.
  default CallerContext callerContext() {
    return occasion().callerContext();
  }
}
