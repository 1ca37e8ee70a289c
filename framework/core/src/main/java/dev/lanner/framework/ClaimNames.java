package dev.lanner.framework;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names in a claim that is a list, such as groups or scopes, as far as they can be told.
///
/// API Gateway flattens lists to text. From `[a b]` nobody can tell whether that was one group or
/// two, so such a list is not {@linkplain #exact() exact}: it has no {@link #names()}, and {@link
/// #has} answers {@link Membership#CANNOT_BE_TOLD} where the text does not rule a name out. Treat
/// that as no.
///
/// Immutable.
public final class ClaimNames {
  private static final ClaimNames NONE = new ClaimNames(Set.of(), "");

  private final @Nullable Set<String> names;
  private final String text;

  private ClaimNames(@Nullable Set<String> names, String text) {
    this.names = names;
    this.text = text;
  }

  /// No names at all, for certain.
  public static ClaimNames none() {
    return NONE;
  }

  /// These names, in their order, and no others.
  public static ClaimNames of(Iterable<String> names) {
    var copy = new LinkedHashSet<String>();
    for (String name : names) {
      copy.add(name);
    }
    return new ClaimNames(Collections.unmodifiableSet(copy), "");
  }

  /// Names that are somewhere in a text, nobody knows where one ends.
  static ClaimNames within(String text) {
    return new ClaimNames(null, text);
  }

  /// Whether it is known which names these are.
  public boolean exact() {
    return names != null;
  }

  /// The names, in their order; unmodifiable.
  ///
  /// @throws IllegalStateException when it is not {@linkplain #exact() known} which they are
  public Set<String> names() {
    if (names == null) {
      throw new IllegalStateException(
          "API Gateway made one text of the names in a claim, and they cannot be told apart. Ask has(…) for a name, or take them from the verified token.");
    }
    return names;
  }

  /// Whether a name is among them. Case matters, and so does every character.
  public Membership has(String name) {
    Objects.requireNonNull(name);
    if (names != null) {
      return names.contains(name) ? Membership.YES : Membership.NO;
    }
    return text.contains(name) ? Membership.CANNOT_BE_TOLD : Membership.NO;
  }

  /// Without the names.
  @Override
  public String toString() {
    return names != null ? "ClaimNames" : "ClaimNames, not exact";
  }

  /// Whether a name is in a list.
  public enum Membership {
    /// It is.
    YES,

    /// It is not.
    NO,

    /// It may be. To decide who may do something, this is no.
    CANNOT_BE_TOLD
  }
}
