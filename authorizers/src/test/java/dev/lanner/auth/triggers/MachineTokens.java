package dev.lanner.auth.triggers;

import jakarta.inject.Singleton;

/// Changes tokens of clients as well.
@Singleton
class MachineTokens {
  @OnPreTokenGeneration(version = OnPreTokenGeneration.Version.V3_0)
  PreTokenGeneration.Response tokens(PreTokenGeneration event) {
    return PreTokenGeneration.Response.unchanged()
        .withAccessToken(ClaimChanges.none().with("for", event.triggerSource()));
  }
}
