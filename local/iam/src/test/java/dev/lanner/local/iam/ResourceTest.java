package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {
  @ParameterizedTest
  @CsvSource({
    "*, arn:aws:s3:::bucket/key, true",
    "*, *, true",
    "arn:aws:s3:::*, *, false",
    "arn:aws:s3:::bucket/*, arn:aws:s3:::bucket/a/b:c, true",
    "arn:aws:s3:::bucket/*, arn:aws:s3:::bucket/, true",
    "arn:aws:s3:::bucket/*, arn:aws:s3:::bucket, false",
    "arn:aws:s3:::bucket/*, arn:aws:s3:::Bucket/a, false",
    "arn:aws:s3:::bucket/a?c, arn:aws:s3:::bucket/abc, true",
    "arn:aws:s3:::bucket/a?c, arn:aws:s3:::bucket/a/c, true",
    "arn:aws:s3:::bucket/a?c, arn:aws:s3:::bucket/ac, false",
    "arn:aws:s3:::bucket/a*c, arn:aws:s3:::bucket/a*c, true",
    "arn:aws:iam::123456789012:user/accounting/*, arn:aws:iam::123456789012:user/accounting/a/b, true",
    "arn:aws:iam::123456789012:user/accounting*, arn:aws:iam::123456789012:user/accountingBob, true",
    "arn:aws-cn:s3:::bucket, arn:aws:s3:::bucket, false",
    "arn:aws:dynamodb:eu-*-1:*:table/orders, arn:aws:dynamodb:eu-west-1:123456789012:table/orders, true",
    "arn:aws:dynamodb:eu-*-1:*:table/orders, arn:aws:dynamodb:us-west-1:123456789012:table/orders, false",
    "arn:aws:dynamodb:eu-west-?:*:table/orders, arn:aws:dynamodb:eu-west-1:123456789012:table/orders, true"
  })
  void matchesWithItsCase(String pattern, String resource, boolean matches) {
    assertThat(matches(pattern, resource)).isEqualTo(matches);
    assertThat(
            Iam.allows(
                "'Action': '*', 'NotResource': '%s'".formatted(pattern),
                AccessRequest.of("a:B", resource)))
        .isEqualTo(!matches);
  }

  /// The documentation's list of what `…/*/test/*` matches.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/test/object.jpg",
        "1/2/test/object.jpg",
        "1/2/test/3/object.jpg",
        "1/2/3/test/4/object.jpg",
        "1///test///object.jpg",
        "1/test/.jpg",
        "/test/object.jpg",
        "1/test/"
      })
  void crossesSlashes(String key) {
    assertThat(matches("arn:aws:s3:::bucket/*/test/*", "arn:aws:s3:::bucket/" + key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-test/object.jpg", "test/object.jpg", "1/2/test.jpg"})
  void wantsTheSlashesThatArePartOfThePattern(String key) {
    assertThat(matches("arn:aws:s3:::bucket/*/test/*", "arn:aws:s3:::bucket/" + key)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // A star at the end of its field goes on beyond the colon, and no other one.
    "arn:aws:dynamodb:*:table/prod-*, arn:aws:dynamodb:us-east-1:123456789012:table/prod-x, true",
    "arn:aws:dynamodb:*:table/prod-*, arn:aws:dynamodb:us-east-1:123456789012:table/dev-x, false",
    "arn:aws:dynamodb:us-*:table/orders, arn:aws:dynamodb:us-east-1:123456789012:table/orders, true",
    "arn:aws:dynamodb:*e:table/orders, arn:aws:dynamodb:us-east-1:e:table/orders, false",
    "arn:aws:dynamodb:us?1:table/orders, arn:aws:dynamodb:us:1:table/orders, false",
    "arn:aws:lambda:*:*:function:f, arn:aws:lambda:eu-west-1:123456789012:function:f, true",
    "arn:aws:lambda:*:*:function:a*z, arn:aws:lambda:eu-west-1:123456789012:function:a:z, true"
  })
  void crossesColonsAsDocumented(String pattern, String resource, boolean matches) {
    assertThat(matches(pattern, resource)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sqs, arn:aws:sqs:eu-west-1:123456789012:orders, true",
    "arn:aws:sqs, arn:aws:sns:eu-west-1:123456789012:orders, false",
    "arn:aws:sqs:eu-west-1, arn:aws:sqs:eu-west-1:123456789012:orders, true",
    "arn:aws:sqs:eu-west-1, arn:aws:sqs:us-east-1:123456789012:orders, false",
    "arn:aws:sqs:eu-west-1:123456789012, arn:aws:sqs:eu-west-1:123456789012:orders, true",
    "arn:aws:sqs:eu-west-1:123456789012, arn:aws:sqs:eu-west-1:777788889999:orders, false",
    "arn:aws:sqs:*, arn:aws:sqs:eu-west-1:123456789012:orders, true"
  })
  void completesShortArns(String pattern, String resource, boolean matches) {
    assertThat(matches(pattern, resource)).isEqualTo(matches);
  }

  @Test
  void takesLists() {
    var request = AccessRequest.of("s3:GetObject", "arn:aws:s3:::b");

    assertThat(
            Iam.allows("'Action': '*', 'Resource': ['arn:aws:s3:::a', 'arn:aws:s3:::b']", request))
        .isTrue();
    assertThat(
            Iam.allows(
                "'Action': '*', 'NotResource': ['arn:aws:s3:::a', 'arn:aws:s3:::b']", request))
        .isFalse();
    assertThat(Iam.allows("'Action': '*', 'Resource': []", request)).isFalse();
  }

  private static boolean matches(String pattern, String resource) {
    return Iam.allows(
        "'Action': '*', 'Resource': '%s'".formatted(pattern), AccessRequest.of("a:B", resource));
  }
}
