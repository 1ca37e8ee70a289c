package dev.lanner.auth.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/// A text that must not be shown: a password, a code, the answer to a challenge.
public final class Secret {
  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /// A secret.
  public static Secret of(String text) {
    return new Secret(text);
  }

  /// The text itself, for who it is meant for.
  public String reveal() {
    return text;
  }

  /// Whether it is this text. Takes as long wherever the first difference is.
  public boolean matches(String other) {
    return MessageDigest.isEqual(text.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && matches(secret.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /// Without the text.
  @Override
  public String toString() {
    return "Secret";
  }
}
