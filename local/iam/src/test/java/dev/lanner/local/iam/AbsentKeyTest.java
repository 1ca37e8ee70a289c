package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys that are absent, that are empty, or that have several values.
class AbsentKeyTest {
  private static final List<String> POSITIVE =
      List.of(
          "'StringEquals': 'a'",
          "'StringEqualsIgnoreCase': 'a'",
          "'StringLike': '*'",
          "'NumericEquals': '1'",
          "'NumericLessThan': '1'",
          "'NumericLessThanEquals': '1'",
          "'NumericGreaterThan': '1'",
          "'NumericGreaterThanEquals': '1'",
          "'DateEquals': '2026-01-01'",
          "'DateLessThan': '2026-01-01'",
          "'DateLessThanEquals': '2026-01-01'",
          "'DateGreaterThan': '2026-01-01'",
          "'DateGreaterThanEquals': '2026-01-01'",
          "'Bool': 'false'",
          "'BinaryEquals': 'YQ=='",
          "'IpAddress': '0.0.0.0/0'",
          "'ArnEquals': 'arn:aws:s3:::*'",
          "'ArnLike': 'arn:aws:s3:::*'");

  private static final List<String> NEGATED =
      List.of(
          "'StringNotEquals': 'a'",
          "'StringNotEqualsIgnoreCase': 'a'",
          "'StringNotLike': '*'",
          "'NumericNotEquals': '1'",
          "'DateNotEquals': '2026-01-01'",
          "'NotIpAddress': '0.0.0.0/0'",
          "'ArnNotEquals': 'arn:aws:s3:::*'",
          "'ArnNotLike': 'arn:aws:s3:::*'");

  static List<String> positive() {
    return POSITIVE;
  }

  static List<String> negated() {
    return NEGATED;
  }

  static Stream<String> all() {
    return Stream.concat(POSITIVE.stream(), NEGATED.stream());
  }

  @ParameterizedTest
  @MethodSource("positive")
  void failsPositiveOperators(String condition) {
    assertThat(Iam.meets(condition)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("negated")
  void meetsNegatedOperators(String condition) {
    assertThat(Iam.meets(condition)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void meetsAllWithIfExists(String condition) {
    var ifExists = condition.replace("': ", "IfExists': ");

    assertThat(Iam.meets(ifExists)).isTrue();
    assertThat(Iam.meets(prefixed("ForAllValues:", ifExists))).isTrue();
    assertThat(Iam.meets(prefixed("ForAnyValue:", ifExists))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void meetsForAllValuesAndFailsForAnyValue(String condition) {
    assertThat(Iam.meets(prefixed("ForAllValues:", condition))).isTrue();
    assertThat(Iam.meets(prefixed("ForAnyValue:", condition))).isFalse();
    assertThat(Iam.meets(prefixed("ForAllValues:", condition), "")).isTrue();
    assertThat(Iam.meets(prefixed("ForAnyValue:", condition), "")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void needsAPrefixForSeveralValues(String condition) {
    assertThat(Iam.meets(condition, "a", "b")).isFalse();
    assertThat(Iam.meets(condition.replace("': ", "IfExists': "), "a", "b")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "ForAllValues:StringEquals | ['a', 'b'] | a | true",
        "ForAllValues:StringEquals | ['a', 'b'] | a b | true",
        "ForAllValues:StringEquals | ['a', 'b'] | a c | false",
        "ForAllValues:StringEquals | [] | a | false",
        "ForAllValues:StringEquals | [] | - | true",
        "ForAllValues:StringEqualsIfExists | ['a', 'b'] | a c | false",
        "ForAnyValue:StringEquals | ['a', 'b'] | a c | true",
        "ForAnyValue:StringEquals | ['a', 'b'] | c d | false",
        "ForAnyValue:StringEquals | [] | a | false",
        "ForAnyValue:StringEquals | [] | - | false",
        "ForAnyValue:StringEqualsIfExists | ['a', 'b'] | c d | false",
        "StringEqualsIfExists | [] | a | false",
        "StringEqualsIfExists | [] | - | true",
        "StringEqualsIfExists | 'a' | b | false",
        "StringNotEqualsIfExists | 'a' | a | false",
        "ForAllValues:StringNotEquals | ['a', 'b'] | c d | true",
        "ForAllValues:StringNotEquals | ['a', 'b'] | a c | false",
        "ForAnyValue:StringNotEquals | ['a', 'b'] | a c | true",
        "ForAnyValue:StringNotEquals | ['a', 'b'] | a b | false",
        "ForAllValues:StringLike | 'Created*' | CreatedBy CreatedAt | true",
        "ForAllValues:StringLike | 'Created*' | CreatedBy Owner | false",
        "ForAnyValue:StringNotLike | 'Created*' | CreatedBy Owner | true",
        "ForAllValues:Bool | 'true' | true false | false",
        "ForAnyValue:Bool | 'true' | true false | true",
        "ForAllValues:ArnLike | 'arn:aws:cloudfront::123456789012:distribution/*' | arn:aws:cloudfront::123456789012:distribution/a arn:aws:cloudfront::123456789012:distribution/b | true",
        "ForAllValues:ArnLike | 'arn:aws:cloudfront::123456789012:distribution/*' | arn:aws:cloudfront::123456789012:distribution/a arn:aws:cloudfront::777788889999:distribution/b | false",
        "ForAllValues:NumericLessThan | '10' | 1 2 | true",
        "ForAnyValue:NumericLessThan | '10' | 11 12 | false",
        "ForAllValues:IpAddress | '10.0.0.0/8' | 10.1.1.1 10.2.2.2 | true",
      })
  void comparesSeveralValues(String operator, String expected, String actual, boolean meets) {
    assertThat(Iam.meets("'" + operator + "': " + expected, Iam.values(actual))).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "Null | 'true' | - | true",
        "Null | true | a | false",
        "Null | 'false' | - | false",
        "Null | 'False' | a | true",
        "Null | 'false' | a b | true",
        "Null | ['true', 'false'] | - | true",
        "Null | [] | - | false",
        "ForAllValues:Null | 'true' | a | true",
        "ForAllValues:Null | 'false' | - | true",
        "ForAnyValue:Null | 'true' | - | false",
        "ForAnyValue:Null | 'false' | a | false",
      })
  void asksWhetherAKeyIsThere(String operator, String expected, String actual, boolean meets) {
    assertThat(Iam.meets("'" + operator + "': " + expected, Iam.values(actual))).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'Null': 'true' | true",
        "'Null': 'false' | false",
        "'StringEquals': '' | true",
        "'StringLike': '*' | true",
        "'StringNotEquals': '' | false",
        "'StringNotEquals': 'a' | true",
      })
  void takesTheEmptyTextAsNullOrAsAValue(String condition, boolean meets) {
    assertThat(Iam.meets(condition, "")).isEqualTo(meets);
  }

  private static String prefixed(String prefix, String condition) {
    return "'" + prefix + condition.substring(1);
  }
}
