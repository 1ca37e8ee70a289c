package dev.lanner.dynamo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TableModelTest {
  @Test
  void isDescribedWithTheExampleThatIsGenerated() throws IOException {
    String description = Files.readString(Path.of("../../docs/table-model.md"));
    String begin = "```json\n";
    int from = description.indexOf(begin) + begin.length();

    String example = description.substring(from, description.indexOf("```", from));

    assertThat(example).isEqualTo(Files.readString(GoldenTest.GOLDEN.resolve("shop/dynamo.json")));
  }

  @Test
  void projectsTheTypeOfRecordsThatShareAnIndex() throws IOException {
    var compilation =
        Sources.of(
                """
                @Table("shop")
                @Index(name = "by-day", projection = Index.Projection.INCLUDE, include = "day")
                sealed interface Shop {
                  @Key(partition = "ORDER#{id}")
                  @Key(index = "by-day", partition = "DAY#{day}")
                  record Order(String id, LocalDate day) implements Shop {}
                }
                """)
            .accepted();

    assertThat(GoldenTest.generated(compilation).get("dynamo.json"))
        .contains("\"include\": [\"day\", \"type\"]");
  }
}
