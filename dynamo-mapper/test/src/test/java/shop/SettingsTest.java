package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.test.FreshTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// What tests have of the settings of tables.
class SettingsTest {
  @RegisterExtension
  final FreshTables tables =
      FreshTables.of(InvoiceTable.SCHEMA, BasketTable.SCHEMA, TaskTable.SCHEMA);

  @Test
  void givesTablesTheirStreams() {
    assertThat(table("invoices").streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
    assertThat(table("tasks").streamSpecification()).isNull();
  }

  @Test
  void givesReplicasTheStreamThatTheyFollow() {
    assertThat(table("baskets").streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
  }

  @Test
  void makesTablesThatTestsCanDelete() {
    assertThat(List.of(table("invoices"), table("tasks")))
        .noneMatch(TableDescription::deletionProtectionEnabled);
  }

  private TableDescription table(String name) {
    return tables.dynamoDb().describeTable(table -> table.tableName(tables.name(name))).table();
  }
}
