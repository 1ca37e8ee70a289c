package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command: what it reads and writes, the way it runs from a shell.
class CaseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "requests",
        "responses",
        "gateway-made",
        "websocket",
        "malformed",
        "example-request",
        "example-response"
      })
  void givesTheExpectedResults(String name) throws IOException {
    try (var cases = file(name + ".jsonl")) {
      var results = run(new BufferedReader(new InputStreamReader(cases, StandardCharsets.UTF_8)));

      try (var expected = file(name + ".expected.jsonl")) {
        assertThat(results).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void namesEveryAnswerThatAGatewayMakes() throws IOException {
    try (var cases = file("gateway-made.jsonl")) {
      var text = new String(cases.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(text)
          .contains(names(RestApiAnswer.values()))
          .contains(names(HttpApiAnswer.values()))
          .contains(names(FunctionUrlAnswer.values()));
    }
  }

  private static String[] names(Enum<?>[] constants) {
    var names = new String[constants.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = "\"gatewayMade\":\"" + constants[i].name() + "\"";
    }
    return names;
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
    var result =
        Case.run(
            "{\"name\":\"a\\nb\",\"frontEnd\":\"http-2.0\",\"direction\":\"response\",\"outcome\":{\"returnedText\":\"c\\nd\\ud800\"}}",
            1);

    assertThat(result).doesNotContain("\n").contains("\"name\":\"a\\nb\"");
  }

  /// Cases in which characters are missing, doubled or others; the repetition is the seed.
  @RepeatedTest(10)
  void neverThrows(RepetitionInfo repetition) throws IOException {
    var random = new Random(repetition.getCurrentRepetition());
    for (var name : new String[] {"requests", "responses", "websocket"}) {
      try (var cases = file(name + ".jsonl")) {
        var lines = new String(cases.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        for (var line : lines) {
          var result = Case.run(mutilated(line, random), 1);

          assertThat(Requests.MAPPER.readTree(result).isObject()).isTrue();
          assertThat(result).doesNotContain("mistake of its own");
        }
      }
    }
  }

  private static String mutilated(String line, Random random) {
    var text = new StringBuilder(line);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      var spice = "\"{}[],:0aZ%\\ ".charAt(random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, spice);
        case 1 -> text.insert(at, spice);
        default -> text.deleteCharAt(at);
      }
    }
    return text.toString();
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
