package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessPatternsTest {
  @Test
  void writesTheSameBytes() throws IOException {
    List<ModelTable> tables =
        Stream.of("shop", "school", "readings", "types").map(Models::table).toList();

    assertThat(AccessPatterns.of(tables))
        .isEqualTo(Files.readString(Path.of("src/test/resources/golden/patterns.md")));
  }

  @Test
  void keepsTheColumnsOfATemplateWithABar() {
    assertThat(AccessPatterns.of(List.of(Models.withPartitions("A|{id}"))))
        .contains("| R1 | `A\\|{id}` | – | `get(id)`, `query(id)` |\n");
  }
}
