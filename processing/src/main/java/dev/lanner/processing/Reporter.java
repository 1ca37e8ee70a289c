package dev.lanner.processing;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/// Reports errors at elements and carries on, so that one build shows every mistake, each once.
public final class Reporter {
  private record Mistake(Element at, String message) {}

  private final Messager messager;
  private final Set<Mistake> reported = new HashSet<>();
  private boolean missingType;

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  public void error(Element at, String message) {
    if (reported.add(new Mistake(at, message))) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, at);
    }
  }

  /// Says what may be a mistake. Compilers can be told to take it for one.
  public void warning(Element at, String message) {
    messager.printMessage(Diagnostic.Kind.WARNING, message, at);
  }

  /// Says what is no mistake and yet good to know.
  public void note(Element at, String message) {
    messager.printMessage(Diagnostic.Kind.NOTE, message, at);
  }

  /// How many mistakes there are so far.
  public int count() {
    return reported.size();
  }

  public boolean hasFailed() {
    return !reported.isEmpty();
  }

  /// Notes a type that does not exist, or not yet: another processor may be writing it. The
  /// compiler itself reports one that never comes.
  public void missingType() {
    missingType = true;
  }

  public boolean hasMissingType() {
    return missingType;
  }
}
