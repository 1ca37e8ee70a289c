package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every operator with one value in the request.
class OperatorTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "StringEquals | 'a' | a | true",
        "StringEquals | 'a' | A | false",
        "StringEquals | 'a*' | abc | false",
        "StringEquals | 'a*' | a* | true",
        "StringEquals | ['a', 'b'] | b | true",
        "StringEquals | ['a', 'b'] | c | false",
        "StringEquals | 10 | 10 | true",
        "StringEquals | true | true | true",
        "StringEquals | [] | a | false",
        "StringNotEquals | 'a' | b | true",
        "StringNotEquals | 'a' | a | false",
        "StringNotEquals | ['a', 'b'] | a | false",
        "StringNotEquals | ['a', 'b'] | b | false",
        "StringNotEquals | ['a', 'b'] | c | true",
        "StringNotEquals | [] | a | true",
        "StringEqualsIgnoreCase | 'Preprod' | pREPROD | true",
        "StringEqualsIgnoreCase | 'Preprod' | prod | false",
        "StringNotEqualsIgnoreCase | 'Preprod' | pREPROD | false",
        "StringNotEqualsIgnoreCase | 'Preprod' | prod | true",
        "StringLike | 'a*c' | abbc | true",
        "StringLike | 'a*c' | ac | true",
        "StringLike | 'a*c' | Ac | false",
        "StringLike | 'a?c' | abc | true",
        "StringLike | 'a?c' | ac | false",
        "StringLike | 'a' | ab | false",
        "StringNotLike | 'a*c' | abbc | false",
        "StringNotLike | ['a*', 'b*'] | bc | false",
        "StringNotLike | ['a*', 'b*'] | cd | true",
      })
  void comparesTexts(String operator, String expected, String actual, boolean meets) {
    assertThat(Iam.meets("'" + operator + "': " + expected, actual)).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "NumericEquals | '10' | 10 | true",
        "NumericEquals | 10 | 10.0 | true",
        "NumericEquals | '10' | 10.01 | false",
        "NumericEquals | '10' | ten | false",
        "NumericNotEquals | '10' | 11 | true",
        "NumericNotEquals | '10' | 10 | false",
        "NumericNotEquals | ['10', '11'] | 11 | false",
        "NumericNotEquals | '10' | ten | true",
        "NumericLessThan | '10' | 9.99 | true",
        "NumericLessThan | '10' | 10 | false",
        "NumericLessThanEquals | '10' | 10 | true",
        "NumericLessThanEquals | '10' | 10.01 | false",
        "NumericGreaterThan | '-1' | 0 | true",
        "NumericGreaterThan | '-1' | -1 | false",
        "NumericGreaterThanEquals | '-1' | -1 | true",
        "NumericGreaterThanEquals | '-1' | -2 | false",
        "NumericLessThan | '10' | 1e-9 | false",
      })
  void comparesNumbers(String operator, String expected, String actual, boolean meets) {
    assertThat(Iam.meets("'" + operator + "': " + expected, actual)).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "DateEquals | '2026-01-01T00:00:00Z' | 2026-01-01T01:00:00+01:00 | true",
        "DateEquals | '2026-01-01T00:00:00Z' | 1767225600 | true",
        "DateEquals | 1767225600 | 2026-01-01 | true",
        "DateEquals | '2026-01' | 2026-01-01T00:00Z | true",
        "DateEquals | '2026-01-01T00:00:00.5Z' | 2026-01-01T00:00:00.500Z | true",
        "DateEquals | '2026-01-01T00:00:00' | 2026-01-01 | true",
        "DateEquals | '2026-01-01' | 2026-01-02 | false",
        "DateEquals | '2026-01-01' | soon | false",
        "DateEquals | '2026' | 1970-01-01T00:33:46Z | true",
        "DateNotEquals | '2026-01-01' | 2026-01-02 | true",
        "DateNotEquals | '2026-01-01' | 2026-01-01 | false",
        "DateLessThan | '2026-01-01' | 2025-12-31T23:59:59Z | true",
        "DateLessThan | '2026-01-01' | 2026-01-01 | false",
        "DateLessThanEquals | '2026-01-01' | 2026-01-01 | true",
        "DateLessThanEquals | '2026-01-01' | 2026-01-01T00:00:01Z | false",
        "DateGreaterThan | '2020-01-01T00:00:01Z' | 2020-01-01T00:00:02Z | true",
        "DateGreaterThan | '2020-01-01T00:00:01Z' | 2020-01-01T00:00:01Z | false",
        "DateGreaterThanEquals | '2020-01-01T00:00:01Z' | 2020-01-01T00:00:01Z | true",
        "DateGreaterThanEquals | '2020-01-01T00:00:01Z' | 2019-01-01 | false",
      })
  void comparesTimes(String operator, String expected, String actual, boolean meets) {
    assertThat(Iam.meets("'" + operator + "': " + expected, actual)).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "Bool | 'false' | false | true",
        "Bool | false | FALSE | true",
        "Bool | 'TRUE' | true | true",
        "Bool | 'false' | true | false",
        "Bool | 'false' | 0 | false",
        "Bool | ['true', 'false'] | true | true",
        "BinaryEquals | 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' | QmluYXJ5VmFsdWVJbkJhc2U2NA== | true",
        "BinaryEquals | 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' | QmluYXJ5VmFsdWVJbkJhc2U2NA | true",
        "BinaryEquals | 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' | ASIAIOSFODNN7EXAMPLE | false",
        "BinaryEquals | 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' | *** | false",
      })
  void comparesBooleansAndBytes(String operator, String expected, String actual, boolean meets) {
    assertThat(Iam.meets("'" + operator + "': " + expected, actual)).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "IpAddress | '203.0.113.0/24' | 203.0.113.1 | true",
        "IpAddress | '203.0.113.0/24' | 203.0.112.255 | false",
        "IpAddress | '203.0.113.0/24' | 198.51.100.1 | false",
        "IpAddress | '203.0.113.77/25' | 203.0.113.127 | true",
        "IpAddress | '203.0.113.77/25' | 203.0.113.128 | false",
        "IpAddress | '203.0.113.7' | 203.0.113.7 | true",
        "IpAddress | '203.0.113.7' | 203.0.113.8 | false",
        "IpAddress | '0.0.0.0/0' | 203.0.113.8 | true",
        "IpAddress | '0.0.0.0/0' | 2001:db8::1 | false",
        "IpAddress | '2001:DB8:1234:5678::/64' | 2001:db8:1234:5678:9::1 | true",
        "IpAddress | '2001:DB8:1234:5678::/64' | 2001:db8:1234:5679::1 | false",
        "IpAddress | '2001:db8::1' | 2001:db8:0:0:0:0:0:1 | true",
        "IpAddress | '2001:db8::1' | 2001:db8::2 | false",
        "IpAddress | ['203.0.113.0/24', '2001:db8::/32'] | 2001:db8::2 | true",
        "IpAddress | '203.0.113.0/24' | localhost | false",
        "IpAddress | '203.0.113.0/24' | 203.0.113 | false",
        "NotIpAddress | '203.0.113.0/24' | 203.0.113.1 | false",
        "NotIpAddress | '203.0.113.0/24' | 198.51.100.1 | true",
        "NotIpAddress | ['203.0.113.0/24', '198.51.100.0/24'] | 198.51.100.1 | false",
        "NotIpAddress | '203.0.113.0/24' | 2001:db8::1 | true",
      })
  void comparesAddresses(String operator, String expected, String actual, boolean meets) {
    assertThat(Iam.meets("'" + operator + "': " + expected, actual)).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "arn:aws:sns:us-west-2:123456789012:TOPIC-ID | arn:aws:sns:us-west-2:123456789012:TOPIC-ID | true",
        "arn:aws:sns:us-west-2:123456789012:TOPIC-ID | arn:aws:sns:us-west-2:777788889999:TOPIC-ID | false",
        "arn:aws:sns:*:123456789012:TOPIC-* | arn:aws:sns:us-west-2:123456789012:TOPIC-ID | true",
        "arn:*:sns:*:*:* | arn:aws-cn:sns:cn-north-1:123456789012:a:b | true",
        "arn:aws:sns:us-west-?:123456789012:T | arn:aws:sns:us-west-2:123456789012:T | true",
        "arn:aws:sns:*:123456789012:t | arn:aws:sns:us-west-2:123456789012:T | false",
        // The example with which the documentation tells the two kinds of operators apart.
        "arn:aws:some:*:111122223333:finance/* | arn:aws:some:us-east-2:999999999999:store/abc:111122223333:finance/document.txt | false",
        "arn:aws:sns:*:*:* | TOPIC-ID | false",
      })
  void comparesArnsFieldByField(String expected, String actual, boolean meets) {
    for (var operator : new String[] {"ArnEquals", "ArnLike"}) {
      assertThat(Iam.meets("'%s': '%s'".formatted(operator, expected), actual)).isEqualTo(meets);
    }
    for (var operator : new String[] {"ArnNotEquals", "ArnNotLike"}) {
      assertThat(Iam.meets("'%s': '%s'".formatted(operator, expected), actual)).isEqualTo(!meets);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "arn:aws:some:us-east-2:999999999999:store/abc:111122223333:finance/document.txt",
        "arn:aws:some:us-east-2:111122223333:finance/"
      })
  void comparesArnsAsTextsWhereAskedTo(String actual) {
    assertThat(Iam.meets("'StringLike': 'arn:aws:some:*:111122223333:finance/*'", actual)).isTrue();
  }
}
