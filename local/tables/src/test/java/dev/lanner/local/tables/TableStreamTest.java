package dev.lanner.local.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableStreamTest {
  private final URI endpoint = LocalTables.shared().endpoint();
  private final DynamoDbClient client = Tables.client(endpoint);
  private final String table = "streamed-" + UUID.randomUUID();

  @AfterEach
  void closeClient() {
    client.close();
  }

  @Test
  void tellsChangesAsAFunctionGetsThem() {
    createWithStream();
    Tables.put(client, table, "a");
    Tables.put(client, table, "b");

    JsonNode event = new JsonMapper().readTree(TableStream.fromOldest(endpoint, table).event(2));

    assertThat(event.at("/Records/0/eventSource").stringValue()).isEqualTo("aws:dynamodb");
    assertThat(event.at("/Records/0/eventSourceARN").stringValue())
        .matches("arn:aws:dynamodb:[^:]+:[0-9]{12}:table/" + table + "/stream/.+");
    assertThat(event.at("/Records/0/dynamodb/NewImage/id/S").stringValue()).isEqualTo("a");
    assertThat(event.at("/Records/1/dynamodb/Keys/id/S").stringValue()).isEqualTo("b");
    assertThat(event.at("/Records/1/dynamodb/SequenceNumber").stringValue()).matches("[0-9]+");
  }

  @Test
  void beginsWithWhatComesFromNowOn() {
    createWithStream();
    Tables.put(client, table, "a");
    var _ = TableStream.fromOldest(endpoint, table).event(1);

    var stream = TableStream.fromLatest(endpoint, table);
    Tables.put(client, table, "b");

    assertThat(stream.event(1)).contains("\"b\"").doesNotContain("\"a\"");
    assertThat(stream.next(10)).isEmpty();
  }

  @Test
  void tellsNoMoreAtOnceThanItIsAskedFor() {
    createWithStream();
    for (int i = 0; i < 5; i++) {
      Tables.put(client, table, "id" + i);
    }
    var stream = TableStream.fromOldest(endpoint, table);
    var _ = stream.event(1);

    assertThat(stream.next(3)).hasSize(3);
    assertThat(stream.next(3)).hasSize(1);
  }

  @Test
  void refusesATableWithoutAStream() {
    Tables.create(client, table);

    assertThatThrownBy(() -> TableStream.fromOldest(endpoint, table))
        .isInstanceOf(LocalTablesException.class)
        .hasMessage("The table %s has no stream. Create it with a StreamSpecification.", table);
    assertThatThrownBy(() -> TableStream.fromOldest(endpoint, "absent"))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageContaining("DescribeTable with status 400")
        .hasMessageContaining("ResourceNotFoundException");
  }

  private void createWithStream() {
    Tables.create(client, table);
    client.updateTable(update ->
        update
            .tableName(table)
            .streamSpecification(stream ->
                stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
  }
}
