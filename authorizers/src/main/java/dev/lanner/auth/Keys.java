package dev.lanner.auth;

/// The keys of one issuer.
interface Keys {
  /// The key of this id.
  ///
  /// @throws Refused when there is none, or nobody knows
  VerificationKey find(String id) throws Refused;

  /// Gets hold of the keys if they are not there yet or not fresh.
  ///
  /// @return whether there are keys to verify with
  boolean load();
}
