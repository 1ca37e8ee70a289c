package dev.lanner.framework.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/// A path template as segments: `/orders/{id}` is a literal and a variable.
record PathTemplate(List<Segment> segments) {
  sealed interface Segment {}

  /// Matches itself, compared decoded.
  record Literal(String text) implements Segment {}

  /// Matches one segment.
  record Variable(String name) implements Segment {}

  /// Matches one segment or more; always the last.
  record Greedy(String name) implements Segment {}

  /// How two templates relate that some path matches both of.
  enum Relation {
    /// No path matches both.
    DISJOINT,
    /// They match the same paths.
    SAME,
    /// One goes before the other wherever both match.
    ORDERED,
    /// Neither is more specific.
    AMBIGUOUS
  }

  PathTemplate {
    segments = List.copyOf(segments);
  }

  /// @throws IllegalArgumentException with a whole sentence when the text is no template
  static PathTemplate parse(String text) {
    if (text.isEmpty() || text.equals("/")) {
      return new PathTemplate(List.of());
    }
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException(
          "The path \"" + text + "\" does not start with a slash. Write \"/" + text + "\".");
    }
    var segments = new ArrayList<Segment>();
    for (String part : text.substring(1).split("/", -1)) {
      if (!segments.isEmpty() && segments.getLast() instanceof Greedy greedy) {
        throw new IllegalArgumentException(
            "The path \""
                + text
                + "\" goes on after {"
                + greedy.name()
                + "+}, which takes all that follows. Put it at the end.");
      }
      segments.add(segment(part, text));
    }
    return new PathTemplate(segments);
  }

  private static Segment segment(String part, String text) {
    if (part.isEmpty()) {
      throw new IllegalArgumentException(
          "The path \"" + text + "\" has an empty segment. Remove the slash that is too many.");
    }
    if (part.startsWith("{")
        && part.indexOf('{', 1) < 0
        && part.indexOf('}') == part.length() - 1) {
      boolean greedy = part.endsWith("+}");
      String name = part.substring(1, part.length() - (greedy ? 2 : 1));
      if (!SourceVersion.isName(name) || !name.chars().allMatch(PathTemplate::isNameCharacter)) {
        throw new IllegalArgumentException(
            "The path \""
                + text
                + "\" has a variable "
                + part
                + ". Name it like the parameter that takes it, in letters, digits and underscores of ASCII, as API Gateway takes no others.");
      }
      return greedy ? new Greedy(name) : new Variable(name);
    }
    if (part.indexOf('{') >= 0 || part.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "The path \""
              + text
              + "\" mixes text and a variable in the segment \""
              + part
              + "\". A variable takes a whole segment.");
    }
    if (part.chars().anyMatch(PathTemplate::isNoPathCharacter)) {
      throw new IllegalArgumentException(
          "The path \""
              + text
              + "\" has one of ?, #, %, \\ and control characters in the segment \""
              + part
              + "\". Write literals decoded; query parameters are parameters with @Query.");
    }
    return new Literal(part);
  }

  private static boolean isNameCharacter(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private static boolean isNoPathCharacter(int c) {
    return "?#%\\".indexOf(c) >= 0 || Character.isISOControl(c);
  }

  PathTemplate followedBy(PathTemplate below) {
    var all = new ArrayList<>(segments);
    all.addAll(below.segments);
    return new PathTemplate(all);
  }

  List<String> variables() {
    var names = new ArrayList<String>();
    for (Segment segment : segments) {
      switch (segment) {
        case Literal _ -> {}
        case Variable variable -> names.add(variable.name());
        case Greedy greedy -> names.add(greedy.name());
      }
    }
    return names;
  }

  /// The index of the segment with a variable, or -1.
  int segmentOf(String variable) {
    for (int i = 0; i < segments.size(); i++) {
      boolean found =
          switch (segments.get(i)) {
            case Literal _ -> false;
            case Variable each -> each.name().equals(variable);
            case Greedy each -> each.name().equals(variable);
          };
      if (found) {
        return i;
      }
    }
    return -1;
  }

  boolean isGreedy(int segment) {
    return segments.get(segment) instanceof Greedy;
  }

  Relation relationTo(PathTemplate other) {
    boolean before = false;
    boolean after = false;
    int i = 0;
    for (; i < segments.size() && i < other.segments.size(); i++) {
      int order = order(segments.get(i), other.segments.get(i));
      if (segments.get(i) instanceof Literal a
          && other.segments.get(i) instanceof Literal b
          && !a.equals(b)) {
        return Relation.DISJOINT;
      }
      before |= order < 0;
      after |= order > 0;
      if (segments.get(i) instanceof Greedy || other.segments.get(i) instanceof Greedy) {
        return relation(before, after);
      }
    }
    return segments.size() == other.segments.size() ? relation(before, after) : Relation.DISJOINT;
  }

  private static Relation relation(boolean before, boolean after) {
    if (before && after) {
      return Relation.AMBIGUOUS;
    }
    return before || after ? Relation.ORDERED : Relation.SAME;
  }

  private static int order(Segment a, Segment b) {
    return Integer.compare(rank(a), rank(b));
  }

  private static int rank(Segment segment) {
    return switch (segment) {
      case Literal _ -> 0;
      case Variable _ -> 1;
      case Greedy _ -> 2;
    };
  }

  @Override
  public String toString() {
    if (segments.isEmpty()) {
      return "/";
    }
    var text = new StringBuilder();
    for (Segment segment : segments) {
      text.append('/');
      switch (segment) {
        case Literal literal -> text.append(literal.text());
        case Variable variable -> text.append('{').append(variable.name()).append('}');
        case Greedy greedy -> text.append('{').append(greedy.name()).append("+}");
      }
    }
    return text.toString();
  }
}
