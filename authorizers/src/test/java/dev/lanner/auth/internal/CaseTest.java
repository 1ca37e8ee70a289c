package dev.lanner.auth.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command: what it reads and writes, the way it runs from a shell.
class CaseTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-20T09:30:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"example", "malformed"})
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

  @ParameterizedTest
  @CsvSource({"2026-11-20T09:30:00Z, EXPIRED", "2026-11-20T08:29:59Z, KEYS_UNAVAILABLE"})
  void usesTheTimeOfTheCase(String now, String reason) {
    String token = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ." + claims(1795163400) + ".AAAA";
    String settings =
        ",\"local\":true,\"issuers\":[{\"issuer\":\"https://a\",\"audiences\":[\"b\"],"
            + "\"jwksUrl\":\"http://127.0.0.1:1/\"}]}";

    var result =
        Case.run("{\"now\":\"" + now + "\",\"token\":\"" + token + "\"" + settings, 1, CLOCK);

    assertThat(result.utf8()).contains("\"reason\":\"" + reason + "\"");
  }

  private static String claims(long expiresAt) {
    String json = "{\"iss\":\"https://a\",\"sub\":\"c\",\"aud\":\"b\",\"exp\":" + expiresAt + "}";
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private static String run(BufferedReader in) throws IOException {
    var out = new ByteArrayOutputStream();
    Main.run(in, new PrintStream(out, true, StandardCharsets.UTF_8), CLOCK);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static InputStream file(String name) {
    return CaseTest.class.getResourceAsStream("/cases/" + name);
  }
}
