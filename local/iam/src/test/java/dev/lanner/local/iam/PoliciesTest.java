package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which statement decides, and what the reason says.
class PoliciesTest {
  private static final Policy ALLOW_ALL =
      Iam.policy("'Sid': 'All', 'Effect': 'Allow', 'Action': '*', 'Resource': '*'");
  private static final Policy ALLOW_READS =
      Iam.policy("'Effect': 'Allow', 'Action': 'dynamodb:Get*', 'Resource': '*'");
  private static final Policy DENY_READS =
      Iam.policy("'Sid': 'NoReads', 'Effect': 'Deny', 'Action': 'dynamodb:Get*', 'Resource': '*'");
  private static final Policy DENY_WRITES =
      Iam.policy("'Effect': 'Deny', 'Action': 'dynamodb:Put*', 'Resource': '*'");
  private static final Policy ALLOW_WRITES =
      Iam.policy("'Effect': 'Allow', 'Action': 'dynamodb:Put*', 'Resource': '*'");

  @Test
  void deniesWithoutPolicies() {
    var decision = Policies.of().evaluate(Iam.GET_ITEM);

    assertThat(decision)
        .isEqualTo(
            new Decision.ImplicitlyDenied("No policy has a statement that allows anything."));
    assertThat(decision.isAllowed()).isFalse();
  }

  @Test
  void allowsByTheFirstStatementThatDoes() {
    var decision = Policies.of(DENY_WRITES, ALLOW_READS, ALLOW_ALL).evaluate(Iam.GET_ITEM);

    assertThat(decision)
        .isEqualTo(new Decision.Allowed(List.of(new DecidingStatement(0, 1, 0, ""))));
    assertThat(decision.reason()).isEqualTo("Statement 0 of policy 1 allows the request.");
  }

  @Test
  void deniesExplicitlyWhereverTheStatementIs() {
    var denied = new Decision.ExplicitlyDenied(new DecidingStatement(0, 1, 0, "NoReads"));

    assertThat(Policies.of(ALLOW_ALL, DENY_READS).evaluate(Iam.GET_ITEM)).isEqualTo(denied);
    assertThat(denied.reason()).isEqualTo("Statement 0 (NoReads) of policy 1 denies the request.");
    assertThat(denied.isAllowed()).isFalse();
    assertThat(Policies.of(DENY_READS, ALLOW_ALL).evaluate(Iam.GET_ITEM).isAllowed()).isFalse();
    assertThat(Policies.of(ALLOW_ALL).within(DENY_READS, ALLOW_ALL).evaluate(Iam.GET_ITEM))
        .isEqualTo(new Decision.ExplicitlyDenied(new DecidingStatement(1, 0, 0, "NoReads")));
  }

  @Test
  void countsStatementsInTheirPolicy() {
    var policy =
        Policy.parse(
            Iam.document(
                """
                'Statement': [
                  {'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*'},
                  {'Sid': 'Reads', 'Effect': 'Allow', 'Action': 'dynamodb:Get*', 'Resource': '*'}
                ]\
                """));

    assertThat(Policies.of(policy).evaluate(Iam.GET_ITEM))
        .isEqualTo(new Decision.Allowed(List.of(new DecidingStatement(0, 0, 1, "Reads"))));
  }

  @Test
  void wantsTheLimitToAllowAsWell() {
    var allowed = Policies.of(ALLOW_READS).within(ALLOW_ALL).evaluate(Iam.GET_ITEM);
    var outside = Policies.of(ALLOW_ALL).within(DENY_WRITES, ALLOW_READS);

    assertThat(allowed)
        .isEqualTo(
            new Decision.Allowed(
                List.of(
                    new DecidingStatement(0, 0, 0, ""), new DecidingStatement(1, 0, 0, "All"))));
    assertThat(allowed.reason())
        .isEqualTo(
            "Statement 0 of policy 0 and Statement 0 (All) of policy 0 of limit 1 allow the request.");
    assertThat(outside.evaluate(AccessRequest.of("s3:GetObject", "*")).reason())
        .isEqualTo("No statement of limit 1 allows the action s3:GetObject.");
    assertThat(Policies.of(ALLOW_ALL).within(List.of()).evaluate(Iam.GET_ITEM).reason())
        .isEqualTo("No policy of limit 1 has a statement that allows anything.");
  }

  @Test
  void doesNotAllowByALimitAlone() {
    assertThat(Policies.of().within(ALLOW_ALL).evaluate(Iam.GET_ITEM).isAllowed()).isFalse();
  }

  @Test
  void saysWhichPartOfTheNearestStatementDidNotMatch() {
    var policies =
        Policies.of(
            ALLOW_WRITES,
            Iam.policy(
                "'Sid': 'A', 'Effect': 'Allow', 'Action': 'dynamodb:*', 'Resource': 'arn:aws:dynamodb:*:*:table/a'"),
            Iam.policy(
                "'Sid': 'B', 'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*', 'Condition': {'StringEquals': {'s3:prefix': 'b'}}"));

    assertThat(policies.evaluate(AccessRequest.of("sqs:SendMessage", "*")).reason())
        .isEqualTo("No statement allows the action sqs:SendMessage.");
    assertThat(policies.evaluate(Iam.GET_ITEM).reason())
        .isEqualTo(
            "Statement 0 (A) of policy 1 allows the action dynamodb:GetItem, but not on this resource.");
    assertThat(policies.evaluate(AccessRequest.of("s3:ListBucket", "arn:aws:s3:::c")).reason())
        .isEqualTo(
            "Statement 0 (B) of policy 2 allows the action s3:ListBucket on this resource, but its condition StringEquals on s3:prefix is not met, as the request has no such key.");
    assertThat(
            policies
                .evaluate(AccessRequest.of("s3:ListBucket", "*").with("s3:prefix", "b", "c"))
                .reason())
        .endsWith(
            "is not met, as the key has several values, which only ForAllValues and ForAnyValue compare.");
  }

  @Test
  void keepsTheResourceAndAllValuesOutOfReasonsAndTexts() {
    var request =
        AccessRequest.of("s3:GetObject", "arn:aws:s3:::bucket/secret-path")
            .with("s3:prefix", "secret-value");
    var policy =
        Iam.policy(
            "'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*', 'Condition': {'StringEquals': {'s3:prefix': 'secret-other'}}");

    assertThat(Policies.of(policy).evaluate(request).reason()).doesNotContain("secret");
    assertThat(request).hasToString("AccessRequest[action=s3:GetObject, context keys=[s3:prefix]]");
    assertThat(policy).hasToString("Policy[1 statements]");
  }
}
