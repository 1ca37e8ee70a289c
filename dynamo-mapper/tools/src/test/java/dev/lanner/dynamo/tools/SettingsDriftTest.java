package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// How tables are kept, as DynamoDB tells of it and DynamoDB Local mostly does not.
class SettingsDriftTest {
  private final ModelTable rates = Models.kept("rates");
  private final ModelTable accounts = Models.kept("accounts");
  private final ModelTable balances = Models.kept("balances");

  /// A table whose capacity is scaled.
  private static ModelTable trades() {
    return Models.tables("scaling").getLast();
  }

  @Test
  void findsNoneInTablesThatAreKeptAsTheModelSays() {
    assertThat(drift(rates, as -> as))
        .containsExactly(
            "not checkable: rates: which key of KMS encrypts the table; DynamoDB tells an ARN, and the model has ${RatesKey}");
    assertThat(drift(accounts, as -> as))
        .containsExactly(
            "not checkable: accounts: which key of KMS encrypts the table; DynamoDB tells an ARN, and the model has alias/bank");
    assertThat(drift(balances, as -> as))
        .containsExactly(
            "not checkable: balances: which key of KMS encrypts the table; DynamoDB tells an ARN, and the model has alias/aws/dynamodb");
  }

  @Test
  void saysWhatDynamoDbLocalDoesNotTell() {
    try (var local = new LocalDynamoDb()) {
      for (ModelTable table : List.of(rates, accounts, balances)) {
        new TableCreator(local.client).create(table, local.name(table.table()));
      }

      assertThat(
              List.of(rates, accounts, balances).stream()
                  .flatMap(table ->
                      Drift.of(table, DeployedTable.of(local.client, local.name(table.table())))
                          .stream())
                  .map(Finding::toString))
          .containsExactly(
              "not checkable: rates: the table class; DynamoDB Local does not tell",
              "not checkable: rates: encryption; DynamoDB Local does not tell",
              "not checkable: rates: point-in-time recovery; the endpoint does not know DescribeContinuousBackups",
              "not checkable: rates: tags; the endpoint does not know ListTagsOfResource",
              "not checkable: accounts: the limit of requests; DynamoDB Local does not tell",
              "not checkable: accounts: encryption; DynamoDB Local does not tell",
              "not checkable: accounts: replicas; DynamoDB Local does not tell",
              "not checkable: accounts: point-in-time recovery; the endpoint does not know DescribeContinuousBackups",
              "not checkable: accounts: tags; the endpoint does not know ListTagsOfResource",
              "not checkable: balances: encryption; DynamoDB Local does not tell",
              "not checkable: balances: replicas; DynamoDB Local does not tell",
              "not checkable: balances: point-in-time recovery; the endpoint does not know DescribeContinuousBackups");
    }
  }

  @Test
  void asksForEachSetting() {
    var out = new StringWriter();

    try (var answering = new AnsweringDynamoDb()) {
      int status =
          Main.run(
              new PrintWriter(out, true),
              new PrintWriter(System.err, true),
              "drift",
              "--endpoint=" + answering.endpoint(),
              "--table=accounts",
              Models.FOLDER.resolve("settings").toString());

      assertThat(status).isEqualTo(1);
      assertThat(out.toString().lines())
          .containsExactly(
              "drift: accounts: the limit of requests of the index by-owner is 400 for reads, none for writes; in the model it is 400 for reads, 100 for writes",
              "not checkable: accounts: which key of KMS encrypts the table; DynamoDB tells an ARN, and the model has alias/bank",
              "drift: accounts: the set of replicas is eu-central-1, eu-west-1, us-east-1; in the model it is eu-west-1, us-east-1",
              "drift: accounts: point-in-time recovery is on for 7 days; in the model it is on for 35 days",
              "note: accounts: the tag stage is not in the model");
    }
  }

  @Test
  void findsAnotherBillingMode() {
    assertThat(
            drift(rates, as -> as.billingModeSummary(mode -> mode.billingMode("PAY_PER_REQUEST"))))
        .contains(
            "drift: rates: the billing mode is PAY_PER_REQUEST; in the model it is PROVISIONED");
  }

  @Test
  void takesATableThatWasNeverOnDemandForProvisioned() {
    TableDescription table =
        described(rates).toBuilder().billingModeSummary((BillingModeSummary) null).build();

    assertThat(drift(rates, table)).noneMatch(text -> text.startsWith("drift"));
  }

