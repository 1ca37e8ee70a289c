package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableTest {
  private static final AccessRequest ADA =
      Iam.GET_ITEM
          .with("aws:username", "ada")
          .with("aws:PrincipalTag/team", "yellow")
          .with("test:Several", "a", "b")
          .with("test:Empty", "")
          .with("test:Star", "*")
          .with("test:Arn", "arn:aws:sns:eu-west-1:123456789012:t");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'StringEquals': '${aws:username}' | ada | true",
        "'StringEquals': '${AWS:UserName}' | ada | true",
        "'StringEquals': 'home/${aws:username}/${aws:PrincipalTag/team}/' | home/ada/yellow/ | true",
        "'StringEquals': '${aws:username}' | bob | false",
        "'StringEqualsIgnoreCase': '${aws:username}' | ADA | true",
        "'StringLike': '${aws:username}/*' | ada/1 | true",
        "'StringLike': '${aws:username}/*' | bob/1 | false",
        "'StringNotLike': '${aws:username}/*' | bob/1 | true",
        "'ArnLike': 'arn:aws:iam::*:user/${aws:username}' | arn:aws:iam::123456789012:user/ada | true",
        "'ArnLike': 'arn:aws:iam::*:user/${aws:username}' | arn:aws:iam::123456789012:user/bob | false",
        "'ArnEquals': '${test:Arn}' | arn:aws:sns:eu-west-1:123456789012:t | true",
        "'ArnEquals': '${aws:username}' | arn:aws:sns:eu-west-1:123456789012:t | false",
        "'Bool': '${aws:username}' | true | false",
        // What takes the place of a variable is no wildcard.
        "'StringLike': '${test:Star}' | anything | false",
        "'StringLike': '${test:Star}' | * | true",
      })
  void standForValuesOfTheRequest(String condition, String actual, boolean meets) {
    assertThat(Iam.meets(condition, ADA.with("test:Key", actual))).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'StringEquals': '${aws:missing}' | a | false",
        "'StringEquals': ['${aws:missing}', 'a'] | a | true",
        "'StringEquals': '${aws:missing}' | ${aws:missing} | false",
        "'StringLike': '*${aws:missing}*' | a | false",
        "'ArnLike': 'arn:aws:iam::*:user/${aws:missing}' | arn:aws:iam::123456789012:user/a | false",
        "'StringNotEquals': '${aws:missing}' | a | true",
        "'StringNotEquals': ['${aws:missing}', 'a'] | a | false",
        "'StringNotLike': '${aws:missing}*' | a | true",
        "'ArnNotLike': 'arn:aws:iam::*:user/${aws:missing}' | arn:aws:iam::123456789012:user/a | true",
        "'ForAllValues:StringEquals': '${aws:missing}' | a | false",
        // A key with several values and one with an empty value have none here.
        "'StringEquals': '${test:Several}' | a | false",
        "'StringEquals': '${test:Empty}' | a | false",
        "'StringLike': '${test:Empty}*' | a | false",
      })
  void matchNothingWithoutAValue(String condition, String actual, boolean meets) {
    assertThat(Iam.meets(condition, ADA.with("test:Key", actual))).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "${aws:username, ~nobody~} | ada | true",
        "${aws:username, ~nobody~} | nobody | false",
        "${aws:missing, ~nobody~} | nobody | true",
        "x-${aws:missing, ~company wide, really~}-y | x-company wide, really-y | true",
        "x${aws:missing, ~~}y | xy | true",
        "${aws:missing, ~*~} | a | false",
        "${aws:missing, ~*~} | * | true",
        "${test:Several, ~c~} | c | true",
        "${test:Empty, ~c~} | c | true",
      })
  void haveDefaults(String value, String actual, boolean meets) {
    var request = ADA.with("test:Key", actual);
    var statement =
        "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\","
            + " \"Resource\": \"*\", \"Condition\": {\"StringLike\": {\"test:Key\": \""
            + value.replace('~', '\'')
            + "\"}}}}";

    assertThat(Policies.of(Policy.parse(statement)).evaluate(request).isAllowed()).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'StringLike': 'a${*}' | a* | true",
        "'StringLike': 'a${*}' | ab | false",
        "'StringLike': 'a${?}*' | a?b | true",
        "'StringLike': 'a${?}*' | abb | false",
        "'StringEquals': 'a${$}{aws:username}' | a${aws:username} | true",
        "'StringLike': '$*' | $5 | true",
        "'StringEquals': '{$aws:username}' | {$aws:username} | true",
      })
  void standForSpecialCharacters(String condition, String actual, boolean meets) {
    assertThat(Iam.meets(condition, ADA.with("test:Key", actual))).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "arn:aws:s3:::bucket/${aws:username}/* | arn:aws:s3:::bucket/ada/1 | true",
        "arn:aws:s3:::bucket/${aws:username}/* | arn:aws:s3:::bucket/bob/1 | false",
        "arn:aws:s3:::bucket/${aws:missing}/* | arn:aws:s3:::bucket/ada/1 | false",
        "arn:aws:s3:::bucket/${aws:missing}/* | arn:aws:s3:::bucket//1 | false",
        "arn:aws:s3:::bucket/${test:Star} | arn:aws:s3:::bucket/ada | false",
        "arn:aws:s3:::bucket/${*} | arn:aws:s3:::bucket/ada | false",
        "arn:aws:s3:::bucket/${*} | arn:aws:s3:::bucket/* | true",
        "arn:aws:sqs:us-east-2:*:${aws:username}-queue | arn:aws:sqs:us-east-2:123456789012:ada-queue | true",
      })
  void standInResources(String pattern, String resource, boolean matches) {
    var request = new AccessRequest("a:B", resource, ADA.context());

    assertThat(Iam.allows("'Action': '*', 'Resource': '" + pattern + "'", request))
        .isEqualTo(matches);
    assertThat(Iam.allows("'Action': '*', 'NotResource': '" + pattern + "'", request))
        .isEqualTo(!matches);
  }

  @Test
  void areTextBeforeTheVersionThatHasThem() {
    for (var version : new String[] {"", "'Version': '2008-10-17', "}) {
      var policies =
          Policies.of(
              Policy.parse(
                  Iam.document(
                      version
                          + """
                          'Statement': {'Effect': 'Allow', 'Action': '*',
                            'Resource': 'arn:aws:s3:::bucket/${aws:username}/*',
                            'Condition': {'StringEquals': {'test:Key': '${*}${'}}}\
                          """)));
      var request = ADA.with("test:Key", "${*}${");

      assertThat(allows(policies, request, "arn:aws:s3:::bucket/ada/1")).isFalse();
      assertThat(allows(policies, request, "arn:aws:s3:::bucket/${aws:username}/1")).isTrue();
    }
  }

  private static boolean allows(Policies policies, AccessRequest request, String resource) {
    return policies
        .evaluate(new AccessRequest("s3:GetObject", resource, request.context()))
        .isAllowed();
  }
}
