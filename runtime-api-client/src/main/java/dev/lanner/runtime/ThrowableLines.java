package dev.lanner.runtime;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A throwable with all its causes and suppressed exceptions, as lines in the order of a Java stack
/// trace. Frames that a cause shares with what it caused are left out, a throwable that appears
/// again ends its chain, and a throwable whose own methods fail is shown as far as it goes.
///
/// What is in a throwable is up to whoever wrote its class, so all of it is bounded: a chain may
/// have no end, and a message in the middle of a chain many megabytes.
final class ThrowableLines {
  private static final StackTraceElement[] NO_FRAMES = {};

  /// Suppressed exceptions inside suppressed exceptions, at most.
  private static final int MAX_DEPTH = 50;

  /// Of type and message of a cause or a suppressed exception.
  private static final int MAX_HEADLINE_CHARS = 64 * 1024;

  /// Of all lines together.
  private static final int MAX_CHARS = 2 * 1024 * 1024;

  private final String beforeFrame;
  private final String indent;
  private final List<String> lines = new ArrayList<>();
  private int chars;
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

  private static String shortHeadline(Throwable thrown) {
    var headline = headline(thrown);
    return headline.length() <= MAX_HEADLINE_CHARS
        ? headline
        : headline.substring(0, MAX_HEADLINE_CHARS) + "...";
  }

  static String type(Throwable thrown) {
    return thrown.getClass().getName();
  }

  /// The message, or `null` for none.
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
    if (isFull()) {
      lines.add("... and more, which was left out");
    }
    return lines;
  }

  private void add(Throwable first, StackTraceElement[] around, String before, int depth) {
    var enclosing = around;
    for (var thrown = first; thrown != null && !isFull(); ) {
      var frames = frames(thrown);
      addFrames(frames, enclosing, before + indent);
      for (var suppressed : thrown.getSuppressed()) {
        if (isFull()) {
          return;
        }
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
    addLine(
        isNew
            ? caption + shortHeadline(thrown)
            : caption + type(thrown) + " (shown above; the chain is circular)");
    return isNew;
  }

  private void addLine(String line) {
    lines.add(line);
    chars += line.length();
  }

  private boolean isFull() {
    return chars > MAX_CHARS;
  }

  private void addFrames(StackTraceElement[] frames, StackTraceElement[] enclosing, String before) {
    int own = frames.length;
    int other = enclosing.length;
    while (own > 0 && other > 0 && frames[own - 1].equals(enclosing[other - 1])) {
      own--;
      other--;
    }
    for (int i = 0; i < own && !isFull(); i++) {
      addLine(before + beforeFrame + frames[i]);
    }
    if (own < frames.length) {
      addLine(before + "... " + (frames.length - own) + " more");
    }
  }

  /// The frames down to the handler or the initializer, none when the throwable does not tell them.
  static StackTraceElement[] frames(Throwable thrown) {
    try {
      var frames = thrown.getStackTrace();
      for (var frame : frames) {
        requireNonNull(frame);
      }
      return withoutRuntime(frames);
    } catch (Throwable _) {
      return NO_FRAMES;
    }
  }

  /// Leaves out what called the handler, as AWS's runtime does: it is the same each time.
  private static StackTraceElement[] withoutRuntime(StackTraceElement[] frames) {
    int end = 0;
    while (end < frames.length && !isCaller(frames[end])) {
      end++;
    }
    while (end < frames.length && end > 0 && isAdapter(frames[end - 1].getClassName())) {
      end--;
    }
    return end == frames.length ? frames : Arrays.copyOf(frames, end);
  }

  private static boolean isCaller(StackTraceElement frame) {
    var type = frame.getClassName();
    var method = frame.getMethodName();
    return (type.equals("dev.lanner.runtime.Service") && method.equals("handle"))
        || (type.equals("dev.lanner.runtime.LambdaRuntime") && method.equals("initialize"));
  }

  private static boolean isAdapter(String type) {
    return type.startsWith("dev.lanner.bootstrap.")
        || type.startsWith("java.lang.reflect.")
        || type.startsWith("jdk.internal.reflect.")
        || type.startsWith("java.lang.invoke.");
  }

  static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable _) {
      return null;
    }
  }
}
