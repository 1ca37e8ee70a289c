package dev.lanner.local.userpool;

/// A message that Cognito would send to a user: a code to confirm something with, or an invitation.
///
/// @param medium `EMAIL` or `SMS`
/// @param destination e-mail address or phone number
/// @param code that the message is about; for an invitation the temporary password
/// @param subject of an e-mail; empty for an SMS
/// @param text with the code in it
public record Message(
    String poolId,
    String username,
    String medium,
    String destination,
    String code,
    String subject,
    String text) {}
