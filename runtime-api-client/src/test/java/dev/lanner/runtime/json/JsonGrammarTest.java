package dev.lanner.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.runtime.Payload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which texts are JSON. Every vector is read and skipped, alone and inside other values.
class JsonGrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "0",
        "-0",
        "true",
        "false",
        "null",
        " [ ] ",
        "\t{\r\n}\n",
        "[1,2]",
        "[ 1 , 2 ]",
        "[[[]]]",
        "[{},{}]",
        "{\"a\":1}",
        "{ \"a\" : 1 , \"b\" : { \"c\" : [ null ] } }",
        "{\"\":0}",
        "{\"a\":{\"a\":{\"a\":1}}}",
        "[{\"a\":1},{\"a\":1}]",
        "1",
        "-1",
        "10",
        "1.0",
        "0.5",
        "-0.0",
        "1e1",
        "1E1",
        "1e+1",
        "1e-1",
        "0e0",
        "0.0e-10",
        "123456789012345678901234567890",
        "1.000000000000000000000000000001",
        "[1,-1]",
        "\"a\"",
        "\"é\"",
        "\"€\"",
        "\"😀\"",
        "\"\u007f\"",
        "\"\u2028\"",
        "\"/\"",
        "\"'\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u0000\"",
        "\"\\u00e9\"",
        "\"\\uABCD\\uabcd\"",
        "\"\\ud83d\\ude00\"",
        "\"\\uDBFF\\uDFFF\"",
        "\"\\\\u0061\"",
        "\"\uFEFF\"",
        "\"\uFFFF\"",
      })
  void acceptsJson(String json) {
    assertAccepted(json);
    assertAccepted("[" + json + "]");
    assertAccepted("{\"k\":" + json + "}");
    assertAccepted(" [null, " + json + " , null] ");
  }

  private static void assertAccepted(String json) {
    JsonTree.skipped(Payload.ofUtf8(json));
    var tree = JsonTree.read(json);
    assertThat(JsonTree.read(JsonTree.write(tree))).isEqualTo(tree);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // structure
        "",
        " ",
        "[",
        "]",
        "{",
        "}",
        "[}",
        "{]",
        ",",
        ":",
        "[,]",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[1",
        "[1,",
        "[[]",
        "[]]",
        "{}}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{\"a\"::1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,,\"b\":2}",
        "{:1}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{\"a\":1",
        "{\"a\":",
        "{\"a\"",
        "{\"a",
        "[\"a\":1]",
        "{\"a\",1}",
        "[1:2]",
        "{\"a\":1]",
        "[1}",
        "{[]:1}",
        // behind the value
        "1 2",
        "[] []",
        "{} x",
        "null,",
        "true]",
        "\"\"\"\"",
        "[]//",
        "[]#",
        // words and symbols
        "nul",
        "nulll",
        "Null",
        "NULL",
        "tru",
        "truee",
        "True",
        "fals",
        "falsy",
        "undefined",
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "nan",
        "inf",
        "'a'",
        "`a`",
        "/**/1",
        "//\n1",
        "*",
        "\\u0061",
        "\u00a01",
        "\u000b1",
        "\f1",
        "\u20281",
        "\u0000",
        "1\u0000",
        "[\u0000]",
        // numbers
        "+1",
        "-",
        "--1",
        "-a",
        ".5",
        "-.5",
        "5.",
        "-5.",
        "5.e1",
        "1e",
        "1e+",
        "1e-",
        "1e1.5",
        "1ee1",
        "1.2.3",
        "01",
        "-01",
        "00",
        "-00",
        "0123",
        "0x10",
        "1_000",
        "1,000",
        "1f",
        "1L",
        "1a",
        "0e",
        "1e1e1",
        "- 1",
        "1 .5",
        "1.e",
        "\uff11",
        // strings
        "\"",
        "\"a",
        "\"\\\"",
        "\"\\",
        "\"\\a\"",
        "\"\\x41\"",
        "\"\\'\"",
        "\"\\0\"",
        "\"\\U0041\"",
        "\"\\u\"",
        "\"\\u1\"",
        "\"\\u12\"",
        "\"\\u123\"",
        "\"\\u123g\"",
        "\"\\u 123\"",
        "\"\\u+123\"",
        "\"\\u00\uff11\uff11\"",
        "\"\n\"",
        "\"\r\"",
        "\"\t\"",
        "\"\u0000\"",
        "\"\u001f\"",
        "\"\\\n\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800a\"",
        "\"\\ud800\\n\"",
        "\"\\ud800\\ud800\"",
        "\"\\ud800\\u0061\"",
        "\"\\udc00\\ud800\"",
        "\"\\ud83d\\ude0\"",
        "\"\\ud83d\\",
        "\"\\ud83d\\u",
        "\"\\ud83d",
        // names
        "{\"\n\":1}",
        "{\"\\ud800\":1}",
        "{\"\\x\":1}",
        "{\"a\\\":1}",
        // names twice
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"b\":2,\"a\":3}",
        "{\"a\":1,\"\\u0061\":1}",
        "{\"\\u0061\":1,\"a\":1}",
        "{\"\\u0061\":1,\"\\u0061\":1}",
        "{\"\":1,\"\":2}",
        "{\"é\":1,\"\\u00e9\":1}",
        "{\"😀\":1,\"\\ud83d\\ude00\":1}",
        "{\"\\n\":1,\"\\u000a\":1}",
        "[{\"x\":{\"a\":1,\"a\":1}}]",
        "{\"a\":{},\"a\":{}}",
        "{\"/\":1,\"\\/\":1}",
        "{\"\\\"\":1,\"\\u0022\":1}",
      })
  void refusesWhatIsNotJson(String json) {
    assertRefused(Payload.ofUtf8(json));
    assertRefused(Payload.ofUtf8("{\"k\":" + json + "}"));
    assertRefused(Payload.ofUtf8("[null, " + json + "]"));
  }

  @ParameterizedTest
  @CsvSource({
    "a lone continuation byte, 80",
    "the last continuation byte, BF",
    "an overlong slash in two bytes, C0 AF",
    "an overlong letter in two bytes, C1 81",
    "an overlong slash in three bytes, E0 80 AF",
    "the largest overlong form in three bytes, E0 9F BF",
    "an overlong slash in four bytes, F0 80 80 AF",
    "the largest overlong form in four bytes, F0 8F BF BF",
    "a high surrogate, ED A0 80",
    "a low surrogate, ED BF BF",
    "a pair of surrogates, ED A0 BD ED B8 80",
    "one above the last code point, F4 90 80 80",
    "a first byte that is never used, F5 80 80 80",
    "five bytes, F8 88 80 80 80",
    "FE, FE",
    "FF, FF",
    "two bytes without the second, C3",
    "three bytes without the third, E2 82",
    "four bytes without the fourth, F0 9F 98",
    "a first byte instead of the second, C3 C3",
    "ISO 8859-1, E9 74 E9",
  })
  void refusesBytesThatAreNotUtf8(String what, String hex) {
    var inString = bytes("22 " + hex + " 22");
    assertRefused(inString);
    assertRefused(bytes("7B 22 " + hex + " 22 3A 31 7D"));
    assertRefused(bytes(hex));
    assertThat(inString.length()).as(what).isGreaterThan(2);
  }

  @ParameterizedTest
  @CsvSource({
    "C2 80",
    "DF BF",
    "E0 A0 80",
    "EC 80 80",
    "ED 9F BF",
    "EE 80 80",
    "EF BF BF",
    "F0 90 80 80",
    "F3 A0 80 80",
    "F4 8F BF BF",
    "EF BB BF"
  })
  void acceptsTheFirstAndLastCharactersOfEachLength(String hex) {
    var expected = bytes(hex).utf8();

    assertThat(JsonTree.read(bytes("22 " + hex + " 22"))).isEqualTo(expected);
  }

  @Test
  void refusesAByteOrderMark() {
    assertThatThrownBy(() -> JsonTree.read("\uFEFF{}"))
        .hasMessage("Expected a value but found a byte order mark at $ (line 1, column 1).");
  }

  @Test
  void refusesUtf16() {
    assertRefused(Payload.of("{}".getBytes(StandardCharsets.UTF_16LE)));
    assertRefused(Payload.of("{}".getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void allows256LevelsOfNesting() {
    assertAccepted("[".repeat(256) + "]".repeat(256));
    assertAccepted("{\"a\":".repeat(255) + "{}" + "}".repeat(255));

    assertRefused(Payload.ofUtf8("[".repeat(257) + "]".repeat(257)));
    assertRefused(Payload.ofUtf8("{\"a\":".repeat(256) + "{}" + "}".repeat(256)));
    assertThatThrownBy(() -> JsonTree.read("[".repeat(1_000_000)))
        .hasMessageStartingWith("Expected at most 256 levels of nesting but found more at $[0][0]")
        .hasMessageEndingWith(" (line 1, column 257).");
  }

  @Test
  void allows1000CharactersInANumber() {
    assertAccepted("1".repeat(1000));
    assertAccepted("-0." + "1".repeat(997));

    assertRefused(Payload.ofUtf8("1".repeat(1001)));
    assertRefused(Payload.ofUtf8("-0." + "1".repeat(998)));
    assertRefused(Payload.ofUtf8("1e" + "0".repeat(999)));
  }

  @Test
  void readsInsideItsSliceOnly() {
    var bytes = "[1,2,3]".getBytes(StandardCharsets.UTF_8);

    assertThat(JsonTree.read(Payload.of(bytes, 1, 1))).hasToString("1");
    assertRefused(Payload.of(bytes, 0, 6));
    assertRefused(Payload.of(bytes, 1, 3));
  }

  private static void assertRefused(Payload json) {
    assertThatThrownBy(() -> JsonTree.read(json)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonTree.skipped(json)).isInstanceOf(JsonException.class);
    var known = JsonNames.of("a", "b", "k");
    assertThatThrownBy(
            () -> {
              var in = JsonReader.of(json);
              in.beginObject(known);
              while (in.nextIndex() >= 0) {
                in.skipValue();
              }
              in.end();
            })
        .isInstanceOf(JsonException.class);
  }

  private static Payload bytes(String hex) {
    var digits = hex.replace(" ", "");
    return Payload.of(java.util.HexFormat.of().parseHex(digits));
  }
}
