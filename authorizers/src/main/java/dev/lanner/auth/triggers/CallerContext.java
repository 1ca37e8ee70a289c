package dev.lanner.auth.triggers;

/// Which client of a user pool acts.
///
/// @param awsSdkVersion of the SDK that it uses
/// @param clientId of the app client; `CLIENT_ID_NOT_APPLICABLE` where an administrator acts
public record CallerContext(String awsSdkVersion, String clientId) {}
