package dev.lanner.auth;

import dev.lanner.auth.Verdict.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What a principal may do in all of an API, whichever route was requested: what an {@link
/// Authorizer} returns, and API Gateway may remember. Immutable.
///
/// Routes are named by their keys, method and template as the application has them: `"GET
/// /orders/{id}"`, `"ANY /orders"` for all methods of a template, `"$connect"`. What `GET` allows
/// includes `HEAD`. A key that the application does not have is an error when the decision is
/// rendered, which API Gateway answers with 500.
public final class Decision implements AuthorizerOutput {
  private final Verdict verdict;

  private Decision(Verdict verdict) {
    this.verdict = verdict;
  }

  /// Lets a principal call these routes.
  ///
  /// @param principalId names the principal in every request; not empty
  /// @throws IllegalArgumentException when the principal id is empty or has control characters
  public static Decision allow(String principalId, String route, String... more) {
    var routes = new ArrayList<String>();
    routes.add(route);
    routes.addAll(List.of(more));
    return allow(principalId, routes);
  }

  /// Lets a principal call these routes; without any, it may call none.
  ///
  /// @throws IllegalArgumentException when the principal id is empty or has control characters
  public static Decision allow(String principalId, Collection<String> routes) {
    return new Decision(Verdict.allow(Effect.ALLOW_ROUTES, principalId, routes));
  }

  /// Lets a principal call every route of the API that this authorizer is attached to.
  ///
  /// @throws IllegalArgumentException when the principal id is empty or has control characters
  public static Decision allowAll(String principalId) {
    return new Decision(Verdict.allow(Effect.ALLOW_ALL, principalId, List.of()));
  }

  /// Refuses: API Gateway answers 403.
  ///
  /// @param reason a code such as `NO_SUBSCRIPTION`, for the log and as `reason` in the context,
  ///   where a gateway response may show it
  /// @throws IllegalArgumentException unless it has 1 to 64 letters, digits, `_`, `-` and `.`
  public static Decision deny(String reason) {
    return new Decision(Verdict.refuse(Effect.DENY, reason));
  }

  /// Refuses as the credentials are no good: API Gateway answers 401. An HTTP API with payload
  /// format 2.0 has no such answer and says 403.
  ///
  /// @param reason a code such as `EXPIRED`, for the log
  /// @throws IllegalArgumentException unless it has 1 to 64 letters, digits, `_`, `-` and `.`
  public static Decision unauthorized(String reason) {
    return new Decision(Verdict.refuse(Effect.UNAUTHORIZED, reason));
  }

  /// Takes routes away from those that are allowed.
  public Decision except(String... routes) {
    return new Decision(verdict.except(routes));
  }

  /// Tells handlers a text about the caller. Over REST APIs, WebSocket APIs and HTTP APIs with
  /// payload format 1.0, all values of the context arrive as texts.
  ///
  /// @throws IllegalArgumentException when the name is empty, `claims`, `principalId`,
  ///   `integrationLatency` or `authorizer`, which says by whom the caller was let in
  public Decision with(String name, String value) {
    return new Decision(verdict.with(name, value));
  }

  /// Tells handlers a number.
  ///
  /// @throws IllegalArgumentException as for texts
  public Decision with(String name, long value) {
    return new Decision(verdict.with(name, (Long) value));
  }

  /// Tells handlers a number.
  ///
  /// @throws IllegalArgumentException as for texts, and for NaN and what is not below 2^63
  public Decision with(String name, double value) {
    return new Decision(verdict.with(name, (Double) value));
  }

  /// Tells handlers a flag.
  ///
  /// @throws IllegalArgumentException as for texts
  public Decision with(String name, boolean value) {
    return new Decision(verdict.with(name, (Boolean) value));
  }

  /// Names the API key whose usage plan counts the request. REST APIs whose source of API keys is
  /// the authorizer; others are not told.
  ///
  /// @throws IllegalArgumentException when it is empty
  public Decision withUsageIdentifierKey(String key) {
    return new Decision(verdict.withUsageIdentifierKey(key));
  }

  Verdict verdict() {
    return verdict;
  }

  /// What it comes to, without names.
  @Override
  public String toString() {
    return "Decision[" + verdict + "]";
  }
}
