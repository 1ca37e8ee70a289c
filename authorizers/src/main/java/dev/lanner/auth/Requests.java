package dev.lanner.auth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Looks for a request that some patterns match and others do not, over all requests there could
/// be. It walks through the states that the patterns can be in together, one segment at a time. Of
/// all texts that a segment may have, only those differ that are literals of one of the patterns,
/// the empty one, and any other.
final class Requests {
  /// Patterns together have few states, as each is short; more would be a mistake.
  private static final int MOST_STATES = 200_000;

  private Requests() {}

  /// Whether there is a request that all of the first match, and none of the others.
  static boolean exist(List<SegmentPattern> matching, List<SegmentPattern> notMatching) {
    var patterns = new ArrayList<SegmentPattern>(matching);
    patterns.addAll(notMatching);
    Set<String> segments = segments(patterns);
    var start = new ArrayList<Long>();
    for (int i = 0; i < patterns.size(); i++) {
      start.add(SegmentPattern.start());
    }
    var queue = new ArrayDeque<List<Long>>();
    var seen = new HashSet<List<Long>>();
    queue.add(start);
    while (!queue.isEmpty()) {
      List<Long> state = queue.remove();
      if (isFound(state, patterns, matching.size())) {
        return true;
      }
      for (String segment : segments) {
        List<Long> next = after(state, segment, patterns, matching.size());
        if (!next.isEmpty() && seen.add(next)) {
          queue.add(next);
        }
      }
      if (seen.size() > MOST_STATES) {
        throw new IllegalStateException(
            "The routes of this application are too many and too alike to make a policy of them. Allow all routes, or fewer.");
      }
    }
    return false;
  }

  private static Set<String> segments(List<SegmentPattern> patterns) {
    var segments = new LinkedHashSet<String>();
    segments.add(SegmentPattern.OTHER);
    segments.add("");
    for (SegmentPattern pattern : patterns) {
      for (int i = 0; i < pattern.elements().size(); i++) {
        if (pattern.isLiteral(i)) {
          segments.add(pattern.elements().get(i));
        }
      }
    }
    return segments;
  }

  private static boolean isFound(List<Long> state, List<SegmentPattern> patterns, int matching) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).accepts(state.get(i)) != i < matching) {
        return false;
      }
    }
    return true;
  }

  /// The next state; empty when one of those that have to match no longer can.
  private static List<Long> after(
      List<Long> state, String segment, List<SegmentPattern> patterns, int matching) {
    var next = new ArrayList<Long>(patterns.size());
    for (int i = 0; i < patterns.size(); i++) {
      long places = patterns.get(i).after(state.get(i), segment);
      if (places == 0 && i < matching) {
        return List.of();
      }
      next.add(places);
    }
    return next;
  }
}
