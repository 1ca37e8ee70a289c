package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ExportResumeTest {
  private static final int ITEMS = 120;
  private static final int NEVER = Integer.MAX_VALUE;

  private final LocalTable table = new LocalTable(LocalTable.THINGS);
  private final FakeTime time = new FakeTime();
  @TempDir private Path folder;

  @AfterEach
  void deleteTable() {
    table.close();
  }

  @ParameterizedTest
  @CsvSource({"DYNAMODB_JSON,GZIP", "ION,GZIP", "CSV,GZIP", "CSV,NONE", "DYNAMODB_JSON,NONE"})
  void losesAndRepeatsNothingWhereverItIsStopped(Format format, Compression compression)
      throws IOException {
    table.put(new Things(4).items(ITEMS));
    int stops = 0;

    // One call more each time, so that it is stopped before, between and behind every page.
    while (!isDone(format, compression, 1 + stops % 3)) {
      stops++;
      tearLastLines();
    }

    assertThat(stops).isGreaterThan(5);
    List<Map<String, Object>> items = exported(format);
    assertThat(items).hasSize(ITEMS);
    assertThat(items).containsExactlyInAnyOrderElementsOf(table.items());
    assertThat(checkpoint()).doesNotExist();
  }

  private boolean isDone(Format format, Compression compression, int calls) {
    try {
      export(new FaultyDynamoDb(table.client, calls, 0), format, compression, 3).run();
      return true;
    } catch (ToolsException e) {
      assertThat(e).hasMessageEndingWith("The network is gone. Start the export again to go on.");
      return false;
    }
  }

  /// As a machine leaves it that stops while it writes: data that the checkpoint does not know of.
  private void tearLastLines() throws IOException {
    for (Path file : dataFiles()) {
      Files.write(file, "{\"Item\":{\"torn".getBytes(UTF_8), StandardOpenOption.APPEND);
    }
  }

  @Test
  void cannotBeImportedBeforeItIsDone() {
    table.put(new Things(4).items(ITEMS));
    assertThat(isDone(Format.ION, Compression.GZIP, 0)).isFalse();

    assertThatThrownBy(() -> ImportFiles.find(folder, Format.ION))
        .hasMessage(
            "%s has an export that is not done. Start that export again to go on with it first.",
            folder);
  }

  @Test
  void goesOnWithTheSameSettingsOnly() {
    table.put(new Things(4).items(ITEMS));
    assertThat(isDone(Format.ION, Compression.GZIP, 1)).isFalse();

    assertThatThrownBy(() -> export(table.client, Format.CSV, Compression.GZIP, 3).run())
        .hasMessage(
            "%s is of a transfer with another value of format. Give the same to go on, or delete the checkpoint to begin again.",
            checkpoint());
    assertThatThrownBy(() -> export(table.client, Format.ION, Compression.GZIP, 4).run())
        .hasMessageContaining("is of a transfer with another value of segments.");
  }

  @Test
  void refusesAFileThatIsShorterThanItWas() throws IOException {
    table.put(new Things(4).items(ITEMS));
    assertThat(isDone(Format.ION, Compression.NONE, 4)).isFalse();
    for (Path file : dataFiles()) {
      Files.write(file, new byte[0]);
    }

    assertThatThrownBy(() -> export(table.client, Format.ION, Compression.NONE, 3).run())
        .hasMessageContaining("bytes that its checkpoint knows of. Delete the checkpoint");
  }

  @Test
  void waitsForATableWithoutCapacity() throws IOException {
    table.put(new Things(4).items(ITEMS));

    export(
            new FaultyDynamoDb(table.client, NEVER, 0).throttling(10),
            Format.ION,
            Compression.GZIP,
            1)
        .run();

    assertThat(exported(Format.ION)).hasSize(ITEMS);
    assertThat(time.paused()).isPositive();
  }

  @Test
  void makesAnotherExportBesideOneThatIsDone() throws IOException {
    table.put(new Things(4).items(10));
    export(table.client, Format.ION, Compression.GZIP, 1).run();
    time.pass(Duration.ofSeconds(1));
    export(table.client, Format.ION, Compression.GZIP, 1).run();

    assertThat(dataFiles()).hasSize(2);
    assertThatThrownBy(() -> ImportFiles.find(folder, Format.ION))
        .hasMessageStartingWith(folder + " has 2 exports. Give the folder of one");
  }

  @Test
  void leavesOutWhatCsvCannotHoldOnlyWithinALimit() throws IOException {
    table.put(List.of(Things.plain(1), Things.withExtras(2), Things.plain(3)));
    var limited = new ExportSettings(folder, Format.CSV, Compression.NONE, 1, 0, 0, 0);
    var higher = new ExportSettings(folder, Format.CSV, Compression.NONE, 1, 0, 0, 1);
    Path rejects = folder.resolve(table.name + ".export.rejects");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> export(table.client, limited).run())
          .hasMessageStartingWith("1 items do not fit, and --reject-limit is 0. " + rejects);
    }
    assertThat(export(table.client, higher).run()).isEqualTo(new Transferred(2, 1, rejects));
    assertThat(exported(Format.CSV)).hasSize(2);
    assertThat(Files.readAllLines(rejects))
        .singleElement()
        .asString()
        .matches(
            "\\{\"file\":\"000000.csv\",\"key\":\\[\"pk\",\"sk\"],\"reason\":\"CSV has no column .*");
  }

  private TableExport export(DynamoDbClient client, ExportSettings settings) {
    return new TableExport(client, table.model, table.name, settings, time.pace(), _ -> {});
  }

  private TableExport export(
      DynamoDbClient client, Format format, Compression compression, int segments) {
    return export(client, new ExportSettings(folder, format, compression, segments, 7, 0, 0));
  }

  private Path checkpoint() {
    return folder.resolve(table.name + ".export.checkpoint");
  }

  private List<Path> dataFiles() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.getParent().endsWith("data")).sorted().toList();
    }
  }

  private List<Map<String, Object>> exported(Format format) throws IOException {
    var items = new ArrayList<Map<String, Object>>();
    for (Path file : dataFiles()) {
      try (Entries entries = ItemText.of(format, table.model).read(Compression.open(file))) {
        for (var each = entries.next(); each != null; each = entries.next()) {
          items.add(LocalTable.unordered(((Entry.Put) each.entry()).item()));
        }
      }
    }
    return items;
  }
}
