package dev.lanner.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.runtime.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
  private static final JsonNames NAMES = JsonNames.of("id", "name", "größe", "a b").required(0, 3);

  @Test
  void findsNamesInAnyOrderAndSpelling() {
    var json =
        "{\"gr\\u00f6\\u00DFe\":3,\"x\":[{}],\"\\u0061 b\":4,\"id\":1,\"nam\":0,\"names\":0,"
            + "\"name\":2,\"\":5}";

    assertThat(readInts(json, NAMES)).isEqualTo(Map.of("größe", 3, "a b", 4, "id", 1, "name", 2));
  }

  @Test
  void findsATextInAnObjectAndConsumesNothing() {
    var in =
        in(" [ {\"a\":[{\"kind\":\"no\"}],\"\\u006bind\":\"r\\u00f6d\",\"id\":7}, {\"id\":1}, 5]");
    in.beginArray();

    assertThat(in.hasNext()).isTrue();
    assertThat(in.peekText("kind")).isEqualTo("röd");
    assertThat(in.peekText("id")).isNull();
    assertThat(in.peekText("none")).isNull();
    in.beginObject();
    assertThat(in.nextName()).isEqualTo("a");
    in.skipValue();
    assertThat(in.nextName()).isEqualTo("kind");
    in.skipValue();
    assertThat(in.nextName()).isEqualTo("id");
    assertThat(in.readInt()).isEqualTo(7);
    assertThat(in.nextName()).isNull();
    assertThat(in.hasNext()).isTrue();
    assertThat(in.peekText("kind")).isNull();
    in.skipValue();
    assertThat(in.hasNext()).isTrue();
    assertThat(in.peekText("kind")).isNull();
    assertThat(in.readInt()).isEqualTo(5);
    assertThat(in.hasNext()).isFalse();
    in.end();
  }

  @Test
  void findsNoTextInAnObjectThatIsBroken() {
    for (String json :
        new String[] {"{\"a\":", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{\"kind\":\"x"}) {
      assertThatThrownBy(() -> in(json).peekText("kind")).isInstanceOf(JsonException.class);
    }
    String deep = "{\"kind\":".repeat(300);

    assertThatThrownBy(() -> in(deep).peekText("none")).isInstanceOf(JsonException.class);
    assertThat(in(deep).peekText("kind")).isNull();
  }

  @Test
  void passesOverNullsAndUnknownNames() {
    var in = in("{\"name\":null,\"x\":null,\"id\":7,\"a b\":0,\"größe\":null}");
    in.beginObject(NAMES);

    assertThat(in.nextIndex()).isEqualTo(0);
    assertThat(in.readInt()).isEqualTo(7);
    assertThat(in.nextIndex()).isEqualTo(3);
    in.skipValue();
    assertThat(in.nextIndex()).isEqualTo(-1);
    in.end();
    assertThat(in.failed()).isFalse();
    assertThat(in.violations()).isEmpty();
  }

  @Test
  void notesRequiredNamesThatAreAbsentOrNull() {
    var in = in("[{\"id\":1,\"a b\":2}, {\"x\":{\"id\":1}, \"id\":null}]");
    in.beginArray();
    while (in.hasNext()) {
      in.beginObject(NAMES);
      while (in.nextIndex() >= 0) {
        in.skipValue();
      }
    }
    in.end();

    assertThat(in.failed()).isTrue();
    assertThat(in.violations())
        .containsExactly(
            new JsonViolation("[1].id", "must not be null"),
            new JsonViolation("[1]['a b']", "must not be null"));
  }

  @Test
  void notesRequiredNamesOfTheDocumentItself() {
    var in = in("{}");
    in.beginObject(NAMES);

    assertThat(in.nextIndex()).isEqualTo(-1);
    assertThat(in.violations())
        .containsExactly(
            new JsonViolation("id", "must not be null"),
            new JsonViolation("['a b']", "must not be null"));
  }

  @Test
  void listsViolationsInTheOrderOfTheDocument() {
    var in = in("{\"items\":[{\"sku\":\"\",\"tags\":[1,2]},{\"sku\":\"\"}]}");
    var inner = new ArrayList<Integer>();
    int outer = in.beginObject(JsonNames.of("items"));
    in.nextIndex();
    in.beginArray();
    while (in.hasNext()) {
      inner.add(in.beginObject(JsonNames.of("sku")));
      while (in.nextIndex() >= 0) {
        in.skipValue();
      }
    }
    in.nextIndex();
    in.violation(inner.get(1), "sku", "must not be blank");
    in.violation(inner.get(0), "tags[1]", "must be odd");
    in.violation(inner.get(0), "['a b']", "must be there");
    in.violation(inner.get(0), "must be cheap");
    in.violation(outer, "items", "must be few");
    in.violation(outer, "must be nice");

    assertThat(in.violations())
        .containsExactly(
            new JsonViolation("items", "must be few"),
            new JsonViolation("", "must be nice"),
            new JsonViolation("items[0].tags[1]", "must be odd"),
            new JsonViolation("items[0]['a b']", "must be there"),
            new JsonViolation("items[0]", "must be cheap"),
            new JsonViolation("items[1].sku", "must not be blank"));
  }

  @Test
  @Timeout(10)
  void keepsAHundredViolationsOfAMillion() {
    var in = in("[" + "{},".repeat(1_000_000) + "{}]");
    in.beginArray();
    while (in.hasNext()) {
      in.beginObject(NAMES);
      in.nextIndex();
    }

    assertThat(in.violations())
        .hasSize(100)
        .endsWith(new JsonViolation("[49]['a b']", "must not be null"));
  }

  @Test
  void validatesWhenAskedTo() {
    var in = in("{}");

    assertThat(in.validating()).isFalse();
    in.validating(true);
    assertThat(in.validating()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"id\":2}",
        "{\"id\":null,\"id\":2}",
        "{\"id\":1,\"id\":null}",
        "{\"id\":1,\"\\u0069d\":2}",
        "{\"x\":1,\"x\":2}",
        "{\"x\":1,\"id\":1,\"name\":2,\"\\u0078\":2}",
        "{\"x\":{\"y\":[{\"z\":1,\"z\":2}]}}"
      })
  void refusesNamesThatComeTwice(String json) {
    assertThatThrownBy(() -> readInts(json, JsonNames.of("id", "name")))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("Expected each name once but found one again at $.");
  }

  @Test
  void allowsANameAgainInAnotherObject() {
    var json = "[{\"a\":{\"a\":{\"a\":1},\"b\":2},\"b\":{\"a\":1,\"b\":2}},{\"a\":1,\"b\":2}]";

    assertThat(JsonTree.write(JsonTree.read(json))).isEqualTo(json);
    JsonTree.skipped(Payload.ofUtf8(json));
  }

  @Test
  void findsANameThatComesTwiceAmongAnyNumber() {
    for (int count = 1; count < 70; count++) {
      for (int repeated = 0; repeated < count; repeated++) {
        var unique = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
          // Some names are escaped, some objects nested, to have all of it on the way.
          unique.append(i % 3 == 0 ? "\"\\u006e" : "\"n").append(i).append("\":");
          unique.append(i % 5 == 0 ? "{\"n0\":1,\"n1\":2}" : "1").append(',');
        }
        var again = unique + (repeated % 2 == 0 ? "\"n" : "\"\\u006e") + repeated + "\":1}";

        JsonTree.skipped(Payload.ofUtf8(unique + "\"n\":1}"));
        assertThatThrownBy(() -> JsonTree.skipped(Payload.ofUtf8(again)))
            .hasMessageStartingWith(
                "Expected each name once but found one again at $.n" + repeated + " (line 1,");
      }
    }
  }

  @Test
  void staysLinearWithManyNamesOfTheSameHash() {
    // All 2^n texts of "Aa" and "BB" have one String.hashCode.
    var names = new ArrayList<>(List.of(""));
    while (names.size() < 1 << 16) {
      var longer = new ArrayList<String>();
      for (var name : names) {
        longer.add(name + "Aa");
        longer.add(name + "BB");
      }
      names = longer;
    }
    var json = new StringBuilder("{\"first\":0");
    for (var name : names) {
      json.append(",\"").append(name).append("\":0");
    }
    var payload = Payload.ofUtf8(json.append('}').toString());

    long start = System.nanoTime();
    JsonTree.skipped(payload);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void staysLinearWithAWideObjectBeforeManySmallOnes() {
    var json = new StringBuilder("[{");
    for (int i = 0; i < 100_000; i++) {
      json.append("\"n").append(i).append("\":0,");
    }
    json.append("\"n\":0}");
    for (int i = 0; i < 30_000; i++) {
      json.append(",{\"0\":0,\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":0,\"6\":0,\"7\":0,\"8\":0}");
    }
    var payload = Payload.ofUtf8(json.append(']').toString());

    long start = System.nanoTime();
    JsonTree.skipped(payload);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void supportsHundredsOfNames() {
    var all = new String[300];
    var json = new StringBuilder("{");
    for (int i = 0; i < all.length; i++) {
      all[i] = "name" + i;
      json.insert(1, "\"name" + i + "\":" + i + (i == 0 ? "" : ","));
    }
    var names = JsonNames.of(all).required(0, 63, 64, 255, 299);

    var values = readInts(json + "}", names);

    assertThat(values).hasSize(300).containsEntry("name299", 299).containsEntry("name64", 64);
    var in = in("{\"name64\":1}");
    in.beginObject(names);
    assertThat(in.nextIndex()).isEqualTo(64);
    in.skipValue();
    assertThat(in.nextIndex()).isEqualTo(-1);
    assertThat(in.violations())
        .extracting(JsonViolation::path)
        .containsExactly("name0", "name63", "name255", "name299");
  }

  @Test
  void tellsNamesAndSizeOfNames() {
    assertThat(NAMES.size()).isEqualTo(4);
    assertThat(NAMES.get(2)).isEqualTo("größe");
    assertThat(JsonNames.of().size()).isZero();
    assertThatThrownBy(() -> JsonNames.of("a", "b", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The name a is given twice. Keep one.");
    assertThatThrownBy(() -> NAMES.required(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void findsNamesThatNeedEscapes() {
    var names = JsonNames.of("\"", "\\", "\n", "");

    assertThat(readInts("{\"\\\"\":1,\"\\\\\":2,\"\\n\":3,\"\":4}", names)).hasSize(4);
    assertThat(readInts("{\"\":4,\"\\u000a\":3,\"\\u005c\":2,\"\\u0022\":1}", names)).hasSize(4);
    assertThatThrownBy(() -> readInts("{\"\n\":1}", JsonNames.of("\n")))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void handsOutSlicesOfTheInput() {
    var bytes = "[ \"grün\" , {\"a\" : 1} , \"\\u0061b\" ]".getBytes(StandardCharsets.UTF_8);
    var in = JsonReader.of(Payload.of(bytes));
    in.beginArray();
    in.hasNext();
    var plain = in.readUtf8();
    in.hasNext();
    var raw = in.readRaw();
    in.hasNext();
    var escaped = in.readUtf8();

    assertThat(plain.utf8()).isEqualTo("grün");
    assertThat(plain.array()).isSameAs(bytes);
    assertThat(raw.utf8()).isEqualTo("{\"a\" : 1}");
    assertThat(raw.array()).isSameAs(bytes);
    assertThat(escaped.utf8()).isEqualTo("ab");
    assertThat(in.hasNext()).isFalse();
  }

  @Test
  void reportsOffsetsFromTheBeginningOfThePayload() {
    var bytes = "xx [ {}".getBytes(StandardCharsets.UTF_8);
    var in = JsonReader.of(Payload.of(bytes, 2, 5));

    assertThat(in.offset()).isEqualTo(1);
    in.beginArray();
    in.hasNext();
    assertThat(in.offset()).isEqualTo(3);
    assertThat(in.beginObject(NAMES)).isEqualTo(3);
  }

  @Test
  void looksAtTheKindOfTheNextValue() {
    var in = in(" [{}, [], \"\", -1, 0, true, false, null]");
    in.beginArray();
    var kinds = new ArrayList<JsonKind>();
    while (in.hasNext()) {
      kinds.add(in.peek());
      in.skipValue();
    }

    assertThat(kinds)
        .containsExactly(
            JsonKind.OBJECT,
            JsonKind.ARRAY,
            JsonKind.STRING,
            JsonKind.NUMBER,
            JsonKind.NUMBER,
            JsonKind.BOOLEAN,
            JsonKind.BOOLEAN,
            JsonKind.NULL);
  }

  @Test
  void saysWhenItIsUsedInTheWrongPlace() {
    assertThatThrownBy(() -> in("[]").hasNext())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("No array or object is open.");
    assertThatThrownBy(
            () -> {
              var in = in("{}");
              in.beginObject();
              in.hasNext();
            })
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> {
              var in = in("[]");
              in.beginArray();
              in.nextName();
            })
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> {
              var in = in("{}");
              in.beginObject();
              in.nextIndex();
            })
        .isInstanceOf(IllegalStateException.class);
  }

  private static Map<String, Integer> readInts(String json, JsonNames names) {
    var in = in(json);
    var values = new HashMap<String, Integer>();
    in.beginObject(names);
    for (int i = in.nextIndex(); i >= 0; i = in.nextIndex()) {
      values.put(names.get(i), in.readInt());
    }
    in.end();
    return values;
  }

  private static JsonReader in(String json) {
    return JsonReader.of(Payload.ofUtf8(json));
  }
}
