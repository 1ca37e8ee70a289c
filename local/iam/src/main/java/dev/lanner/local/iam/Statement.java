package dev.lanner.local.iam;

import java.util.List;

/// One statement of a policy.
///
/// @param sid empty when it has none
/// @param allows whether its effect is `Allow`
record Statement(
    String sid,
    boolean allows,
    Listed<ActionPattern> actions,
    Listed<ResourcePattern> resources,
    List<Condition> conditions) {
  Statement {
    conditions = List.copyOf(conditions);
  }

  /// `Action` or `Resource`; with `not`, `NotAction` or `NotResource`.
  record Listed<T>(boolean not, List<T> patterns) {
    Listed {
      patterns = List.copyOf(patterns);
    }
  }

  /// How far a statement went along with a request, least first.
  sealed interface Result {
    record OtherAction() implements Result {}

    record OtherResource() implements Result {}

    /// A condition that the request does not meet.
    ///
    /// @param reason what follows `is not met` in a sentence
    record Unmet(Condition condition, String reason) implements Result {}

    record Applies() implements Result {}

    private int rank() {
      return switch (this) {
        case OtherAction _ -> 0;
        case OtherResource _ -> 1;
        case Unmet _ -> 2;
        case Applies _ -> 3;
      };
    }

    default boolean isFartherThan(Result other) {
      return rank() > other.rank();
    }
  }

  Result apply(AccessRequest request) {
    boolean isListed = actions.patterns().stream().anyMatch(action -> action.matches(request));
    if (isListed == actions.not()) {
      return new Result.OtherAction();
    }
    isListed = resources.patterns().stream().anyMatch(resource -> resource.matches(request));
    if (isListed == resources.not()) {
      return new Result.OtherResource();
    }
    for (var condition : conditions) {
      var reason = condition.unmet(request);
      if (reason != null) {
        return new Result.Unmet(condition, reason);
      }
    }
    return new Result.Applies();
  }
}
