package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.tools.RowPolicy.Access;
import dev.lanner.local.iam.AccessRequest;
import dev.lanner.local.iam.Policies;
import dev.lanner.local.iam.Policy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowPolicyTest {
  private static final String SUB = "${cognito-identity.amazonaws.com:sub}";
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/";
  private static final List<String> SHOP = List.of("customerId", "Customer.id");

  @ParameterizedTest
  @ValueSource(
      strings = {"GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"})
  void allowsTheRowsOfTheUserOnly(String action) {
    Policies shop = policies(shop(Access.READ, Access.WRITE));

    assertThat(allows(shop, action, "shop", "CUSTOMER#ada")).isTrue();
    assertThat(allows(shop, action, "shop", "CUSTOMER#ada", "CUSTOMER#ada")).isTrue();
    assertThat(allows(shop, action, "shop", "CUSTOMER#bob")).isFalse();
    assertThat(allows(shop, action, "shop", "CUSTOMER#ada", "CUSTOMER#bob")).isFalse();
    assertThat(allows(shop, action, "shop", "CUSTOMER#adam")).isFalse();
    assertThat(allows(shop, action, "shop", "ada")).isFalse();
    assertThat(allows(shop, action, "orders", "CUSTOMER#ada")).isFalse();
  }

  @Test
  void refusesARequestWithoutKeys() {
    assertThat(allows(policies(shop(Access.READ)), "Query", "shop")).isFalse();
  }

  @Test
  void refusesAUserWithoutIdentity() {
    var request =
        AccessRequest.of("dynamodb:GetItem", ARN + "shop")
            .with("dynamodb:LeadingKeys", "CUSTOMER#" + SUB);

    assertThat(policies(shop(Access.READ)).evaluate(request).isAllowed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Scan", "PartiQLSelect", "DeleteTable", "DescribeTable"})
  void neverAllowsWhatHasNoKeyOrIsAboutTheTable(String action) {
    Policies shop = policies(shop(Access.READ, Access.WRITE));

    assertThat(allows(shop, action, "shop")).isFalse();
    assertThat(allows(shop, action, "shop", "CUSTOMER#ada")).isFalse();
  }

  @Test
  void allowsReadingOrWritingAlone() {
    assertThat(allows(policies(shop(Access.READ)), "PutItem", "shop", "CUSTOMER#ada")).isFalse();
    assertThat(allows(policies(shop(Access.WRITE)), "GetItem", "shop", "CUSTOMER#ada")).isFalse();
    assertThat(allows(policies(shop(Access.WRITE)), "PutItem", "shop", "CUSTOMER#ada")).isTrue();
  }

  @Test
  void leavesOutAnIndexThatIsNotBoundToTheUser() {
    RowPolicy policy = shop(Access.READ);

    assertThat(policy.leftOut())
        .containsExactly(
            "The index by-order is not in the policy. The partition key ORDER#{id} of Order does not"
                + " start with {customerId}, which holds the identity, behind nothing or one text.");
    assertThat(allows(policies(policy), "Query", "shop/index/by-order", "ORDER#ada")).isFalse();
    assertThat(allows(policies(policy), "Query", "shop/index/by-order", "CUSTOMER#ada")).isFalse();
  }

  @Test
  void allowsQueriesOfAnIndexThatIsBoundToTheUser() {
    ModelTable parts = Models.table("types");
    Policies policies = policies(policy(parts, List.of("id"), List.of()));

    assertThat(allows(policies, "Query", "parts/index/by-month", "ada")).isTrue();
    assertThat(allows(policies, "Query", "parts/index/by-month", "bob")).isFalse();
    assertThat(allows(policies, "Query", "parts/index/by-month")).isFalse();
    assertThat(allows(policies, "Scan", "parts/index/by-month", "ada")).isFalse();
    assertThat(allows(policies, "Query", "parts/index/by-maker", "ada")).isFalse();
  }

  @Test
  void leavesOutIndexesWithSeveralAttributesInThePartitionKey() {
    assertThat(policy(Models.table("types"), List.of("id"), List.of()).leftOut())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("The index by-maker is not in the policy. The partition key {maker} of Part");
    assertThat(policy(Models.table("types"), List.of("id"), List.of()).leftOut().getLast())
        .startsWith("The index by-place is not in the policy. Its partition key has several");
  }

  @Test
  void takesPartitionsThatGoOnBehindTheIdentity() {
    Policies policies = policies(policy(Models.table("readings"), List.of("sensor"), List.of()));

    assertThat(allows(policies, "Query", "readings", "ada#2026-11-29")).isTrue();
    assertThat(allows(policies, "Query", "readings", "ada")).isFalse();
    assertThat(allows(policies, "Query", "readings", "adam#2026-11-29")).isFalse();
  }

  @Test
  void takesWildcardsInTemplatesAsTheyAre() {
    Policies policies =
        policies(policy(Models.withPartitions("*$?{user}*"), List.of("user"), List.of()));

    assertThat(allows(policies, "Query", "things", "*$?ada*")).isTrue();
    assertThat(allows(policies, "Query", "things", "x$yada*")).isFalse();
    assertThat(allows(policies, "Query", "things", "*$?adam")).isFalse();
  }

  @Test
  void leavesOutRecordsOfOthers() {
    ModelTable school = Models.table("school");
    RowPolicy policy = policy(school, List.of("studentId", "Student.id"), List.of("Course"));

    assertThat(allows(policies(policy), "Query", "school", "STUDENT#ada")).isTrue();
    assertThat(allows(policies(policy), "Query", "school", "COURSE#ada")).isFalse();
    assertThat(allows(policies(policy), "Query", "school/index/inverse", "COURSE#1")).isFalse();
    assertThat(policy.leftOut()).hasSize(1);
  }

  @Test
  void refusesATableInWhichARecordDoesNotStartWithTheIdentity() {
    assertThatThrownBy(
            () -> policy(Models.table("school"), List.of("studentId", "Student.id"), List.of()))
        .hasMessage(
            "Rows of the table school cannot be bound to an identity. The partition key COURSE#{id}"
                + " of Course does not start with {studentId}, which holds the identity, behind"
                + " nothing or one text.");
  }

  @Test
  void refusesRecordsOfOthersThatMayShareAPartition() {
    assertThatThrownBy(
            () -> policy(Models.withPartitions("{user}", "S#{id}"), List.of("user"), List.of("R2")))
        .hasMessageEndingWith(
            "The partition key S#{id} of R2, which is left out, may begin like one of the user's"
                + " own.");
  }

  @Test
  void refusesAPartOfTheIdentity() {
    assertThatThrownBy(
            () -> policy(Models.withPartitions("{user:day}"), List.of("user"), List.of()))
        .hasMessageContaining("has only a part of {user}");
    assertThatThrownBy(
            () -> policy(Models.withPartitions("{user}{id}"), List.of("user"), List.of()))
        .hasMessageContaining("goes on right behind {user}");
    assertThatThrownBy(
            () -> policy(Models.withPartitions("{id}#{user}"), List.of("user"), List.of()))
        .hasMessageContaining("does not start with {user}");
    assertThatThrownBy(() -> policy(Models.withPartitions("ALL"), List.of("user"), List.of()))
        .hasMessageContaining("does not start with {user}");
  }

  @Test
  void asksForTheOwnerOfEachRecord() {
    assertThatThrownBy(() -> policy(Models.table("shop"), List.of("Customer.id"), List.of()))
        .hasMessage(
            "No component of Order is said to hold the identity. Name it with --owner"
                + " Order.<component>, or leave the record out with --except Order.");
    assertThatThrownBy(() -> policy(Models.table("shop"), List.of("Client.id"), List.of()))
        .hasMessage("The table shop has no record Client, but [Customer, Order, Line].");
    assertThatThrownBy(() -> policy(Models.table("shop"), List.of("id", "customerId"), List.of()))
        .hasMessageContaining("Name the record: Line.customerId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "ada", "${a}*", "${a, 'b'}", "${*}"})
  void refusesIdentitiesThatAreNoVariable(String identity) {
    ModelTable shop = Models.table("shop");

    assertThatThrownBy(() ->
            RowPolicy.of(
                shop,
                Owners.of(shop, SHOP, List.of()),
                identity,
                EnumSet.of(Access.READ),
                ARN + "shop"))
        .hasMessageStartingWith("The identity is no policy variable");
  }

  private static RowPolicy shop(Access... access) {
    ModelTable shop = Models.table("shop");
    return RowPolicy.of(shop, Owners.of(shop, SHOP, List.of()), SUB, Set.of(access), ARN + "shop");
  }

  private static RowPolicy policy(ModelTable table, List<String> owners, List<String> others) {
    return RowPolicy.of(
        table, Owners.of(table, owners, others), SUB, EnumSet.of(Access.READ), ARN + table.name());
  }

  private static Policies policies(RowPolicy policy) {
    return Policies.of(Policy.parse(policy.json()));
  }

  /// Whether Ada may.
  private static boolean allows(Policies policies, String action, String table, String... keys) {
    return policies
        .evaluate(
            AccessRequest.of("dynamodb:" + action, ARN + table)
                .with("cognito-identity.amazonaws.com:sub", "ada")
                .with("dynamodb:LeadingKeys", keys))
        .isAllowed();
  }
}
