package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TableTemplateTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"shop", "school", "readings", "types", "settings", "scaling"})
  void writesTheSameBytes(String model) {
    assertThat(TableTemplate.of(Models.tables(model)))
        .isEqualTo(text(GOLDEN.resolve(model + ".yaml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "school", "readings", "types", "settings"})
  void describesTheTableThatTheModelMakesLocally(String model) {
    JsonNode template = YAMLMapper.shared().readTree(TableTemplate.of(Models.tables(model)));

    try (var local = new LocalDynamoDb()) {
      for (ModelTable table : Models.tables(model)) {
        JsonNode resource = template.at("/Resources/" + TableTemplate.logicalId(table.name()));
        String name = local.name(table.table());
        new TableCreator(local.client).create(table, name);

        assertThat(resource.get("Type").asString())
            .isEqualTo(
                table.settings().replicas().isEmpty()
                    ? "AWS::DynamoDB::Table"
                    : "AWS::DynamoDB::GlobalTable");
        assertThat(TemplateFields.of(resource.get("Properties")))
            .isEqualTo(TemplateFields.of(local.client, name));
      }
    }
  }

  @Test
  void givesEachReplicaWhatATableHas() {
    JsonNode accounts =
        YAMLMapper.shared()
            .readTree(TableTemplate.of(List.of(Models.kept("accounts"))))
            .at("/Resources/AccountsTable/Properties");

    assertThat(accounts.propertyNames())
        .doesNotContain("DeletionProtectionEnabled", "PointInTimeRecoverySpecification", "Tags");
    for (JsonNode replica : accounts.get("Replicas")) {
      assertThat(replica.at("/PointInTimeRecoverySpecification/RecoveryPeriodInDays").asInt())
          .isEqualTo(35);
      assertThat(replica.at("/SSESpecification/KMSMasterKeyId").asString()).isEqualTo("alias/bank");
      assertThat(replica.at("/Tags/0/Value").asString()).isEqualTo("retail");
      assertThat(replica.at("/ReadOnDemandThroughputSettings/MaxReadRequestUnits").asInt())
          .isEqualTo(400);
      assertThat(replica.at("/GlobalSecondaryIndexes/0/IndexName").asString())
          .isEqualTo("by-owner");
    }
    assertThat(accounts.get("Replicas").valueStream().map(each -> each.get("Region").asString()))
        .containsExactly("eu-west-1", "us-east-1");
  }

  @Test
  void refusesIndexesWhoseScalingWouldHaveOneLogicalId() {
    ModelTable table =
        Models.parse(
            """
            {"version": 1, "tables": [{"name": "trades", "type": "app.Trade", "key": {"partition": ["pk"]},
              "keyAttributes": {"pk": "S"}, "records": [],
              "indexes": [
                {"name": "by-day", "local": false, "key": {"partition": ["pk"]}, "projection": "ALL"},
                {"name": "by.day", "local": false, "key": {"partition": ["pk"]}, "projection": "ALL"}],
              "settings": {"billingMode": "PROVISIONED", "capacity": {"read": 1, "write": 1}, "scaling": {"read": 9}}}]}\
            """);

    assertThatThrownBy(() -> TableTemplate.of(List.of(table)))
        .hasMessage(
            "Two indexes of the table trades would both be scaled by TradesTableByDayReadCapacity in the template, where only letters and digits of their names count. Rename one.");
  }

  @Test
  void holdsSeveralTables() {
    JsonNode template =
        YAMLMapper.shared()
            .readTree(TableTemplate.of(List.of(Models.table("shop"), Models.table("school"))));

    assertThat(template.get("Resources").propertyNames())
        .containsExactly("ShopTable", "SchoolTable");
    assertThat(template.at("/Resources/ShopTable/Properties/TableName/Fn::Sub").asString())
        .isEqualTo("${TableNamePrefix}shop");
  }

  @Test
  void makesLogicalIdsOfNames() {
    assertThat(TableTemplate.logicalId("order_lines.v2-eu")).isEqualTo("OrderLinesV2EuTable");
  }

  @Test
  void refusesTwoTablesOfOneLogicalId() {
    var template =
        """
        {"version": 1, "tables": [{"name": "%s", "type": "app.A", "key": {"partition": ["pk"]},
          "keyAttributes": {"pk": "S"}, "records": []}]}\
        """;
    List<ModelTable> tables =
        List.of(Models.parse(template.formatted("a-b")), Models.parse(template.formatted("a.b")));

    assertThatThrownBy(() -> TableTemplate.of(tables))
        .hasMessageStartingWith("The tables a-b and a.b would both be ABTable in the template.");
  }

  @Test
  void passesCfnLint() throws IOException, InterruptedException {
    assumeThat(isOnThePath("cfn-lint"))
        .as("cfn-lint is not on the path; install it to validate templates")
        .isTrue();

    Process process =
        new ProcessBuilder("cfn-lint", GOLDEN.resolve("*.yaml").toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(output).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private static boolean isOnThePath(String command) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
