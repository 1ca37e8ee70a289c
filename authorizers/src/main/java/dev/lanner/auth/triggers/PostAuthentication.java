package dev.lanner.auth.triggers;

import java.util.Map;

/// A user has signed in.
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param newDeviceUsed whether with a device that the pool had not remembered
/// @param clientMetadata what the client has sent along for triggers
public record PostAuthentication(
    Occasion occasion,
    Map<String, String> userAttributes,
    boolean newDeviceUsed,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Users have signed in.
  public static final String AUTHENTICATION = "PostAuthentication_Authentication";

  /// Copies what can be changed.
  public PostAuthentication {
    userAttributes = Texts.copyOf(userAttributes);
    clientMetadata = Texts.copyOf(clientMetadata);
  }
}
