package dev.lanner.auth.triggers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What changes in the claims of a token.
///
/// @param claimsToAddOrOverride by name: a `String`, `Boolean`, `Integer`, `Long` or `BigDecimal`,
///   or a `List` or `Map` of these
/// @param claimsToSuppress what is left out
public record ClaimChanges(
    Map<String, Object> claimsToAddOrOverride, List<String> claimsToSuppress) {
  private static final ClaimChanges NONE = new ClaimChanges(Map.of(), List.of());

  /// Copies the values all the way down.
  ///
  /// @throws IllegalArgumentException when a value is of another type
  public ClaimChanges {
    var copies = new LinkedHashMap<String, Object>();
    for (var claim : claimsToAddOrOverride.entrySet()) {
      copies.put(claim.getKey(), ClaimValue.copyOf(claim.getValue(), claim.getKey()));
    }
    claimsToAddOrOverride = Collections.unmodifiableMap(copies);
    claimsToSuppress = List.copyOf(claimsToSuppress);
  }

  /// Nothing changes.
  public static ClaimChanges none() {
    return NONE;
  }

  /// The same with a claim, in place of what the token would have there.
  ///
  /// @param value of one of the types above
  public ClaimChanges with(String name, Object value) {
    var claims = new LinkedHashMap<>(claimsToAddOrOverride);
    claims.put(name, value);
    return new ClaimChanges(claims, claimsToSuppress);
  }

  /// The same without a claim that the token would have.
  public ClaimChanges without(String name) {
    var names = new ArrayList<>(claimsToSuppress);
    names.add(name);
    return new ClaimChanges(claimsToAddOrOverride, names);
  }

  boolean isEmpty() {
    return claimsToAddOrOverride.isEmpty() && claimsToSuppress.isEmpty();
  }

  /// How many there are.
  @Override
  public String toString() {
    return claimsToAddOrOverride.size() + " claims and " + claimsToSuppress.size() + " to suppress";
  }
}
