package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows and attributes of DynamoDB tables, in the shape of the documentation's examples.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">Conditions</a>
class RowPolicyTest {
  private static final Policies SCORES =
      Policies.of(
          Policy.parse(
              """
              {
                "Version": "2012-10-17",
                "Statement": [{
                  "Sid": "OwnScores",
                  "Effect": "Allow",
                  "Action": ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query",
                    "dynamodb:PutItem", "dynamodb:UpdateItem"],
                  "Resource": ["arn:aws:dynamodb:eu-west-1:123456789012:table/GameScores"],
                  "Condition": {
                    "ForAllValues:StringEquals": {
                      "dynamodb:LeadingKeys": ["${www.amazon.com:user_id}"],
                      "dynamodb:Attributes": ["UserId", "GameTitle", "Wins", "Losses"]
                    },
                    "StringEqualsIfExists": {
                      "dynamodb:Select": "SPECIFIC_ATTRIBUTES",
                      "dynamodb:ReturnValues": ["NONE", "UPDATED_OLD", "UPDATED_NEW"]
                    }
                  }
                }]
              }\
              """));

  private static final AccessRequest QUERY =
      AccessRequest.of("dynamodb:Query", "arn:aws:dynamodb:eu-west-1:123456789012:table/GameScores")
          .with("www.amazon.com:user_id", "amzn1.account.ADA")
          .with("dynamodb:LeadingKeys", "amzn1.account.ADA")
          .with("dynamodb:Attributes", "UserId", "Wins")
          .with("dynamodb:Select", "SPECIFIC_ATTRIBUTES");

  @Test
  void allowsOwnRowsAndListedAttributes() {
    assertThat(SCORES.evaluate(QUERY).isAllowed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dynamodb:LeadingKeys | amzn1.account.BOB | false",
        "dynamodb:LeadingKeys | amzn1.account.ADA amzn1.account.ADA | true",
        "dynamodb:LeadingKeys | amzn1.account.ADA amzn1.account.BOB | false",
        // The trap of the documentation: a scan has no leading keys, and the condition is met.
        "dynamodb:LeadingKeys | - | true",
        "dynamodb:Attributes | UserId Wins Losses GameTitle | true",
        "dynamodb:Attributes | UserId Password | false",
        "dynamodb:Attributes | - | true",
        "dynamodb:Select | ALL_ATTRIBUTES | false",
        "dynamodb:Select | COUNT | false",
        "dynamodb:Select | - | true",
        "dynamodb:ReturnValues | ALL_OLD | false",
        "dynamodb:ReturnValues | UPDATED_NEW | true",
        "www.amazon.com:user_id | amzn1.account.BOB | false",
        "www.amazon.com:user_id | - | false",
        "WWW.Amazon.com:User_ID | amzn1.account.ADA | true",
      })
  void looksAtEachKey(String key, String values, boolean allowed) {
    assertThat(SCORES.evaluate(QUERY.with(key, Iam.values(values))).isAllowed()).isEqualTo(allowed);
  }

  @Test
  void wantsTheKeyWhereNullIsFalse() {
    var statement =
        """
        'Action': 'dynamodb:*', 'Resource': '*', 'Condition': {
          'ForAllValues:StringEquals': {'dynamodb:LeadingKeys': 'a'},
          'Null': {'dynamodb:LeadingKeys': 'false'}}\
        """;

    assertThat(Iam.allows(statement, Iam.GET_ITEM)).isFalse();
    assertThat(Iam.allows(statement, Iam.GET_ITEM.with("dynamodb:LeadingKeys", "a"))).isTrue();
  }

  @Test
  void takesPartitionKeysThatBeginWithTheTenant() {
    var statement =
        """
        'Action': 'dynamodb:*', 'Resource': '*', 'Condition': {'ForAllValues:StringLike': {
          'dynamodb:LeadingKeys': '${aws:PrincipalTag/Tenant}#*'}}\
        """;
    var request = Iam.GET_ITEM.with("aws:PrincipalTag/tenant", "acme");

    assertThat(Iam.allows(statement, request.with("dynamodb:LeadingKeys", "acme#1", "acme#2")))
        .isTrue();
    assertThat(Iam.allows(statement, request.with("dynamodb:LeadingKeys", "acme#1", "other#2")))
        .isFalse();
    // A tag that is a star is no wildcard.
    assertThat(
            Iam.allows(
                statement,
                request
                    .with("aws:PrincipalTag/Tenant", "*")
                    .with("dynamodb:LeadingKeys", "other#2")))
        .isFalse();
  }

  @Test
  void deniesAttributesThatAreListed() {
    var policies =
        Policies.of(
            Iam.policy("'Effect': 'Allow', 'Action': '*', 'Resource': '*'"),
            Iam.policy(
                """
                'Effect': 'Deny', 'Action': 'dynamodb:PutItem', 'Resource': '*',
                'Condition': {'ForAnyValue:StringEquals': {'dynamodb:Attributes': ['ID', 'PostDateTime']}}\
                """));
    var put = AccessRequest.of("dynamodb:PutItem", Iam.TABLE);

    assertThat(
            policies
                .evaluate(put.with("dynamodb:Attributes", "UserName", "Message", "PostDateTime"))
                .isAllowed())
        .isFalse();
    assertThat(policies.evaluate(put.with("dynamodb:Attributes", "UserName")).isAllowed()).isTrue();
  }
}
