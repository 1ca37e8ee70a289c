package dev.lanner.auth.triggers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody whom the pool does not know signs in, or has forgotten a password. The name that was
/// typed is {@link #userName()}.
///
/// @param occasion what every trigger tells
/// @param password that was typed; `null` for somebody who has forgotten it
/// @param validationData what the client has sent along for this trigger, and nobody keeps
/// @param clientMetadata what the client has sent along for triggers
public record UserMigration(
    Occasion occasion,
    @Nullable Secret password,
    Map<String, String> validationData,
    Map<String, String> clientMetadata)
    implements TriggerEvent {
  /// Somebody signs in with a password.
  public static final String AUTHENTICATION = "UserMigration_Authentication";

  /// Somebody has forgotten a password.
  public static final String FORGOT_PASSWORD = "UserMigration_ForgotPassword";

  /// Copies what can be changed.
  public UserMigration {
    validationData = Texts.copyOf(validationData);
    clientMetadata = Texts.copyOf(clientMetadata);
  }

  /// How the pool takes the user over, if it does.
  ///
  /// @param known whether there is such a user, and the password is right
  /// @param userAttributes what the pool is to know of the user
  /// @param finalUserStatus `CONFIRMED` to keep the password that was typed, else `null`: users
  ///   then have to set another one
  /// @param suppressMessage whether no message welcomes the user
  /// @param forceAliasCreation whether the address or number is taken away from another user who
  ///   has it as an alias
  public record Response(
      boolean known,
      Map<String, String> userAttributes,
      @Nullable String finalUserStatus,
      boolean suppressMessage,
      boolean forceAliasCreation) {
    /// Copies the map.
    public Response {
      userAttributes = Texts.copyOf(userAttributes);
    }

    /// There is no such user, or the password is wrong. Cognito learns it by an error.
    public static Response unknown() {
      return new Response(false, Map.of(), null, false, false);
    }

    /// A user who has typed the right password and keeps it, without a message.
    public static Response confirmed(Map<String, String> userAttributes) {
      return new Response(true, userAttributes, "CONFIRMED", true, false);
    }

    /// A user who has to set another password, without a message.
    public static Response resetRequired(Map<String, String> userAttributes) {
      return new Response(true, userAttributes, "RESET_REQUIRED", true, false);
    }

    /// The same, where an alias is taken away from another user.
    public Response withForcedAlias() {
      return new Response(known, userAttributes, finalUserStatus, suppressMessage, true);
    }
  }
}
