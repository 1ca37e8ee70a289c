package dev.lanner.dynamo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ImportResumeTest {
  private static final int ITEMS = 1_000;
  private static final double UNPROCESSED = 0.3;

  private final LocalTable table = new LocalTable(LocalTable.THINGS);
  private final FakeTime time = new FakeTime();
  private final List<Map<String, AttributeValue>> items = new Things(6).items(ITEMS);
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    for (int i = 0; i < 4; i++) {
      Files.writeString(
          folder.resolve("part-%d.json".formatted(i)),
          items.subList(i * ITEMS / 4, (i + 1) * ITEMS / 4).stream()
              .map(JsonText::line)
              .collect(Collectors.joining()));
    }
  }

  @AfterEach
  void deleteTable() {
    table.close();
  }

  @Test
  void losesNothingWhereverItIsStoppedAndThoughBatchesAreNotWhollyProcessed() {
    int stops = 0;
    while (!isDone(new FaultyDynamoDb(table.client, 13, UNPROCESSED))) {
      stops++;
    }

    assertThat(stops).isGreaterThan(3);
    assertThat(table.items()).isEqualTo(expected());
    assertThat(time.paused()).isPositive();
    assertThat(folder.resolve(table.name + ".import.checkpoint")).doesNotExist();
  }

  private boolean isDone(DynamoDbClient client) {
    try {
      assertThat(bringIn(client).run().items()).isEqualTo(ITEMS);
      return true;
    } catch (ToolsException e) {
      assertThat(e).hasMessageEndingWith("The network is gone. Start the import again to go on.");
      return false;
    }
  }

  @Test
  void goesOnBehindWhatIsDone() {
    assertThat(isDone(new FaultyDynamoDb(table.client, 30, 0))).isFalse();
    table.put(List.of(changed(items.get(1))));

    bringIn(table.client).run();

    assertThat(table.items()).contains(LocalTable.unordered(changed(items.get(1))));
  }

  private static Map<String, AttributeValue> changed(Map<String, AttributeValue> item) {
    var changed = new HashMap<>(item);
    changed.put("text", Things.text("changed by somebody else"));
    return changed;
  }

  @Test
  void goesOnWithTheSameFilesOnly() throws IOException {
    assertThat(isDone(new FaultyDynamoDb(table.client, 1, 0))).isFalse();
    Files.writeString(folder.resolve("part-9.json"), "");

    assertThatThrownBy(() -> bringIn(table.client).run())
        .hasMessageContaining("is of a transfer with another value of files.");
  }

  @Test
  void stopsWhenATableHasNoCapacityForMinutes() {
    assertThatThrownBy(
            () -> bringIn(new FaultyDynamoDb(table.client, Integer.MAX_VALUE, 1.0)).run())
        .hasMessageContaining(" had no capacity for minutes. Start the import again to go on,");
  }

  private TableImport bringIn(DynamoDbClient client) {
    var settings = new ImportSettings(folder, folder, Format.DYNAMODB_JSON, 0, 0);
    return new TableImport(client, table.model, table.name, settings, time.pace(), _ -> {});
  }

  private Set<Map<String, Object>> expected() {
    return items.stream().map(LocalTable::unordered).collect(Collectors.toSet());
  }
}
