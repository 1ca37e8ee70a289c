package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command: what it reads and writes, the way it runs from a shell.
class CaseTest {
  @ParameterizedTest
  @ValueSource(strings = {"decisions", "malformed", "example"})
  void givesTheExpectedResults(String name) throws IOException {
    try (var cases = file(name + ".jsonl")) {
      var results = run(new BufferedReader(new InputStreamReader(cases, StandardCharsets.UTF_8)));

      try (var expected = file(name + ".expected.jsonl")) {
        assertThat(results).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void skipsEmptyLinesAndCountsThemForNames() throws IOException {
    var results = run(new BufferedReader(new StringReader("\n  \nx\n\ny")));

    assertThat(results.lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"name\":\"3\",\"error\":");
    assertThat(results.lines()).last().asString().startsWith("{\"name\":\"5\",");
  }

  @Test
  void writesOneLineWhateverTheCaseHolds() {
    var result = Case.run("{\"name\":\"a\\nb\",\"policies\":{\"c\\nd\":1}}", 1);

    assertThat(result).doesNotContain("\n").contains("\"name\":\"a\\nb\"");
  }

  private static String run(BufferedReader in) throws IOException {
    var out = new ByteArrayOutputStream();
    Main.run(in, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static InputStream file(String name) {
    return CaseTest.class.getResourceAsStream("/cases/" + name);
  }
}
