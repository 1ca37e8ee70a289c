package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoliciesSnippets {
  private static final String ORDERS_TABLE = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";

  @Test
  void letsCallersSeeTheirOwnRows() {
    var mine = decide("eu-west-1:7a1b", "eu-west-1:7a1b");
    var others = decide("eu-west-1:7a1b", "eu-west-1:9c2d");

    assertThat(mine.isAllowed()).isTrue();
    assertThat(mine.reason()).isEqualTo("Statement 0 (OwnRows) of policy 0 allows the request.");
    assertThat(others).isInstanceOf(Decision.ImplicitlyDenied.class);
    assertThat(others.reason())
        .isEqualTo(
            "Statement 0 (OwnRows) of policy 0 allows the action dynamodb:GetItem on this resource,"
                + " but its condition ForAllValues:StringEquals on dynamodb:LeadingKeys is not met by"
                + " the value in the request.");
  }

  // @start region="rows"
  static Decision decide(String identityId, String partitionKey) {
    var policy =
        Policy.parse(
            """
            {
              "Version": "2012-10-17",
              "Statement": {
                "Sid": "OwnRows",
                "Effect": "Allow",
                "Action": ["dynamodb:GetItem", "dynamodb:Query"],
                "Resource": "arn:aws:dynamodb:*:*:table/orders",
                "Condition": {
                  "ForAllValues:StringEquals": {
                    "dynamodb:LeadingKeys": "${cognito-identity.amazonaws.com:sub}"
                  }
                }
              }
            }\
            """);
    var request =
        AccessRequest.of("dynamodb:GetItem", ORDERS_TABLE)
            .with("cognito-identity.amazonaws.com:sub", identityId)
            .with("dynamodb:LeadingKeys", partitionKey);

    return Policies.of(policy).evaluate(request);
  }

  // @end

  @Test
  void wantsEveryLimitToAllow() {
    var role = Iam.policy("'Effect': 'Allow', 'Action': 'dynamodb:*', 'Resource': '*'");
    var boundary = Iam.policy("'Effect': 'Allow', 'Action': 'dynamodb:Get*', 'Resource': '*'");
    var session = Iam.policy("'Effect': 'Allow', 'Action': '*', 'Resource': '" + Iam.TABLE + "'");

    var decision = within(role, boundary, session, Iam.GET_ITEM);

    assertThat(decision.isAllowed()).isTrue();
  }

  // @start region="within"
  static Decision within(Policy role, Policy boundary, Policy session, AccessRequest request) {
    return Policies.of(role).within(boundary).within(session).evaluate(request);
  }
  // @end
}
