package dev.lanner.local.iam;

import dev.lanner.local.iam.Statement.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The policies that decide about the requests of one caller: a statement that denies wins, then
/// one that allows; without either a request is denied.
///
/// Policies may be within limits, such as a permissions boundary, session policies, or both. Then
/// the policies and each of the limits have to allow a request.
///
/// {@snippet class="dev.lanner.local.iam.PoliciesSnippets" region="within"}
///
/// Immutable; threads may share it.
///
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Evaluation
///   logic</a>
public final class Policies {
  /// The policies, then their limits.
  private final List<List<Policy>> sets;

  private Policies(List<List<Policy>> sets) {
    this.sets = List.copyOf(sets);
  }

  /// These policies, without limits.
  public static Policies of(Policy... policies) {
    return of(List.of(policies));
  }

  /// These policies, without limits. Without any policy everything is denied.
  public static Policies of(List<Policy> policies) {
    return new Policies(List.of(List.copyOf(policies)));
  }

  /// These policies within one more limit: a permissions boundary, or the policies of a session.
  public Policies within(Policy... limit) {
    return within(List.of(limit));
  }

  /// These policies within one more limit: a permissions boundary, or the policies of a session.
  ///
  /// @param limit allows nothing when it is empty
  public Policies within(List<Policy> limit) {
    var all = new ArrayList<>(sets);
    all.add(List.copyOf(limit));
    return new Policies(all);
  }

  /// Decides about a request.
  public Decision evaluate(AccessRequest request) {
    for (int limit = 0; limit < sets.size(); limit++) {
      var denies = first(false, limit, request).statement();
      if (denies != null) {
        return new Decision.ExplicitlyDenied(denies);
      }
    }
    var allowing = new ArrayList<DecidingStatement>();
    for (int limit = 0; limit < sets.size(); limit++) {
      var found = first(true, limit, request);
      if (found.statement() == null) {
        return new Decision.ImplicitlyDenied(reason(found.nearest(), limit, request));
      }
      allowing.add(found.statement());
    }
    return new Decision.Allowed(allowing);
  }

  /// @param statement that applies, or `null`
  /// @param nearest the statement of the same effect that came nearest, or `null` when there is
  ///   none
  private record Found(@Nullable DecidingStatement statement, @Nullable Near nearest) {}

  private record Near(DecidingStatement statement, Result result) {}

  private Found first(boolean allows, int limit, AccessRequest request) {
    Near nearest = null;
    var policies = sets.get(limit);
    for (int policy = 0; policy < policies.size(); policy++) {
      var statements = policies.get(policy).statements();
      for (int i = 0; i < statements.size(); i++) {
        var statement = statements.get(i);
        if (statement.allows() != allows) {
          continue;
        }
        var deciding = new DecidingStatement(limit, policy, i, statement.sid());
        var result = statement.apply(request);
        if (result instanceof Result.Applies) {
          return new Found(deciding, null);
        }
        if (nearest == null || result.isFartherThan(nearest.result())) {
          nearest = new Near(deciding, result);
        }
      }
    }
    return new Found(null, nearest);
  }

  private static String reason(@Nullable Near nearest, int limit, AccessRequest request) {
    var where = limit == 0 ? "" : " of limit " + limit;
    if (nearest == null) {
      return "No policy%s has a statement that allows anything.".formatted(where);
    }
    var statement = nearest.statement();
    return switch (nearest.result()) {
      case Result.Applies _, Result.OtherAction _ ->
          "No statement%s allows the action %s.".formatted(where, request.action());
      case Result.OtherResource _ ->
          "%s allows the action %s, but not on this resource."
              .formatted(statement, request.action());
      case Result.Unmet(var condition, var reason) ->
          "%s allows the action %s on this resource, but its condition %s is not met%s."
              .formatted(statement, request.action(), condition.describe(), reason);
    };
  }
}
