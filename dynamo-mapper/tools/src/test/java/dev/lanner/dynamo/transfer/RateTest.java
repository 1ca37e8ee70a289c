package dev.lanner.dynamo.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RateTest {
  private static final String KILOBYTES = "x".repeat(3_500);

  private final LocalTable table = new LocalTable(LocalTable.THINGS);
  private final FakeTime time = new FakeTime();
  private final ArrayList<String> lines = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void deleteTable() {
    table.close();
  }

  @Test
  void letsACallThroughWhenAllBeforeArePaidFor() {
    var limit = new RateLimit(10, time.pace());

    limit.await();
    assertThat(time.paused()).isZero();
    limit.consumed(25);
    limit.await();
    assertThat(time.paused()).isEqualTo(Duration.ofMillis(2500));
    limit.consumed(5);
    time.pass(Duration.ofSeconds(60));
    limit.await();
    limit.consumed(10);
    limit.await();
    assertThat(time.paused()).isEqualTo(Duration.ofMillis(3500));
  }

  @Test
  void exportsNoFasterThanItMay() {
    table.put(IntStream.range(0, 40).mapToObj(RateTest::wide).toList());
    // Calls of ten items of 3.6 KB: 4.5 units eventually consistent, and none for the last page.
    var settings = new ExportSettings(folder, Format.ION, Compression.NONE, 1, 10, 2, 0);

    new TableExport(table.client, table.model, table.name, settings, time.pace(), lines::add).run();

    assertThat(time.paused()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    assertThat(lines.getLast())
        .startsWith(table.name + ": 40 items, ")
        .endsWith(" and 2.0 units a second");
  }

  @Test
  void importsNoFasterThanItMay() throws IOException {
    Files.writeString(
        folder.resolve("items.json"),
        IntStream.range(0, 100)
            .mapToObj(i -> JsonText.line(wide(i)))
            .collect(Collectors.joining()));
    var settings = new ImportSettings(folder, folder, Format.DYNAMODB_JSON, 20, 0);

    new TableImport(table.client, table.model, table.name, settings, time.pace(), lines::add).run();

    // Four calls of 25 items with 4 units each; the last one is not waited for.
    assertThat(time.paused()).isEqualTo(Duration.ofSeconds(15));
    assertThat(lines.getLast()).contains(": 100 items, ", " 400.0 units; ");
  }

  private static Map<String, AttributeValue> wide(int number) {
    Map<String, AttributeValue> item = Things.plain(number);
    item.put("text", Things.text(KILOBYTES));
    return item;
  }
}
