package dev.lanner.local.gateway;

import dev.lanner.local.iam.Policy;

/// What a Lambda authorizer returned. A policy is kept whole, because it decides about further
/// requests.
sealed interface AuthorizerResult {
  /// Yes or no.
  ///
  /// @param context JSON object
  record Simple(boolean isAuthorized, String context) implements AuthorizerResult {}

  /// A policy of a principal.
  ///
  /// @param context JSON object
  record Iam(String principalId, Policy policy, String context) implements AuthorizerResult {}
}
