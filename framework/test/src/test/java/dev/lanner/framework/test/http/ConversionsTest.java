package dev.lanner.framework.test.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversionsTest {
  private static final List<String> SOURCES = List.of("path", "query", "header", "cookie");

  @RegisterExtension final LannerExtension app = new LannerExtension();

  /// A type, texts it holds, and texts that it does not.
  ///
  /// @param accepted each a text, or `sent -> shown` where the value is shown otherwise
  private record Type(String name, String expected, List<String> accepted, List<String> refused) {
    @Override
    public String toString() {
      return name;
    }

    static Type of(String name, String expected, String... accepted) {
      return new Type(name, expected, List.of(accepted), List.of());
    }

    Type refuses(String... texts) {
      var all = new ArrayList<>(List.of(texts));
      if (!List.of("string", "char", "uri").contains(name)) {
        all.addAll(List.of("", " ", "null", "\u0000"));
      }
      return new Type(name, expected, accepted, List.copyOf(all));
    }

    String sample() {
      return accepted.getFirst().split(" -> ", -1)[0];
    }
  }

  static Stream<Type> types() {
    return Stream.of(
        Type.of(
                "string",
                "a text",
                "tea",
                "a/b",
                "a+b",
                "100%",
                "%41",
                "a b",
                "ü茶😀",
                "a=b=c",
                "a&b",
                "..",
                "{id}",
                "\"quoted\"",
                "#?;,")
            .refuses(),
        Type.of("boolean", "true or false", "true", "false")
            .refuses("TRUE", "True", "1", "0", "yes", "on", " true", "true "),
        Type.of("byte", "an integer from -128 to 127", "5", "-128", "127", "007 -> 7", "-0 -> 0")
            .refuses("128", "-129", "+5", " 5", "5 ", "0x1", "1.0", "1e1", "٥", "--1", "-", "5b"),
        Type.of("short", "an integer from -32768 to 32767", "5", "-32768", "32767")
            .refuses("32768", "-32769", "+5", "0x1", "1_000", "٥"),
        Type.of("int", "an integer from -2147483648 to 2147483647", "5", "-2147483648")
            .refuses("2147483648", "-2147483649", "+5", " 5", "0x1", "1L", "٥", "５", "1.5", "1e2"),
        Type.of(
                "long",
                "an integer from -9223372036854775808 to 9223372036854775807",
                "5",
                "-9223372036854775808",
                "9223372036854775807")
            .refuses("9223372036854775808", "+5", "0x1", "5L", "٥", "99999999999999999999999"),
        Type.of("float", "a number", "1.5", "-2.25", "1e3 -> 1000.0", "1e-60 -> 0.0")
            .refuses("1f", "1d", "NaN", "Infinity", "1e39", "+1.5", ".5", "5.", "0x1p3", " 1.5"),
        Type.of("double", "a number", "1.5", "-2.25", "1E+3 -> 1000.0", "7 -> 7.0", "-0 -> -0.0")
            .refuses("1d", "1D", "NaN", "-Infinity", "1e309", "+1.5", "1.5e", "1,5", "٥", "1.5 "),
        Type.of("big-integer", "an integer", "5", "-123456789012345678901234567890")
            .refuses("+5", "1.0", "1e2", "٥", "0x1", "9".repeat(1001)),
        Type.of(
                "big-decimal",
                "a number",
                "12.50",
                "-0.000 -> 0.000",
                "1e2 -> 1E+2",
                "1e-1000 -> 1E-1000")
            .refuses(
                "+5", ".5", "1.", "٥", "1,5", "1e1001", "1e-1001", "1e999999999", "1e-2147483648"),
        Type.of("char", "one character", "a", "ü", "茶", "/", "+").refuses("", "ab", "😀"),
        Type.of(
                "uuid",
                "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
                "123e4567-e89b-12d3-a456-426614174000",
                "123E4567-E89B-12D3-A456-426614174000 -> 123e4567-e89b-12d3-a456-426614174000",
                "00000000-0000-0000-0000-000000000000")
            .refuses(
                "1-1-1-1-1",
                "123e4567e89b12d3a456426614174000",
                "{123e4567-e89b-12d3-a456-426614174000}",
                "123e4567-e89b-12d3-a456-42661417400g",
                "123e4567-e89b-12d3-a456-4266141740000"),
        Type.of("uri", "a URI", "https://example.com/a%20b?c=d#e", "urn:isbn:123", "relative/path")
            .refuses("", " ", "https://example.com/a b", "http://[", "%zz"),
        Type.of(
                "instant",
                "an instant such as 2026-11-20T09:30:00Z",
                "2026-11-20T09:30:00Z",
                "2026-11-20T09:30:00.123456789Z",
                "2026-11-20T10:30:00+01:00 -> 2026-11-20T09:30:00Z")
            .refuses("2026-11-20", "2026-11-20T09:30:00", "1700000000", "2026-02-30T00:00:00Z"),
        Type.of("local-date", "a date such as 2026-11-20", "2026-11-20", "2024-02-29")
            .refuses("2026-2-3", "2023-02-29", "20261120", "20.11.2026", "2026-11-20T00:00"),
        Type.of(
                "local-time",
                "a time such as 09:30:00",
                "09:30:15",
                "09:30 -> 09:30",
                "23:59:59.999999999")
            .refuses("24:00", "9:30", "09:30Z", "09:60"),
        Type.of(
                "local-date-time",
                "a date and time such as 2026-11-20T09:30:00",
                "2026-11-20T09:30:15")
            .refuses("2026-11-20 09:30:15", "2026-11-20", "2026-11-20T09:30:15Z"),
        Type.of(
                "offset-date-time",
                "a date and time with an offset such as 2026-11-20T09:30:00+01:00",
                "2026-11-20T09:30:15+01:00",
                "2026-11-20T09:30:15Z")
            .refuses("2026-11-20T09:30:15", "2026-11-20T09:30:15+1"),
        Type.of(
                "zoned-date-time",
                "a date and time with a zone such as 2026-11-20T09:30:00+01:00[Europe/Berlin]",
                "2026-11-20T09:30:15+01:00[Europe/Berlin]",
                "2026-11-20T09:30:15Z")
            .refuses("2026-11-20T09:30:15", "2026-11-20T09:30:15+01:00[Europe/Nowhere]"),
        Type.of("duration", "a duration such as PT1H30M", "PT1H30M", "P1D -> PT24H", "PT-0.5S")
            .refuses("1h", "P", "PT", "P1M", "90"),
        Type.of("period", "a period such as P1M15D", "P1M15D", "P1Y", "P1W -> P7D", "P0D")
            .refuses("P", "PT1H", "1 month"),
        Type.of("year", "a year such as 2026", "2026", "476").refuses("26 BC", "2026-11", "MMXXVI"),
        Type.of("year-month", "a month such as 2026-11", "2026-11").refuses("2026-13", "2026"),
        Type.of("zone-id", "a time zone such as Europe/Berlin", "Europe/Berlin", "Z", "+02:00")
            .refuses("Europe/Nowhere", "europe/berlin", "+25:00"),
        Type.of("enum", "one of RED, GREEN", "RED", "GREEN -> as green as grass")
            .refuses("red", "BLUE", "RED,GREEN", " RED", "as green as grass"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void acceptsTextsOfTheTypeFromEverySource(Type type) {
    var softly = new SoftAssertions();
    for (String accepted : type.accepted()) {
      String[] sentAndShown = accepted.split(" -> ", -1);
      String sent = sentAndShown[0];
      for (String source : SOURCES) {
        if (fits(source, sent)) {
          TestResponse response = send(type, source, sent);
          softly.assertThat(response.status()).as("%s as %s", source, sent).isEqualTo(200);
          softly
              .assertThat(response.body())
              .as("%s as %s", source, sent)
              .isEqualTo(sentAndShown[sentAndShown.length - 1]);
        }
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesOtherTextsFromEverySource(Type type) {
    var softly = new SoftAssertions();
    for (String refused : type.refused()) {
      for (String source : SOURCES) {
        if (fits(source, refused)) {
          TestResponse response = send(type, source, refused);
          softly.assertThat(response.status()).as("%s as %s", source, refused).isEqualTo(400);
          softly
              .assertThat(response.body())
              .as("%s as %s", source, refused)
              .contains(
                  "\"errors\":[{\"in\":\"%s\",\"name\":\"%s\",\"detail\":\"must be %s\"}]"
                      .formatted(
                          source, source.equals("header") ? "Header" : source, type.expected()));
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void takesEmptyTextsForAString() {
    TestResponse query = app.http().get("/convert/string/given?query=").send();
    TestResponse name = app.http().get("/convert/string/given?query").send();
    TestResponse header = app.http().get("/convert/string/given").header("header", "").send();
    TestResponse cookie =
        app.http().get("/convert/string/given").header("cookie", "cookie=").send();

    assertThat(List.of(query.body(), name.body(), header.body(), cookie.body()))
        .containsOnly("")
        .hasSize(4);
  }

  /// White space, what is outside ASCII and what separates cookies cannot stand in a field as it
  /// is; an empty segment is another path, and an HTTP API cuts the path at a question mark.
  private static boolean fits(String source, String text) {
    boolean isPlain = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    return switch (source) {
      case "header" -> isPlain;
      case "cookie" -> isPlain && !text.contains(";") && !text.startsWith("\"");
      case "path" -> !text.isEmpty() && !text.contains("?");
      default -> true;
    };
  }

  private TestResponse send(Type type, String source, String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    String segment =
        source.equals("path")
            ? encoded
            : URLEncoder.encode(type.sample(), StandardCharsets.UTF_8).replace("+", "%20");
    String query = source.equals("query") ? "?query=" + encoded : "";
    TestRequest request = app.http().get("/convert/" + type + "/" + segment + query);
    switch (source) {
      case "header" -> request.header("Header", text);
      case "cookie" -> request.header("Cookie", "cookie=" + text);
      default -> {}
    }
    return request.send();
  }
}
