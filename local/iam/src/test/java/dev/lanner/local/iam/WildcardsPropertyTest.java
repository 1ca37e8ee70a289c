package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Random patterns against a matcher that just tries everything; the repetition is the seed, so
/// that a failure comes back.
class WildcardsPropertyTest {
  @RepeatedTest(20)
  void matchesWhatTryingEverythingMatches(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    int matches = 0;
    for (int i = 0; i < 500; i++) {
      var pattern = text(random, "aab:**?", 8);
      var actual = text(random, "aab:", 10);

      boolean meets = Iam.meets("'StringLike': '" + pattern + "'", actual);

      assertThat(meets).as("%s on %s", pattern, actual).isEqualTo(likes(pattern, actual));
      matches += meets ? 1 : 0;
    }
    assertThat(matches).isBetween(10, 490);
  }

  @RepeatedTest(20)
  void keepsArnFieldsApartAsTryingEverythingDoes(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      var pattern =
          "arn:aws:x:" + text(random, "ab:*?", 4) + ":" + text(random, "ab:*?", 4) + ":*a";
      var actual =
          "arn:aws:x:"
              + text(random, "ab", 3)
              + ":"
              + text(random, "ab", 3)
              + ":"
              + text(random, "ab:", 4)
              + "a";

      boolean matches =
          Iam.allows(
              "'Action': '*', 'Resource': '%s'".formatted(pattern),
              AccessRequest.of("a:B", actual));
      boolean meets = Iam.meets("'ArnLike': '" + pattern + "'", actual);

      assertThat(matches)
          .as("%s on %s", pattern, actual)
          .isEqualTo(isArnLike(pattern, actual, true));
      assertThat(meets)
          .as("%s on %s", pattern, actual)
          .isEqualTo(isArnLike(pattern, actual, false));
    }
  }

  @Test
  void takesNoLongerForPatternsOfManyStars() {
    var pattern = "a*".repeat(2000) + "b";
    var actual = "a".repeat(5000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(Iam.meets("'StringLike': '" + pattern + "'", actual)).isFalse();
          assertThat(Iam.meets("'StringLike': '" + pattern + "'", actual + "b")).isTrue();
        });
  }

  @Test
  void countsCharactersBeyondTheBasicPlaneOnce() {
    assertThat(Iam.meets("'StringLike': 'a?b'", "a\uD83D\uDE0Ab")).isTrue();
    assertThat(Iam.meets("'StringLike': 'a??b'", "a\uD83D\uDE0Ab")).isFalse();
  }

  private static String text(RandomGenerator random, String alphabet, int maxLength) {
    var text = new StringBuilder();
    for (int i = random.nextInt(maxLength + 1); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static boolean likes(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    var rest = pattern.substring(1);
    return switch (pattern.charAt(0)) {
      case '*' -> likes(rest, text) || !text.isEmpty() && likes(pattern, text.substring(1));
      case '?' -> !text.isEmpty() && likes(rest, text.substring(1));
      default -> text.startsWith(pattern.substring(0, 1)) && likes(rest, text.substring(1));
    };
  }

  private static boolean isArnLike(String pattern, String arn, boolean goesOn) {
    return isArnLike(pattern, 0, arn, goesOn);
  }

  /// @param colons of the pattern that are behind
  private static boolean isArnLike(String pattern, int colons, String text, boolean goesOn) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    char token = pattern.charAt(0);
    var rest = pattern.substring(1);
    boolean endsField = goesOn && (rest.isEmpty() || rest.startsWith(":"));
    boolean any = colons >= 5 || token == '*' && endsField;
    boolean takes = !text.isEmpty() && (any || !text.startsWith(":"));
    return switch (token) {
      case '*' ->
          isArnLike(rest, colons, text, goesOn)
              || takes && isArnLike(pattern, colons, text.substring(1), goesOn);
      case '?' -> takes && isArnLike(rest, colons, text.substring(1), goesOn);
      case ':' -> text.startsWith(":") && isArnLike(rest, colons + 1, text.substring(1), goesOn);
      default ->
          text.startsWith(String.valueOf(token))
              && isArnLike(rest, colons, text.substring(1), goesOn);
    };
  }
}
