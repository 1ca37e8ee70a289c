package dev.lanner.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.lanner.runtime.Payload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

  @Test
  void putsCommasAndColons() {
    var names = JsonNames.of("plain", "é\"\n");

    var json =
        written(out -> {
          out.beginObject();
          out.name("a").value(1).name("b").beginArray().value(true).nullValue().endArray();
          out.name("c").beginObject().endObject().name("d").beginArray().endArray();
          out.name(names, 0).value("x").name(names, 1).value(false);
          out.name("q\"").beginArray().beginArray().endArray().value("").value(2L).endArray();
          out.endObject();
        });

    assertThat(json)
        .isEqualTo(
            "{\"a\":1,\"b\":[true,null],\"c\":{},\"d\":[],\"plain\":\"x\",\"é\\\"\\n\":false,"
                + "\"q\\\"\":[[],\"\",2]}");
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        -1,
        9,
        10,
        -10,
        99,
        100,
        Integer.MIN_VALUE,
        1L << 62,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void writesIntegers(long value) {
    assertThat(written(out -> out.value(value))).isEqualTo(Long.toString(value));
    assertThat(written(out -> out.value((int) value))).isEqualTo(Integer.toString((int) value));
  }

  @Test
  void writesNumbersThatReadBackEqual() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      float single = Float.intBitsToFloat(random.nextInt());
      if (Double.isFinite(number)) {
        assertThat(in(written(out -> out.value(number))).readDouble()).isEqualTo(number);
      }
      if (Float.isFinite(single)) {
        assertThat(in(written(out -> out.value(single))).readFloat()).isEqualTo(single);
      }
    }
    assertThat(written(out -> out.value(-0.0))).isEqualTo("-0.0");
    assertThat(written(out -> out.value(0.1f))).isEqualTo("0.1");
    assertThat(written(out -> out.value(1e300))).isEqualTo("1.0E300");
    assertThat(written(out -> out.value(new BigDecimal("1.50")))).isEqualTo("1.50");
    assertThat(written(out -> out.value(new BigDecimal("1e3")))).isEqualTo("1E+3");
    assertThat(written(out -> out.value(BigInteger.TEN.pow(30))))
        .isEqualTo("1000000000000000000000000000000");
  }

  @Test
  void refusesNumbersThatJsonHasNoNotationFor() {
    var message =
        "Expected a finite number but found NaN or an infinity, for which JSON has no notation."
            + " Write null or leave the member out.";

    assertThatThrownBy(() -> new JsonWriter().value(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> new JsonWriter().value(Double.NEGATIVE_INFINITY)).hasMessage(message);
    assertThatThrownBy(() -> new JsonWriter().value(Float.POSITIVE_INFINITY)).hasMessage(message);
  }

  @Test
  void escapesWhatItMustAndNothingElse() {
    assertThat(written(out -> out.value("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028é€😀")))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é€😀\"");
  }

  @Test
  void replacesSurrogatesWithoutTheirOtherHalf() {
    assertThat(written(out -> out.value("\ud83d"))).isEqualTo("\"\ufffd\"");
    assertThat(written(out -> out.value("a\ude00b"))).isEqualTo("\"a\ufffdb\"");
    assertThat(written(out -> out.value("\ude00\ud83d"))).isEqualTo("\"\ufffd\ufffd\"");
    assertThat(written(out -> out.value("\ud83d\ud83d\ude00"))).isEqualTo("\"\ufffd😀\"");
  }

  @Test
  void writesAnyStringSoThatItReadsBackEqual() {
    var random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      var text = randomText(random);

      assertThat(in(written(out -> out.value(text))).readString()).isEqualTo(text);
      assertThat(written(out -> out.utf8(Payload.ofUtf8(text))))
          .isEqualTo(written(out -> out.value(text)));
    }
  }

  @Test
  void replacesMalformedUtf8AsPayloadsDo() {
    var random = new Random(13);
    for (int i = 0; i < 5_000; i++) {
      var bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      var content = Payload.of(bytes);

      assertThat(written(out -> out.utf8(content)))
          .isEqualTo(written(out -> out.value(content.utf8())));
    }
  }

  @Test
  void writesBase64() {
    var random = new Random(17);
    for (int length = 0; length < 100; length++) {
      var bytes = new byte[length + 2];
      random.nextBytes(bytes);
      var expected =
          Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 1, length + 1));
      var slice = Payload.of(bytes, 1, length);

      assertThat(written(out -> out.base64(slice))).isEqualTo("\"" + expected + "\"");
    }
  }

  @Test
  void copiesWhatIsJsonAlready() {
    var raw = Payload.of("x{\"a\": 1}x".getBytes(StandardCharsets.UTF_8), 1, 8);

    assertThat(written(out -> out.beginArray().raw(raw).raw(raw).endArray()))
        .isEqualTo("[{\"a\": 1},{\"a\": 1}]");
  }

  @Test
  void writesJsonTextAsTheContentOfAString() {
    var random = new Random(19);
    for (int i = 0; i < 2_000; i++) {
      var text = randomText(random);
      Consumer<JsonWriter> body =
          out ->
              out.beginObject().name(text).beginArray().value(text).value(1).endArray().endObject();
      var bodyText = written(body);

      var inPlace =
          written(out -> {
            out.beginObject().name("before").value(1).name("body").beginString();
            body.accept(out);
            out.endString().name("after").value(2).endObject();
          });

      assertThat(inPlace)
          .isEqualTo(
              written(out ->
                  out.beginObject()
                      .name("before")
                      .value(1)
                      .name("body")
                      .value(bodyText)
                      .name("after")
                      .value(2)
                      .endObject()));
    }
  }

  @Test
  void escapesControlCharactersOfRawTextInAString() {
    var raw = Payload.ofUtf8("{\n\t\"a\" :\u0001 \"\\n\"}");

    assertThat(written(out -> out.beginString().raw(raw).endString()))
        .isEqualTo(written(out -> out.value(raw.utf8())));
    assertThat(written(out -> out.beginString().endString())).isEqualTo("\"\"");
  }

  @Test
  void saysWhenStringsDoNotMatch() {
    assertThatThrownBy(() -> new JsonWriter().endString())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No string has begun. Call beginString() first.");
    assertThatThrownBy(() -> new JsonWriter().beginString().beginString())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A string has begun. Call endString() first.");
    assertThatThrownBy(() -> new JsonWriter().beginString().payload())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void growsAndStartsOver() {
    var out = new JsonWriter(0);
    out.beginArray();
    for (int i = 0; i < 1_000; i++) {
      out.value("é" + i);
    }
    out.endArray();

    assertThat(out.length()).isEqualTo(out.payload().length());
    assertThat(JsonTree.read(out.payload())).asInstanceOf(LIST).hasSize(1_000);
    assertThat(out.reset().length()).isZero();
    assertThat(out.value(1).payload().utf8()).isEqualTo("1");
    assertThat(out.payload().array()).isSameAs(out.reset().payload().array());
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      int bound = new int[] {0x20, 0x80, 0x80, 0x80, 0x800, 0x10000, 0x110000}[random.nextInt(7)];
      int character = random.nextInt(bound);
      text.appendCodePoint(character >= 0xD800 && character <= 0xDFFF ? '"' : character);
    }
    return text.toString();
  }

  private static String written(Consumer<JsonWriter> writing) {
    var out = new JsonWriter(4);
    writing.accept(out);
    return out.payload().utf8();
  }

  private static JsonReader in(String json) {
    return JsonReader.of(Payload.ofUtf8(json));
  }
}
