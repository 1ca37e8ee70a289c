package app;

import dev.lanner.auth.Authorizer;
import dev.lanner.auth.NarrowDecision;
import dev.lanner.auth.NarrowRequest;
import dev.lanner.framework.Header;

/// Whoever has a key, for the year that it is good for.
@Authorizer
final class Partners {
  NarrowDecision decide(@Header("X-Key") String key, NarrowRequest request) {
    return switch (key) {
      case "key-of-2026" ->
          request.pathVariable("year").filter("2026"::equals).isPresent()
              ? NarrowDecision.allow("partner").with("year", 2026)
              : NarrowDecision.deny("OTHER_YEAR");
      case "broken" -> throw new IllegalStateException("The directory of partners is gone");
      default -> NarrowDecision.unauthorized("UNKNOWN_KEY");
    };
  }
}
