package dev.lanner.dynamo.framework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What the function model of these tests tells of tables, whose types are generated in the same
/// run of the compiler.
class UsesTest {
  @Test
  void tellsTheTablesThatAreInjected() throws IOException {
    assertThat(function("http"))
        .contains("{\"type\": \"dynamodb-table\", \"name\": \"notes\", \"access\": \"readWrite\"}")
        .doesNotContain("unknownUses");
  }

  @Test
  void takesTheWordOfWhoHasTheClient() throws IOException {
    assertThat(function("count"))
        .contains("{\"type\": \"dynamodb-table\", \"name\": \"notes\", \"access\": \"read\"}")
        .doesNotContain("unknownUses");
  }

  @Test
  void tellsNoTableOfAStreamAlone() throws IOException {
    assertThat(function("fulfilment")).contains("OnDynamoDbStream").doesNotContain("\"uses\"");
  }

  /// The part of the model that is of one function.
  private static String function(String name) throws IOException {
    try (var in = UsesTest.class.getResourceAsStream("/META-INF/lanner/framework.json")) {
      String model = new String(requireNonNull(in).readAllBytes(), UTF_8);
      int start = model.indexOf("\"name\": \"" + name + "\"");
      assertThat(start).isNotNegative();
      int end = model.indexOf("\"kind\": ", model.indexOf("\"kind\": ", start) + 1);
      return model.substring(start, end < 0 ? model.length() : end);
    }
  }
}
