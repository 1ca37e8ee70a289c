package dev.lanner.framework.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/// Reports errors at elements and carries on, so that one build shows every mistake, each once.
final class Reporter {
  private record Mistake(Element at, String message) {}

  private final Messager messager;
  private final Set<Mistake> reported = new HashSet<>();
  private boolean missingType;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  void error(Element at, String message) {
    if (reported.add(new Mistake(at, message))) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, at);
    }
  }

  /// Says what is no mistake and yet good to know.
  void note(Element at, String message) {
    messager.printMessage(Diagnostic.Kind.NOTE, message, at);
  }

  boolean hasFailed() {
    return !reported.isEmpty();
  }

  /// Notes a type that does not exist, or not yet: another processor may be writing it. The
  /// compiler itself reports one that never comes.
  void missingType() {
    missingType = true;
  }

  boolean hasMissingType() {
    return missingType;
  }
}