  @Test
  void notesCapacityThatAutoScalingMayHaveChanged() {
    assertThat(
            drift(
                rates,
                as ->
                    as.provisionedThroughput(Deployed.capacity(50, 2))
                        .globalSecondaryIndexes(
                            as.build().globalSecondaryIndexes().getFirst().toBuilder()
                                .provisionedThroughput(Deployed.capacity(5, 1))
                                .build())))
        .contains(
            "note: rates: the capacity is 50 for reads, 2 for writes; the model begins with 5 for reads, 2 for writes, and auto scaling may have changed it",
            "note: rates: the capacity of the index by-day is 5 for reads, 1 for writes; the model begins with 5 for reads, 2 for writes, and auto scaling may have changed it")
        .noneMatch(text -> text.startsWith("drift"));
  }

  @Test
  void takesWhatAutoScalingHasProvisionedForTheModels() {
    assertThat(drift(trades(), as -> as.provisionedThroughput(Deployed.capacity(500, 37))))
        .isEmpty();
  }

  @Test
  void notesCapacityThatIsOutsideOfAutoScaling() {
    assertThat(drift(trades(), as -> as.provisionedThroughput(Deployed.capacity(501, 9))))
        .containsExactly(
            "note: trades: the capacity is 501 for reads, 9 for writes; in the model it is 5 to 500 for reads, 10 to 200 for writes");
  }

  @Test
  void findsAnotherLimitOfRequests() {
    var other =
        OnDemandThroughput.builder().maxReadRequestUnits(-1L).maxWriteRequestUnits(90L).build();

    assertThat(
            drift(
                accounts,
                as ->
                    as.onDemandThroughput(other)
                        .globalSecondaryIndexes(
                            as.build().globalSecondaryIndexes().getFirst().toBuilder()
                                .onDemandThroughput((OnDemandThroughput) null)
                                .build())))
        .contains(
            "drift: accounts: the limit of requests is none for reads, 90 for writes; in the model it is 400 for reads, 100 for writes",
            "drift: accounts: the limit of requests of the index by-owner is none for reads, none for writes; in the model it is 400 for reads, 100 for writes");
  }

  @Test
  void findsAnotherStream() {
    assertThat(drift(rates, as -> as.streamSpecification((StreamSpecification) null)))
        .contains("drift: rates: the stream is none; in the model it is NEW_IMAGE");
    assertThat(
            drift(
                balances,
                as ->
                    as.streamSpecification(stream ->
                        stream.streamEnabled(true).streamViewType(StreamViewType.OLD_IMAGE))))
        .contains("drift: balances: the stream is OLD_IMAGE; in the model it is none");
  }

