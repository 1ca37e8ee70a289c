package dev.lanner.local.iam;

import java.util.BitSet;
import java.util.List;

/// A pattern with `*` (any characters, also none) and `?` (one character).
///
/// Matching walks through the text once and keeps the set of places in the pattern where it may be.
/// So it takes at most length of text × length of pattern steps, whatever the pattern; a regular
/// expression or backtracking would let a pattern of many stars take forever.
///
/// ## ARNs
///
/// An ARN has six fields, and the first five end with a colon. In these, wildcards stay within
/// their field, but for one rule of the `Resource` element: a `*` that is the last character of its
/// field may go on beyond the colon. In the sixth, the resource, colons and slashes are characters
/// like all others.
///
/// **[?]** That `?` stays within its field, and that stars in the middle of the sixth field match
/// colons, is not written.
///
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">Resource</a>
final class Wildcards {
  private static final int ONE = -1;
  private static final int ONE_IN_FIELD = -2;
  private static final int MANY = -3;
  private static final int MANY_IN_FIELD = -4;

  /// Code points, and the numbers above for wildcards.
  private final int[] tokens;

  private Wildcards(int[] tokens) {
    this.tokens = tokens;
  }

  /// A pattern in which wildcards match any characters.
  static Wildcards of(List<Template.Text> texts) {
    return new Wildcards(tokens(texts));
  }

  /// A pattern for ARNs.
  ///
  /// @param goesOn whether a `*` at the end of one of the first five fields may match colons: in
  ///   the `Resource` element it may, for ARN operators not
  static Wildcards ofArn(List<Template.Text> texts, boolean goesOn) {
    int[] tokens = tokens(texts);
    int colons = 0;
    for (int i = 0; i < tokens.length && colons < 5; i++) {
      boolean last = i + 1 == tokens.length || tokens[i + 1] == ':';
      switch (tokens[i]) {
        case ':' -> colons++;
        case ONE -> tokens[i] = ONE_IN_FIELD;
        case MANY -> tokens[i] = last && goesOn ? MANY : MANY_IN_FIELD;
        default -> {}
      }
    }
    return new Wildcards(tokens);
  }

  boolean matches(String text) {
    var places = new BitSet(tokens.length + 1);
    enter(places, 0);
    for (int i = 0; i < text.length() && !places.isEmpty(); ) {
      int character = text.codePointAt(i);
      places = after(places, character);
      i += Character.charCount(character);
    }
    return places.get(tokens.length);
  }

  private BitSet after(BitSet places, int character) {
    var next = new BitSet(tokens.length + 1);
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      if (at < tokens.length && accepts(tokens[at], character)) {
        enter(next, isMany(tokens[at]) ? at : at + 1);
      }
    }
    return next;
  }

  /// A star may stand for nothing, so that who is before it is behind it as well.
  private void enter(BitSet places, int at) {
    int place = at;
    places.set(place);
    while (place < tokens.length && isMany(tokens[place])) {
      places.set(++place);
    }
  }

  private static boolean accepts(int token, int character) {
    return switch (token) {
      case ONE, MANY -> true;
      case ONE_IN_FIELD, MANY_IN_FIELD -> character != ':';
      default -> token == character;
    };
  }

  private static boolean isMany(int token) {
    return token == MANY || token == MANY_IN_FIELD;
  }

  private static int[] tokens(List<Template.Text> texts) {
    return texts.stream()
        .flatMapToInt(text ->
            text.text()
                .codePoints()
                .map(character -> text.wildcards() ? token(character) : character))
        .toArray();
  }

  private static int token(int character) {
    return switch (character) {
      case '*' -> MANY;
      case '?' -> ONE;
      default -> character;
    };
  }
}
