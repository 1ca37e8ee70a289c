package dev.lanner.auth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was decided, as it is put together: the content of {@link Decision} and {@link
/// NarrowDecision}.
///
/// @param routes that are allowed, by their keys
/// @param except those that are not although `effect` or `routes` allow them
/// @param reason of a refusal
/// @param context texts, numbers of the types `Long` and `Double`, and flags
record Verdict(
    Effect effect,
    String principalId,
    List<String> routes,
    List<String> except,
    String reason,
    Map<String, Object> context,
    @Nullable String usageIdentifierKey) {
  private static final String NOBODY = "nobody";
  private static final int LONGEST_REASON = 64;
  private static final double TWO_TO_63 = 0x1p63;

  enum Effect {
    ALLOW_ALL,
    ALLOW_ROUTES,
    ALLOW_THIS_ROUTE,
    DENY,
    UNAUTHORIZED
  }

  static Verdict allow(Effect effect, String principalId, Collection<String> routes) {
    requirePrincipal(principalId);
    return new Verdict(effect, principalId, List.copyOf(routes), List.of(), "", Map.of(), null);
  }

  static Verdict refuse(Effect effect, String reason) {
    requireReason(reason);
    return new Verdict(effect, NOBODY, List.of(), List.of(), reason, Map.of(), null);
  }

  Verdict except(String... more) {
    requireAllowed("Routes");
    var all = new ArrayList<String>(except);
    all.addAll(List.of(more));
    return new Verdict(
        effect, principalId, routes, List.copyOf(all), reason, context, usageIdentifierKey);
  }

  Verdict with(String name, Object value) {
    requireAllowed("Values of the context");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A value of the context has no name. Give it one.");
    }
    if (isReserved(name)) {
      throw new IllegalArgumentException(
          "The context has the name "
              + name
              + ", which API Gateway or Lanner keeps for itself. Choose another.");
    }
    if (value instanceof Double number && (Double.isNaN(number) || Math.abs(number) >= TWO_TO_63)) {
      throw new IllegalArgumentException(
          "The value "
              + name
              + " of the context is no number that API Gateway takes. It has to be below 2^63; put others in a text.");
    }
    Objects.requireNonNull(
        value, "A value of the context is null, which API Gateway does not take. Leave it out.");
    Map<String, Object> all = new LinkedHashMap<>(context);
    all.put(name, value);
    return new Verdict(effect, principalId, routes, except, reason, all, usageIdentifierKey);
  }

  Verdict withUsageIdentifierKey(String key) {
    requireAllowed("Keys of usage plans");
    if (key.isEmpty()) {
      throw new IllegalArgumentException("The usage identifier key is empty. Leave it out.");
    }
    return new Verdict(effect, principalId, routes, except, reason, context, key);
  }

  boolean allows() {
    return effect != Effect.DENY && effect != Effect.UNAUTHORIZED;
  }

  private void requireAllowed(String what) {
    if (!allows()) {
      throw new IllegalStateException(
          what + " belong to a decision that allows, and this one refuses. Leave them out.");
    }
  }

  private static boolean isReserved(String name) {
    return name.equals("claims")
        || name.equals("principalId")
        || name.equals("integrationLatency")
        || name.equals(AuthorizerFilter.ENTRY);
  }

  private static void requirePrincipal(String principalId) {
    boolean sound = !principalId.isBlank();
    for (int i = 0; i < principalId.length(); i++) {
      sound &= !Character.isISOControl(principalId.charAt(i));
    }
    if (!sound) {
      throw new IllegalArgumentException(
          "The principal id is empty or has control characters. Take what names the user in every request, such as the subject of a token.");
    }
  }

  /// A reason gets into the log and to whom it may concern, so it must not be text from elsewhere.
  private static void requireReason(String reason) {
    boolean sound = !reason.isEmpty() && reason.length() <= LONGEST_REASON;
    for (int i = 0; i < reason.length(); i++) {
      char c = reason.charAt(i);
      sound &=
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-'
              || c == '.';
    }
    if (!sound) {
      throw new IllegalArgumentException(
          "The reason of a refusal is not a code such as NO_SUBSCRIPTION: 1 to 64 letters, digits, underscores, hyphens and periods. It gets into logs, so it must not be a text from elsewhere.");
    }
  }

  /// The effect alone: this object reaches logs by mistake.
  @Override
  public String toString() {
    return effect.toString();
  }
}
