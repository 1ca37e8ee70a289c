package dev.lanner.auth;

import dev.lanner.framework.internal.ExecuteApiArn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pattern over what is behind the stage in the ARN of a request, segment by segment: the method,
/// then the path's. There are two kinds, with the same elements: templates of routes, and resources
/// of policies, in which a star goes on over slashes.
///
/// It is a machine whose state is a set of places, the bits of a `long`.
final class SegmentPattern {
  /// One segment that is not empty: `{id}` of a template.
  static final String ONE = "{}";

  /// Any number of segments, at the end: what `{rest+}` takes behind its first.
  static final String TAIL = "{...}";

  /// One segment that is no literal of any pattern: what values of variables usually are.
  static final String PLAIN = "{plain}";

  /// The same for what follows.
  static final String PLAIN_TAIL = "{plain...}";

  /// A segment that is no literal.
  static final String OTHER = "\0";

  /// One segment or more, also empty ones: `*` of a policy, between slashes.
  static final String STAR = "*";

  private static final int MOST = 60;

  private final List<String> elements;

  private SegmentPattern(List<String> elements) {
    this.elements = List.copyOf(elements);
  }

  /// @throws IllegalArgumentException when it is longer than any sensible route
  static SegmentPattern of(List<String> elements) {
    if (elements.size() > MOST) {
      throw new IllegalArgumentException(
          "A route has more than " + MOST + " segments, which no policy is made for.");
    }
    return new SegmentPattern(elements);
  }

  List<String> elements() {
    return elements;
  }

  boolean isLiteral(int index) {
    String element = elements.get(index);
    return switch (element) {
      case ONE, TAIL, PLAIN, PLAIN_TAIL, STAR -> false;
      default -> true;
    };
  }

  static long start() {
    return 1;
  }

  /// The places after one more segment; 0 when there is no way on.
  long after(long places, String segment) {
    long next = 0;
    for (int i = 0; i < elements.size(); i++) {
      if ((places & (1L << i)) != 0) {
        String element = elements.get(i);
        next |=
            switch (element) {
              case STAR -> (1L << i) | (1L << (i + 1));
              case TAIL -> 1L << i;
              case PLAIN -> segment.equals(OTHER) ? 1L << (i + 1) : 0;
              case PLAIN_TAIL -> segment.equals(OTHER) ? 1L << i : 0;
              case ONE -> segment.isEmpty() ? 0 : 1L << (i + 1);
              default -> element.equals(segment) ? 1L << (i + 1) : 0;
            };
      }
    }
    return next;
  }

  /// Whether the segments so far are all that there has to be.
  boolean accepts(long places) {
    int size = elements.size();
    boolean tail = size > 0 && isTail(elements.get(size - 1));
    return (places & (1L << size)) != 0 || (tail && (places & (1L << (size - 1))) != 0);
  }

  private static boolean isTail(String element) {
    return element.equals(TAIL) || element.equals(PLAIN_TAIL);
  }

  boolean matches(List<String> segments) {
    long places = start();
    for (String segment : segments) {
      places = after(places, segment);
    }
    return accepts(places);
  }

  /// The same template, of requests in which no variable has the value of a literal.
  SegmentPattern plain() {
    var plain = new ArrayList<String>();
    for (String element : elements) {
      plain.add(element.equals(ONE) ? PLAIN : element.equals(TAIL) ? PLAIN_TAIL : element);
    }
    return new SegmentPattern(plain);
  }

  /// The resource that has every request of a template, and more.
  SegmentPattern asResource() {
    var resource = new ArrayList<String>();
    for (String element : elements) {
      if (!element.equals(TAIL)) {
        resource.add(element.equals(ONE) ? STAR : element);
      }
    }
    return new SegmentPattern(resource);
  }

  /// This with one more star behind the one at a place: what it takes beyond one segment there.
  SegmentPattern doubled(int star) {
    var more = new ArrayList<String>(elements);
    more.add(star, STAR);
    return of(more);
  }

  /// Whether it fits into a resource of a policy, in either spelling.
  ///
  /// @param most characters behind stage and slash
  boolean fits(int most) {
    return text().length() <= most && encodedText().length() <= most;
  }

  /// The resource in a policy, behind stage and slash.
  String text() {
    return String.join("/", elements);
  }

  /// The same with literals percent-encoded, as some APIs have paths in ARNs; usually equal.
  String encodedText() {
    var text = new StringBuilder();
    for (int i = 0; i < elements.size(); i++) {
      text.append(i == 0 ? "" : "/");
      text.append(isLiteral(i) ? ExecuteApiArn.encodedSegment(elements.get(i)) : elements.get(i));
    }
    return text.toString();
  }

  /// The first segments and a star.
  SegmentPattern prefix(int size) {
    var prefix = new ArrayList<String>(elements.subList(0, size));
    prefix.add(STAR);
    return new SegmentPattern(prefix);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SegmentPattern pattern && pattern.elements.equals(elements);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  @Override
  public String toString() {
    return String.join("/", elements);
  }
}
