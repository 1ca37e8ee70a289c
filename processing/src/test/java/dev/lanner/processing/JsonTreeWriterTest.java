package dev.lanner.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.JsonTree.Text;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTreeWriterTest {
  @Test
  void writesShallowValuesOnOneLineAndOthersOnSeveral() {
    var tree =
        new Members()
            .put("text", "ü \"\n")
            .put("number", new BigDecimal("0.10"))
            .put("flag", true)
            .put("empty", new Members())
            .put("none", Items.of())
            .put("row", Items.of(new Text("a"), new Text("b")))
            .put("shallow", new Members().put("a", 1).put("b", Items.of(new Text("c"))))
            .put("deep", new Members().put("a", new Members().put("b", 1)))
            .put("objects", Items.of(new Members().put("a", 1), new Members().put("b", 2)));

    assertThat(JsonTreeWriter.write(tree))
        .isEqualTo(
            """
            {
              "text": "ü \\"\\n",
              "number": 0.10,
              "flag": true,
              "empty": {},
              "none": [],
              "row": ["a", "b"],
              "shallow": {"a": 1, "b": ["c"]},
              "deep": {
                "a": {"b": 1}
              },
              "objects": [
                {"a": 1},
                {"b": 2}
              ]
            }
            """);
  }

  @Test
  void breaksLinesThatWouldBeTooLong() {
    String long50 = "x".repeat(50);

    assertThat(JsonTreeWriter.write(new Members().put("a", Items.texts(List.of(long50, long50)))))
        .isEqualTo("{\n  \"a\": [\n    \"%1$s\",\n    \"%1$s\"\n  ]\n}\n".formatted(long50));
    assertThat(JsonTreeWriter.write(new Members().put("a", long50 + long50)))
        .isEqualTo("{\n  \"a\": \"%1$s%1$s\"\n}\n".formatted(long50));
  }
}
