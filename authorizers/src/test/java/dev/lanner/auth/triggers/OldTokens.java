package dev.lanner.auth.triggers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Changes tokens of a pool whose events have version 1.
@Singleton
class OldTokens {
  @OnPreTokenGenerationV1
  PreTokenGeneration.IdTokenResponse tokens(PreTokenGeneration event) {
    return PreTokenGeneration.IdTokenResponse.unchanged()
        .withClaims(Map.of("tenant", "blue"))
        .without(List.of("email"))
        .withGroups(event.groups().withGroups(List.of("buyers")));
  }
}
