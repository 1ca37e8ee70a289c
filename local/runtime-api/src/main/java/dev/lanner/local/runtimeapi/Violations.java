package dev.lanner.local.runtimeapi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The breaches of the protocol so far.
final class Violations {
  /// A runtime that breaks the protocol at every turn must not fill the memory.
  private static final int MOST = 1000;

  private final List<String> sentences = new ArrayList<>();
  private final @Nullable Consumer<String> listener;

  Violations(@Nullable Consumer<String> listener) {
    this.listener = listener;
  }

  void add(String sentence) {
    synchronized (sentences) {
      if (sentences.size() < MOST) {
        sentences.add(sentence);
      }
    }
    if (listener != null) {
      listener.accept(sentence);
    }
  }

  List<String> list() {
    synchronized (sentences) {
      return List.copyOf(sentences);
    }
  }

  /// @throws AssertionError that lists them, unless there is a listener that has heard them
  void rethrow() {
    var found = list();
    if (listener == null && !found.isEmpty()) {
      throw new AssertionError(
          "The runtime broke the protocol of the Runtime API:\n- " + String.join("\n- ", found));
    }
  }
}
