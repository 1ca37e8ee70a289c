package dev.lanner.auth.triggers;

/// What every trigger of a user pool tells.
///
/// @param version of the event: `1`, and for pre token generation also `2` or `3`
/// @param triggerSource such as `PreSignUp_SignUp`
/// @param region of the pool
/// @param userPoolId such as `eu-central-1_Ab12Cd34E`
/// @param userName in the pool; empty when there is no user
/// @param callerContext which client acts
public record Occasion(
    String version,
    String triggerSource,
    String region,
    String userPoolId,
    String userName,
    CallerContext callerContext) {
  /// Without the user's name.
  @Override
  public String toString() {
    return triggerSource + " of " + userPoolId;
  }
}
