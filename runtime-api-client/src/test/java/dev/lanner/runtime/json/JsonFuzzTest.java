package dev.lanner.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.runtime.Payload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever the bytes are, the reader returns a value or throws a `JsonException` with a message.
@Timeout(60)
class JsonFuzzTest {
  private static final String DOCUMENT =
      """
      {"id": "5d0c", "größe": [1, -2.50, 3e-7, 0, 12345678901234567890],
       "a\\u0062\\n": {"x": true, "y": false, "z": null, "😀": "\\ud83d\\ude00 € é \\"\\\\"},
       "items": [{"sku": "A", "tags": ["x", "y"]}, {}, [], [[[{"": ""}]]]],
       "many": {"1":1,"2":2,"3":3,"4":4,"5":5,"6":6,"7":7,"8":8,"9":9,"\\u0061":10,"b":11}}
      """;
  private static final JsonNames NAMES =
      JsonNames.of("id", "größe", "ab\n", "items", "sku", "tags", "x", "é").required(0, 4);
  private static final String TOKENS = "{}[],:\"\\0123456789.eE+-truefalsn \n\t/ubx";

  @Test
  void truncationAtEveryByteSaysThatTheTextEnds() {
    var bytes = DOCUMENT.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      var cut = Payload.of(Arrays.copyOf(bytes, length));

      assertThat(failure(cut)).as("cut at %d", length).contains("the text ends", "line ");
      assertThat(failure(Payload.of(bytes, 0, length))).isEqualTo(failure(cut));
    }
    assertThat(failure(Payload.of(bytes))).isEmpty();
  }

  @Test
  void mutatedDocumentsAreReadOrRefused() {
    var random = new Random(42);
    var original = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < 60_000; i++) {
      var mutated = Payload.of(mutate(original, random));
      refused += failure(mutated).isEmpty() ? 0 : 1;
      JsonLocation.of(mutated, random.nextInt(mutated.length() + 1));
    }
    assertThat(refused).isBetween(30_000, 59_999);
  }

  @Test
  void randomTokensAreReadOrRefused() {
    var random = new Random(43);
    for (int i = 0; i < 60_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(TOKENS.charAt(random.nextInt(TOKENS.length())));
      }
      var payload = Payload.ofUtf8(text.toString());
      failure(payload);
      for (int offset = 0; offset <= payload.length(); offset++) {
        JsonLocation.of(payload, offset);
      }
    }
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    var random = new Random(44);
    for (int i = 0; i < 5_000; i++) {
      var tree = randomTree(random, 5);

      var json = JsonTree.write(tree);

      assertThat(JsonTree.read(json)).isEqualTo(tree);
      assertThat(JsonTree.write(JsonTree.read(json))).isEqualTo(json);
      assertThat(failure(Payload.ofUtf8(json))).isEmpty();
    }
  }

  /// The message when the document is refused, which all ways of reading have to agree on, or "".
  private static String failure(Payload json) {
    var reading = failure(json, in -> JsonTree.read(in));
    var skipping = failure(json, JsonReader::skipValue);
    var known = failure(json, JsonFuzzTest::readKnown);
    assertThat(known.isEmpty()).as(json.utf8()).isEqualTo(skipping.isEmpty());
    // The one limit that only those who want a BigDecimal meet.
    if (!reading.startsWith("Expected an exponent")) {
      assertThat(skipping).as(json.utf8()).isEqualTo(reading);
    }
    return reading.replace("The text", "the text");
  }

  private interface Reading {
    void read(JsonReader in);
  }

  private static String failure(Payload json, Reading reading) {
    try {
      var in = JsonReader.of(json);
      reading.read(in);
      in.end();
      in.violations();
      return "";
    } catch (JsonException e) {
      assertThat(e.offset()).isBetween(0, json.length());
      return e.getMessage();
    }
  }

  private static void readKnown(JsonReader in) {
    switch (in.peek()) {
      case OBJECT -> {
        in.beginObject(NAMES);
        while (in.nextIndex() >= 0) {
          readKnown(in);
        }
      }
      case ARRAY -> {
        in.beginArray();
        while (in.hasNext()) {
          readKnown(in);
        }
      }
      case STRING -> assertThat(in.readUtf8().length()).isNotNegative();
      case NUMBER -> in.readRaw();
      case BOOLEAN -> in.readBoolean();
      case NULL -> assertThat(in.readNull()).isTrue();
    }
  }

  private static byte[] mutate(byte[] original, Random random) {
    var bytes = original.clone();
    int length = bytes.length;
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) TOKENS.charAt(random.nextInt(TOKENS.length()));
        case 2 -> bytes[at] = bytes[random.nextInt(length)];
        case 3 -> {
          System.arraycopy(bytes, at + 1, bytes, at, length - at - 1);
          length--;
        }
        default -> {
          int count = Math.min(random.nextInt(20), length - at);
          System.arraycopy(bytes, at, bytes, random.nextInt(length - count), count);
        }
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  private static @Nullable Object randomTree(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 ->
          new BigDecimal(new BigInteger(random.nextInt(100), random), random.nextInt(40) - 20);
      case 3, 4 -> randomName(random);
      case 5 -> {
        var list = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(5); i > 0; i--) {
          list.add(randomTree(random, depth - 1));
        }
        yield list;
      }
      default -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = random.nextInt(20); i > 0; i--) {
          map.put(randomName(random), randomTree(random, depth - 1));
        }
        yield map;
      }
    };
  }

  private static String randomName(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append("ab\"\\\n\u0001é€".charAt(random.nextInt(8)));
    }
    return text.toString();
  }
}
