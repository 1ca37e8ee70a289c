package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree.Members;
import java.util.List;

/// Puts descriptions together from what the source says and what has to be added.
final class Descriptions {
  private Descriptions() {}

  /// Puts a description, unless there is nothing to say.
  static void put(Members object, String text, List<String> sentences) {
    String all = of(text, sentences);
    if (!all.isEmpty()) {
      object.put("description", all);
    }
  }

  /// A text, which need not be a sentence, and sentences after it.
  static String of(String text, List<String> sentences) {
    String more = String.join(" ", sentences);
    if (text.isEmpty() || more.isEmpty()) {
      return text + more;
    }
    boolean ended = ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    return text + (ended ? " " : ". ") + more;
  }
}
