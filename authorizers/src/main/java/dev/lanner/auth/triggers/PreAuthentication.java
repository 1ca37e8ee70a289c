package dev.lanner.auth.triggers;

import java.util.Map;

/// A user is about to sign in.
///
/// @param occasion what every trigger tells
/// @param userAttributes by name; all values are texts, also `email_verified`
/// @param userNotFound whether the pool has no such user, and the client must not learn that
/// @param validationData what the client has sent along for this trigger, and nobody keeps
/// @param clientMetadata what the client has sent along for triggers
public record PreAuthentication(
    Occasion occasion,
    Map<String, String> userAttributes,
    boolean userNotFound,
    Map<String, String> validationData,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Users sign in.
  public static final String AUTHENTICATION = "PreAuthentication_Authentication";

  /// Copies what can be changed.
  public PreAuthentication {
    userAttributes = Texts.copyOf(userAttributes);
    validationData = Texts.copyOf(validationData);
    clientMetadata = Texts.copyOf(clientMetadata);
  }
}
