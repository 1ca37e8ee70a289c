package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `create` and `drift` with DynamoDB Local.
class EndpointCommandsTest {
  private final LocalDynamoDb local = new LocalDynamoDb();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void deleteTables() {
    local.close();
  }

  @Test
  void createsTablesWithTimeToLive() {
    assertThat(run("create", model("types"), model("readings"))).isZero();

    assertThat(out.toString().lines())
        .containsExactly(local.prefix + "parts: created", local.prefix + "readings: created");
    assertThat(run("drift", model("types"), model("readings"))).isZero();
    assertThat(out).asString().doesNotContain("drift:");
  }

  @Test
  void createsTablesWithTheSettingsThatDynamoDbLocalHas() {
    assertThat(run("create", model("settings"))).isZero();

    var rates =
        local.client.describeTable(table -> table.tableName(local.prefix + "rates")).table();
    assertThat(rates.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    assertThat(
            rates.globalSecondaryIndexes().getFirst().provisionedThroughput().writeCapacityUnits())
        .isEqualTo(2);
    assertThat(rates.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
    assertThat(rates.deletionProtectionEnabled()).isFalse();
    var balances =
        local.client.describeTable(table -> table.tableName(local.prefix + "balances")).table();
    assertThat(balances.deletionProtectionEnabled()).isTrue();
    assertThat(run("drift", model("settings"))).isZero();
    assertThat(out).asString().doesNotContain("drift:");
  }

  @Test
  void createsTheTableOfIdempotentFunctions() {
    String functions = Models.FOLDER.resolve("idempotent").toString();
    String store = Models.FOLDER.resolve("idempotency").toString();

    assertThat(run("create", functions, store)).isZero();

    assertThat(out.toString().lines()).containsExactly(local.prefix + "idempotency: created");
    assertThat(run("drift", functions, store)).isZero();
    assertThat(out).asString().doesNotContain("drift:");
  }

  @Test
  void leavesTablesAloneThatAreThere() {
    run("create", model("shop"));

    assertThat(run("create", model("shop"), model("school"))).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            local.prefix + "shop: created",
            local.prefix + "shop: is there already and left as it is",
            local.prefix + "school: created");
  }

  @Test
  void endsWithOneWhenATableDiffers() {
    run("create", model("shop"));

    assertThat(run("drift", model("shop"), model("school"))).isEqualTo(1);
    assertThat(out).asString().endsWith("drift: school: the table is missing%n".formatted());
  }

  @Test
  void createsNothingElsewhereUnlessItIsMeant() {
    assertThat(
            Main.run(
                writer(out), writer(err), "create", "--endpoint=http://10.0.0.1", model("shop")))
        .isEqualTo(2);
    assertThat(err)
        .asString()
        .isEqualToNormalizingNewlines(
            "The endpoint http://10.0.0.1 is not on this machine. Deployed tables are made by a"
                + " template; give --yes to create them nevertheless.\n");
  }

  @Test
  void saysThatNobodyAnswers() {
    assertThat(
            Main.run(
                writer(out), writer(err), "drift", "--endpoint=http://localhost:1", model("shop")))
        .isEqualTo(2);
    assertThat(err).asString().startsWith("DynamoDB cannot be asked. ");
  }

  private int run(String command, String... models) {
    String[] args = new String[models.length + 3];
    args[0] = command;
    args[1] = "--endpoint=" + LocalDynamoDb.endpoint();
    args[2] = "--prefix=" + local.prefix;
    System.arraycopy(models, 0, args, 3, models.length);
    return Main.run(writer(out), writer(err), args);
  }

  private static PrintWriter writer(StringWriter text) {
    return new PrintWriter(text, true);
  }

  private static String model(String name) {
    return Models.FOLDER.resolve(name).toString();
  }
}
