package dev.lanner.auth;

import dev.lanner.framework.Cookie;

/// Answers HTTP APIs with yes or no.
@Authorizer(simpleResponses = true)
final class YesOrNo {
  NarrowDecision decide(@Cookie String session, NarrowRequest request) {
    return switch (session) {
      case "reader" ->
          NarrowDecision.allow("reader")
              .with("book", request.pathVariable("id").orElse("none"))
              .with("tenant", request.stageVariables().getOrDefault("tenant", "none"))
              .with("mayWrite", false);
      case "late" -> NarrowDecision.deny("NO_SUBSCRIPTION");
      default -> NarrowDecision.unauthorized("UNKNOWN_SESSION");
    };
  }
}
