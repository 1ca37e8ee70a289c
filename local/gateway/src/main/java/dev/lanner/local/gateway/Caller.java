package dev.lanner.local.gateway;

import org.jspecify.annotations.Nullable;

/// Who is calling, as far as the front end found out before it invokes the function.
///
/// @param authorization what authorized the request
/// @param apiKey the key that the request brought and the API asked for; only REST APIs have keys
public record Caller(Authorization authorization, @Nullable ApiKey apiKey) {
  /// Nobody was asked for anything.
  public static final Caller ANONYMOUS = new Caller(new Authorization.None(), null);

  /// A caller without an API key.
  public static Caller of(Authorization authorization) {
    return new Caller(authorization, null);
  }

  /// The same caller with an API key.
  public Caller withApiKey(String id, String value) {
    return new Caller(authorization, new ApiKey(id, value));
  }

  /// A key of a usage plan.
  ///
  /// @param id becomes `identity.apiKeyId`
  /// @param value becomes `identity.apiKey`
  public record ApiKey(String id, String value) {
    /// The id alone: the value is a secret.
    @Override
    public String toString() {
      return "API key " + id;
    }
  }
}
