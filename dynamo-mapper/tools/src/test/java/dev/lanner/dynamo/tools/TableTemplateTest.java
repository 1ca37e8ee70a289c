package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lanner.dynamo.TableDefinition;
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
  @ValueSource(strings = {"shop", "school", "readings", "types"})
  void writesTheSameBytes(String model) {
    assertThat(TableTemplate.of(List.of(Models.table(model))))
        .isEqualTo(text(GOLDEN.resolve(model + ".yaml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "school", "readings", "types"})
  void describesTheTableThatTheModelMakesLocally(String model) {
    ModelTable table = Models.table(model);
    JsonNode resource =
        YAMLMapper.shared()
            .readTree(TableTemplate.of(List.of(table)))
            .at("/Resources/" + TableTemplate.logicalId(table.name()));

    try (var local = new LocalDynamoDb()) {
      TableDefinition.of(table.table()).create(local.client, local.name(table.table()));

      assertThat(resource.get("Type").asString()).isEqualTo("AWS::DynamoDB::Table");
      assertThat(TemplateFields.of(resource.get("Properties")))
          .isEqualTo(TemplateFields.of(local.client, local.name(table.table())));
    }
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