  @Test
  void findsAnotherTableClass() {
    assertThat(
            drift(rates, as -> as.tableClassSummary(kind -> kind.tableClass(TableClass.STANDARD))))
        .contains(
            "drift: rates: the table class is STANDARD; in the model it is STANDARD_INFREQUENT_ACCESS");
    assertThat(
            drift(
                balances,
                as ->
                    as.tableClassSummary(
                        kind -> kind.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS))))
        .contains(
            "drift: balances: the table class is STANDARD_INFREQUENT_ACCESS; in the model it is STANDARD");
  }

  @Test
  void findsAnotherEncryption() {
    assertThat(drift(rates, as -> as.sseDescription((SSEDescription) null)))
        .containsExactly(
            "drift: rates: encryption is by a key that AWS owns; in the model it is by a key of KMS");
    ModelTable shop = Models.table("shop");
    assertThat(drift(shop, as -> as.sseDescription(SettingsDriftTest::byKms)))
        .containsExactly(
            "drift: shop: encryption is by a key of KMS; in the model it is by a key that AWS owns");
  }

  @Test
  void findsOtherReplicas() {
    assertThat(drift(accounts, as -> as.replicas(List.of())))
        .contains(
            "drift: accounts: the set of replicas is none; in the model it is eu-west-1, us-east-1");
    assertThat(drift(accounts, as -> as.replicas(replica("us-west-2"), replica("us-east-1"))))
        .contains(
            "drift: accounts: the set of replicas is eu-west-1, us-east-1, us-west-2; in the model it is eu-west-1, us-east-1");
    assertThat(drift(Models.table("shop"), as -> as.replicas(replica("us-east-1"))))
        .containsExactly(
            "drift: shop: the set of replicas is eu-west-1, us-east-1; in the model it is none");
  }

  @Test
  void takesReplicasThatNameTheRegionThatIsAsked() {
    assertThat(drift(accounts, as -> as.replicas(replica("eu-west-1"), replica("us-east-1"))))
        .noneMatch(text -> text.startsWith("drift"));
  }

  @Test
  void findsAnotherConsistencyAndWitness() {
    assertThat(
            drift(
                balances,
                as ->
                    as.multiRegionConsistency(MultiRegionConsistency.EVENTUAL)
                        .globalTableWitnesses(List.of())))
        .contains(
            "drift: balances: consistency between Regions is EVENTUAL; in the model it is STRONG",
            "drift: balances: the witness is none; in the model it is eu-west-3");
  }

  @Test
  void findsAnotherDeletionProtection() {
    assertThat(drift(accounts, as -> as.deletionProtectionEnabled(false)))
        .contains("drift: accounts: deletion protection is off; in the model it is on");
    assertThat(drift(rates, as -> as.deletionProtectionEnabled(true)))
        .contains("drift: rates: deletion protection is on; in the model it is off");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 35})
  void findsAnotherPointInTimeRecovery(int days) {
    DeployedTable deployed = Deployed.of(rates, described(rates));

    assertThat(
            Drift.of(
                rates,
                new DeployedTable(
                    deployed.table(), deployed.ttl(), Deployed.backups(days), deployed.tags())))
        .extracting(Finding::toString)
        .contains(
            "drift: rates: point-in-time recovery is %s; in the model it is on for 7 days"
                .formatted(days == 0 ? "off" : "on for 35 days"));
  }

  @Test
  void findsMissingAndOtherTags() {
    DeployedTable deployed = Deployed.of(rates, described(rates));
    var tags =
        List.of(
            Deployed.tag("team", "retail"),
            Deployed.tag("stage", "live"),
            Deployed.tag("aws:cloudformation:stack-name", "rates"));

    assertThat(
            Drift.of(
                rates,
                new DeployedTable(deployed.table(), deployed.ttl(), deployed.backups(), tags)))
        .extracting(Finding::toString)
        .contains(
            "drift: rates: the tag team has another value than in the model",
            "drift: rates: the tag cost centre is missing",
            "note: rates: the tag stage is not in the model")
        .noneMatch(text -> text.contains("cloudformation"));
  }

  private static List<String> drift(
      ModelTable model, UnaryOperator<TableDescription.Builder> change) {
    return drift(model, change.apply(described(model).toBuilder()).build());
  }

  private static List<String> drift(ModelTable model, TableDescription table) {
    return Drift.of(model, Deployed.of(model, table)).stream().map(Finding::toString).toList();
  }

  /// What DynamoDB tells of a table that is kept as the model says.
  private static TableDescription described(ModelTable model) {
    Settings settings = model.settings();
    TableDescription made = Deployed.table(model, UnaryOperator.identity());
    var table = made.toBuilder();
    if (!settings.maximum().isNone()) {
      var maximum =
          OnDemandThroughput.builder()
              .maxReadRequestUnits(settings.maximum().read())
              .maxWriteRequestUnits(settings.maximum().write())
              .build();
      table
          .onDemandThroughput(maximum)
          .globalSecondaryIndexes(
              made.globalSecondaryIndexes().stream()
                  .map(index -> index.toBuilder().onDemandThroughput(maximum).build())
                  .toList());
    }
    if (settings.isEncryptedByKms()) {
      table.sseDescription(SettingsDriftTest::byKms);
    }
    table.tableClassSummary(kind -> kind.tableClass(settings.tableClass().name()));
    if (!settings.replicas().isEmpty()) {
      table
          .replicas(settings.replicas().stream().skip(1).map(SettingsDriftTest::replica).toList())
          .multiRegionConsistency(settings.consistency().name());
    }
    if (!settings.witness().isEmpty()) {
      table.globalTableWitnesses(witness -> witness.regionName(settings.witness()));
    }
    return table.build();
  }

  private static void byKms(SSEDescription.Builder encryption) {
    encryption
        .status(SSEStatus.ENABLED)
        .sseType(SSEType.KMS)
        .kmsMasterKeyArn("arn:aws:kms:eu-west-1:111122223333:key/1");
  }

  private static ReplicaDescription replica(String region) {
    return ReplicaDescription.builder().regionName(region).build();
  }
}
