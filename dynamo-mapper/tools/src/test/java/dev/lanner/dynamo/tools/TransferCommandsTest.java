package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.transfer.Format;
import dev.lanner.dynamo.transfer.LocalTable;
import dev.lanner.dynamo.transfer.Things;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `export` and `import` with DynamoDB Local.
class TransferCommandsTest {
  private final LocalTable source = new LocalTable(LocalTable.THINGS);
  private final LocalTable target = new LocalTable(LocalTable.THINGS);
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @AfterEach
  void deleteTables() {
    source.close();
    target.close();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void bringsBackWhatItHasWritten(Format format) {
    source.put(new Things(1).items(500));
    if (format != Format.CSV) {
      source.put(List.of(Things.withExtras(1000)));
    }

    assertThat(export("--format=" + format)).as(err.toString()).isZero();
    assertThat(bringBack("--format=" + format)).as(err.toString()).isZero();

    assertThat(target.items()).isEqualTo(source.items()).hasSizeGreaterThanOrEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void bringsBackWithoutCompressionAndInOneFile(Format format) throws IOException {
    source.put(new Things(2).items(100));

    export("--format=" + format, "--compress=none", "--segments=1", "--page-items=7");
    assertThat(bringBack("--format=" + format)).as(err.toString()).isZero();

    assertThat(target.items()).isEqualTo(source.items());
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "000000" + extension(format), "manifest-files.json", "manifest-summary.json");
    }
  }

  private static String extension(Format format) {
    return switch (format) {
      case DYNAMODB_JSON -> ".json";
      case ION -> ".ion";
      case CSV -> ".csv";
    };
  }

  @Test
  void movesTenThousandItems() {
    source.put(new Things(3).items(10_000));

    assertThat(export("--format=dynamodb-json")).isZero();
    assertThat(bringBack("--format=dynamodb-json")).isZero();

    assertThat(target.items()).hasSize(10_000).isEqualTo(source.items());
    assertThat(err)
        .asString()
        .contains("things: 10,000 items, ")
        .contains("10000 items are written.");
  }

  @Test
  void endsWithOneWhenItemsAreLeftOut() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"Item\":{}}\n");

    assertThat(bringBack("--format=dynamodb-json", "--reject-limit=1")).isEqualTo(1);
    assertThat(err).asString().contains("1 items do not fit; ");
    assertThat(bringBack("--format=dynamodb-json")).isEqualTo(2);
    assertThat(err).asString().contains("1 items do not fit, and --reject-limit is 0. ");
  }

  @Test
  void saysWhatIsWrongWithItsOptions() {
    assertThat(export("--format=dynamodb-json", "--segments=0")).isEqualTo(2);
    assertThat(err).asString().startsWith("An export has 1 to 1000 segments.");
    assertThat(export("--format=xml")).isEqualTo(2);
    assertThat(err).asString().contains("dynamodb-json");
  }

  private int export(String... options) {
    return run("export", source, "--to=" + folder, options);
  }

  private int bringBack(String... options) {
    return run("import", target, "--from=" + folder, options);
  }

  private int run(String command, LocalTable table, String path, String... options) {
    var args =
        new ArrayList<>(
            List.of(
                command,
                "--endpoint=" + LocalDynamoDb.endpoint(),
                "--prefix=" + table.prefix,
                path,
                LocalTable.THINGS.toString()));
    args.addAll(List.of(options));
    return Main.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(err, true),
        args.toArray(String[]::new));
  }
}
