package dev.lanner.auth.triggers;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Texts by name as they come and go in events: unchangeable, in their order, and not shown.
final class Texts extends AbstractMap<String, String> {
  private static final Texts NONE = new Texts(Map.of());

  private final Map<String, String> texts;

  private Texts(Map<String, String> texts) {
    this.texts = texts;
  }

  static Map<String, String> copyOf(Map<String, String> texts) {
    if (texts instanceof Texts) {
      return texts;
    }
    return texts.isEmpty()
        ? NONE
        : new Texts(Collections.unmodifiableMap(new LinkedHashMap<>(texts)));
  }

  @Override
  public @Nullable String get(Object name) {
    return texts.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return texts.containsKey(name);
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return texts.entrySet();
  }

  /// How many there are.
  @Override
  public String toString() {
    return texts.size() + " texts";
  }
}
