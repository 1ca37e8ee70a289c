package dev.lanner.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A throwable with all its causes and suppressed exceptions, as lines in the order of a Java stack
/// trace. Frames that a cause shares with what it caused are left out, a throwable that appears
/// again ends its chain, and a throwable whose own methods fail is shown as far as it goes.
final class ThrowableLines {
  private static final StackTraceElement[] NO_FRAMES = {};

  /// Suppressed exceptions inside suppressed exceptions, at most.
  private static final int MAX_DEPTH = 50;

  private final String beforeFrame;
  private final String indent;
  private final List<String> lines = new ArrayList<>();
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ThrowableLines(String indent, String beforeFrame) {
    this.indent = indent;
    this.beforeFrame = beforeFrame;
  }

  /// What comes after the headline, laid out for reading: tabs and `at`.
  static List<String> indented(Throwable thrown) {
    return new ThrowableLines("\t", "at ").of(thrown);
  }

  /// What comes after the headline, one bare frame in each line.
  static List<String> bare(Throwable thrown) {
    return new ThrowableLines("", "").of(thrown);
  }

  /// Type and message.
  static String headline(Throwable thrown) {
    var message = message(thrown);
    return message == null ? type(thrown) : type(thrown) + ": " + message;
  }

  static String type(Throwable thrown) {
    return thrown.getClass().getName();
  }

  static @Nullable String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable e) {
      return "(getMessage() threw " + type(e) + ")";
    }
  }

  private List<String> of(Throwable thrown) {
    seen.add(thrown);
    add(thrown, NO_FRAMES, "", 0);
    return lines;
  }

  private void add(Throwable first, StackTraceElement[] around, String before, int depth) {
    var enclosing = around;
    for (var thrown = first; thrown != null; ) {
      var frames = frames(thrown);
      addFrames(frames, enclosing, before + indent);
      for (var suppressed : thrown.getSuppressed()) {
        if (isNew(suppressed, before + indent + "Suppressed: ") && depth < MAX_DEPTH) {
          add(suppressed, frames, before + indent, depth + 1);
        }
      }
      var cause = cause(thrown);
      if (cause != null && !isNew(cause, before + "Caused by: ")) {
        cause = null;
      }
      enclosing = frames;
      thrown = cause;
    }
  }

  private boolean isNew(Throwable thrown, String caption) {
    boolean isNew = seen.add(thrown);
    lines.add(
        isNew
            ? caption + headline(thrown)
            : caption + type(thrown) + " (shown above; the chain is circular)");
    return isNew;
  }

  private void addFrames(StackTraceElement[] frames, StackTraceElement[] enclosing, String before) {
    int own = frames.length;
    int other = enclosing.length;
    while (own > 0 && other > 0 && frames[own - 1].equals(enclosing[other - 1])) {
      own--;
      other--;
    }
    for (int i = 0; i < own; i++) {
      lines.add(before + beforeFrame + frames[i]);
    }
    if (own < frames.length) {
      lines.add(before + "... " + (frames.length - own) + " more");
    }
  }

  private static StackTraceElement[] frames(Throwable thrown) {
    try {
      return thrown.getStackTrace();
    } catch (Throwable _) {
      return NO_FRAMES;
    }
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable _) {
      return null;
    }
  }
}
