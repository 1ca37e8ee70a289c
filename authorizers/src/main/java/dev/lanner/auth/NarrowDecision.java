package dev.lanner.auth;

import dev.lanner.auth.Verdict.Effect;
import java.util.List;

/// What a principal may do with the one route that was requested: for an {@link Authorizer} that
/// API Gateway asks each time. It could not be remembered, as the next route would be refused.
/// Immutable.
public final class NarrowDecision implements AuthorizerOutput {
  private final Verdict verdict;

  private NarrowDecision(Verdict verdict) {
    this.verdict = verdict;
  }

  /// Lets a principal call the route that was requested.
  ///
  /// @param principalId names the principal in every request; not empty
  /// @throws IllegalArgumentException when it is empty or has control characters
  public static NarrowDecision allow(String principalId) {
    return new NarrowDecision(Verdict.allow(Effect.ALLOW_THIS_ROUTE, principalId, List.of()));
  }

  /// Refuses, as {@link Decision#deny}.
  ///
  /// @throws IllegalArgumentException unless the reason is a code
  public static NarrowDecision deny(String reason) {
    return new NarrowDecision(Verdict.refuse(Effect.DENY, reason));
  }

  /// Refuses as the credentials are no good, as {@link Decision#unauthorized}.
  ///
  /// @throws IllegalArgumentException unless the reason is a code
  public static NarrowDecision unauthorized(String reason) {
    return new NarrowDecision(Verdict.refuse(Effect.UNAUTHORIZED, reason));
  }

  /// Tells handlers a text about the caller, as {@link Decision#with(String, String)}.
  ///
  /// @throws IllegalArgumentException for names that API Gateway keeps for itself
  public NarrowDecision with(String name, String value) {
    return new NarrowDecision(verdict.with(name, value));
  }

  /// Tells handlers a number.
  ///
  /// @throws IllegalArgumentException as for texts
  public NarrowDecision with(String name, long value) {
    return new NarrowDecision(verdict.with(name, (Long) value));
  }

  /// Tells handlers a number.
  ///
  /// @throws IllegalArgumentException as for texts, and for NaN and what is not below 2^63
  public NarrowDecision with(String name, double value) {
    return new NarrowDecision(verdict.with(name, (Double) value));
  }

  /// Tells handlers a flag.
  ///
  /// @throws IllegalArgumentException as for texts
  public NarrowDecision with(String name, boolean value) {
    return new NarrowDecision(verdict.with(name, (Boolean) value));
  }

  /// Names the API key whose usage plan counts the request, as {@link
  /// Decision#withUsageIdentifierKey}.
  ///
  /// @throws IllegalArgumentException when it is empty
  public NarrowDecision withUsageIdentifierKey(String key) {
    return new NarrowDecision(verdict.withUsageIdentifierKey(key));
  }

  Verdict verdict() {
    return verdict;
  }

  /// What it comes to, without names.
  @Override
  public String toString() {
    return "NarrowDecision[" + verdict + "]";
  }
}
