package dev.lanner.framework.processor;

import dev.lanner.framework.processor.PathTemplate.Greedy;
import dev.lanner.framework.processor.PathTemplate.Literal;
import dev.lanner.framework.processor.PathTemplate.Relation;
import dev.lanner.framework.processor.PathTemplate.Segment;
import dev.lanner.framework.processor.PathTemplate.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What templates mean, by trying all short paths: slow, and too simple to be wrong.
final class BruteForce {
  /// All paths of up to five segments out of three texts, of which templates have two, and the
  /// empty one.
  static final List<List<String>> PATHS = paths();

  private BruteForce() {}

  /// How specific the template is at each segment of a path: 0 for a literal, 1 for a variable, 2
  /// for a greedy one; or `null` when it does not match.
  static @Nullable List<Integer> match(PathTemplate template, List<String> path) {
    var ranks = new ArrayList<Integer>();
    int at = 0;
    for (Segment segment : template.segments()) {
      if (at == path.size()) {
        return null;
      }
      switch (segment) {
        case Literal literal -> {
          if (!literal.text().equals(path.get(at))) {
            return null;
          }
          ranks.add(0);
          at++;
        }
        case Variable _ -> {
          if (path.get(at).isEmpty()) {
            return null;
          }
          ranks.add(1);
          at++;
        }
        case Greedy _ -> {
          if (path.get(at).isEmpty()) {
            return null;
          }
          while (at < path.size()) {
            ranks.add(2);
            at++;
          }
        }
      }
    }
    return at == path.size() ? ranks : null;
  }

  /// How two templates relate on the paths that match both.
  static Relation relation(PathTemplate one, PathTemplate other) {
    boolean meet = false;
    boolean before = false;
    boolean after = false;
    for (List<String> path : PATHS) {
      List<Integer> ranks = match(one, path);
      List<Integer> otherRanks = match(other, path);
      if (ranks != null && otherRanks != null) {
        meet = true;
        for (int i = 0; i < path.size(); i++) {
          before |= ranks.get(i) < otherRanks.get(i);
          after |= ranks.get(i) > otherRanks.get(i);
        }
      }
    }
    if (!meet) {
      return Relation.DISJOINT;
    }
    return before && after
        ? Relation.AMBIGUOUS
        : before || after ? Relation.ORDERED : Relation.SAME;
  }

  /// A template of up to four segments.
  static PathTemplate randomTemplate(Random random) {
    var segments = new ArrayList<Segment>();
    int length = random.nextInt(5);
    for (int i = 0; i < length; i++) {
      segments.add(
          switch (random.nextInt(i == length - 1 ? 5 : 4)) {
            case 0, 1 -> new Literal("a");
            case 2 -> new Literal("b");
            case 3 -> new Variable("v" + i);
            default -> new Greedy("rest");
          });
    }
    return new PathTemplate(segments);
  }

  private static List<List<String>> paths() {
    var paths = new ArrayList<List<String>>();
    paths.add(List.of());
    for (int i = 0; paths.get(i).size() < 5; i++) {
      for (String next : List.of("a", "b", "c", "")) {
        var longer = new ArrayList<>(paths.get(i));
        longer.add(next);
        paths.add(List.copyOf(longer));
      }
    }
    return paths;
  }
}
