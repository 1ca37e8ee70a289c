package dev.lanner.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.runtime.Payload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLocationTest {

  /// The offset is that of the `^`, which is not part of the document.
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "^{\"a\":1}                       ! $",
        "{^\"a\":1}                       ! $.a",
        "{\"a\"^:1}                       ! $.a",
        "{\"a\":^1}                       ! $.a",
        "{\"a\":1^}                       ! $",
        "{\"a\":1,^\"b\":2}               ! $.b",
        "{\"a\":1^,\"b\":2}               ! $",
        "{\"items\":[{\"sku\":^1}]}       ! $.items[0].sku",
        "{\"items\":[{},^{\"sku\":1}]}    ! $.items[1]",
        "{\"items\":[{},{\"sku\":1}^]}    ! $.items",
        "[[1,2],[3,^4]]                   ! $[1][1]",
        "[1 ^2]                           ! $",
        "[\"a,]\\\"[\",^1]                ! $[1]",
        "{\"a b\":^1}                     ! $['a b']",
        "{\"x\":{\"it's\":[^1]}}          ! $.x['it\\'s'][0]",
        "{\"\":^1}                        ! $['']",
        "{\"1a\":^1}                      ! $['1a']",
        "{\"a1_\":^1}                     ! $.a1_",
        "{\"gr\\u00f6\\u00dfe\":^1}       ! $.größe",
        "{\"größe\":^1}                   ! $.größe",
        "{\"\\n\\u0007\":^1}              ! $['\\u000a\\u0007']",
        "{\"a\\\\\":^1}                   ! $['a\\\\']",
        "{\"a\":\"un^ended                ! $.a",
        "{\"a\":\"unended^                ! $.a",
        "{\"un^ended                      ! $",
        "{^\"unended                      ! $",
        "{\"bad \\x\":^1}                 ! $['bad \\\\x']",
        "[1,^]                            ! $[1]",
        "]}]^1                            ! $",
        "{\"a\":]^                        ! $",
        "{\"a\":{\"b\":[tru^e             ! $.a.b[0]",
      })
  void findsThePath(String document, String path) {
    var before = document.substring(0, document.indexOf('^'));
    var json = Payload.ofUtf8(document.replace("^", ""));

    var location = JsonLocation.of(json, before.getBytes(StandardCharsets.UTF_8).length);

    assertThat(location).isEqualTo(new JsonLocation(1, before.length() + 1, path));
  }

  @Test
  void countsLinesAndCharacters() {
    var json = Payload.ofUtf8("{\r\n  \"é€😀\": 1,\n\n\"b\": 2}");

    assertThat(JsonLocation.of(json, 0)).isEqualTo(new JsonLocation(1, 1, "$"));
    assertThat(JsonLocation.of(json, 5)).isEqualTo(new JsonLocation(2, 3, "$['é€😀']"));
    assertThat(JsonLocation.of(json, 18)).isEqualTo(new JsonLocation(2, 10, "$['é€😀']"));
    assertThat(JsonLocation.of(json, 27)).isEqualTo(new JsonLocation(4, 6, "$.b"));
    assertThat(JsonLocation.of(json, json.length())).isEqualTo(new JsonLocation(4, 8, "$"));
    assertThatThrownBy(() -> JsonLocation.of(json, json.length() + 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> JsonLocation.of(json, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void countsFromTheBeginningOfTheSlice() {
    var bytes = "\n\n[[1]]".getBytes(StandardCharsets.UTF_8);

    assertThat(JsonLocation.of(Payload.of(bytes, 3, 3), 1))
        .isEqualTo(new JsonLocation(1, 2, "$[0]"));
  }

  @Test
  void cutsWhatIsTooLong() {
    var longName = "{\"" + "x".repeat(100) + "\":1}";
    var deep = "[".repeat(1000);

    assertThat(JsonLocation.of(Payload.ofUtf8(longName), 103).path())
        .isEqualTo("$['" + "x".repeat(64) + "…']");
    assertThat(JsonLocation.of(Payload.ofUtf8(deep), 1000).path())
        .isEqualTo("$" + "[0]".repeat(256) + "…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "{\"a\":[1,}]}       ! Expected a value but found '}' at $.a[1] (line 1, column 9).",
        "{\"a\":[1,]}        ! Expected a value but found ']' at $.a[1] (line 1, column 9).",
        "{\"a\":1,}          ! Expected a name in quotes but found '}' at $ (line 1, column 8).",
        "{a:1}               ! Expected a name in quotes or '}' but found something that is not"
            + " JSON at $ (line 1, column 2).",
        "{\"a\" 1}           ! Expected ':' but found a number at $.a (line 1, column 6).",
        "{\"a\":1 \"b\":2}   ! Expected ',' or '}' but found a string at $ (line 1, column 8).",
        "[1 2]               ! Expected ',' or ']' but found a number at $ (line 1, column 4).",
        "[1                  ! Expected ',' or ']' but the text ends at $ (line 1, column 3).",
        "{\"a\":             ! Expected a value but the text ends at $.a (line 1, column 6).",
        "{\"a\":\"b          ! The text ends inside a string at $.a (line 1, column 8).",
        "{\"a\":tru          ! The text ends inside a literal at $.a (line 1, column 6).",
        "{\"a\":trux}        ! Expected true, false or null but found another word at $.a (line 1,"
            + " column 6).",
        "{\"a\":-            ! The text ends inside a number at $.a (line 1, column 6).",
        "[{\"a\":1,\"a\":2}] ! Expected each name once but found one again at $[0].a (line 1,"
            + " column 9).",
        "[\"\\x\"]           ! The escape in a string is not one that JSON knows at $[0] (line 1,"
            + " column 3).",
        "[\"\\u12x4\"]       ! Expected four hexadecimal digits after \\u in a string at $[0] (line"
            + " 1, column 3).",
        "[\"\\udc00\"]       ! Expected a pair of surrogates but found one alone at $[0] (line 1,"
            + " column 3).",
        "[] x                ! Expected the end of the text but found something that is not JSON at"
            + " $ (line 1, column 4).",
      })
  void saysWhatIsWrongAndWhere(String json, String message) {
    assertThatThrownBy(() -> JsonTree.read(json)).hasMessage(message);
    assertThatThrownBy(() -> JsonTree.skipped(Payload.ofUtf8(json))).hasMessage(message);
  }

  @Test
  void saysThatAnEmptyTextEnds() {
    assertThatThrownBy(() -> JsonTree.read(""))
        .hasMessage("Expected a value but the text ends at $ (line 1, column 1).");
    assertThatThrownBy(() -> JsonTree.read("\n "))
        .hasMessage("Expected a value but the text ends at $ (line 2, column 2).");
  }

  @Test
  void saysWhatBytesAreNotUtf8AndWhichControlCharactersAreNotEscaped() {
    assertThatThrownBy(() -> JsonTree.read(Payload.of(new byte[] {'[', '"', 'a', (byte) 0xC0})))
        .hasMessage("Expected UTF-8 but found other bytes in a string at $[0] (line 1, column 4).");
    assertThatThrownBy(() -> JsonTree.read("[\"a\nb\"]"))
        .hasMessage("A control character in a string must be escaped at $[0] (line 1, column 4).");
  }

  @Test
  void knowsProblemOffsetAndLocation() {
    var in = JsonReader.of(Payload.ofUtf8("{\"n\":\n[]}"));
    in.beginObject();
    in.nextName();

    assertThatThrownBy(in::readString)
        .isInstanceOfSatisfying(
            JsonException.class,
            e -> {
              assertThat(e.problem()).isEqualTo("Expected a string but found an array");
              assertThat(e.offset()).isEqualTo(6);
              assertThat(e.location()).isEqualTo(new JsonLocation(2, 1, "$.n"));
              assertThat(e)
                  .hasMessage("Expected a string but found an array at $.n (line 2, column 1).");
            });
  }

  @Test
  void refusesAnAcceptableKindWithAnUnacceptableValue() {
    var in = JsonReader.of(Payload.ofUtf8("{\"id\": \"secret\\n\", \"n\": 3, \"x\": [1, 2]}"));
    in.beginObject();
    in.nextName();
    in.readString();
    assertThat(in.expected("a UUID"))
        .hasMessage("Expected a UUID but found another string at $.id (line 1, column 8).");
    in.nextName();
    in.readInt();
    assertThat(in.expected("an even number"))
        .hasMessage("Expected an even number but found another number at $.n (line 1, column 25).");
    in.nextName();
    in.readRaw();
    assertThat(in.expected("[]"))
        .hasMessage("Expected [] but found another array at $.x (line 1, column 33).");
  }
}
