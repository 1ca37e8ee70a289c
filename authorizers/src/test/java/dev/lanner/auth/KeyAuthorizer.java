package dev.lanner.auth;

import dev.lanner.framework.Header;

/// Decides by a key, as tests have it decide.
// @start region="authorizer"
@Authorizer(cacheTtlSeconds = 300)
final class KeyAuthorizer {
  Decision decide(@Header("X-Key") String key) {
    return switch (key) {
      case "reader" -> Decision.allow("reader", "GET /shelf/{id}").with("level", 3);
      case "admin" -> Decision.allowAll("admin").except("DELETE /shelf/{id}");
      case "late" -> Decision.deny("NO_SUBSCRIPTION");
      default -> Decision.unauthorized("UNKNOWN_KEY");
    };
  }
}

// @end
