package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StreamPreludeTest {
  private static final String NULS = "\0".repeat(8);

  @Test
  void endsAtTheEighthNulByte() {
    var json = "{\"statusCode\":201,\"headers\":{\"x\":\"a\"},\"cookies\":[\"c=1\",\"d=2\"]}";
    var stream = ByteString.ofUtf8(json + NULS + "\0body");

    var prelude = StreamPrelude.read(stream);

    assertThat(prelude)
        .isEqualTo(
            new StreamPrelude.Complete(
                201,
                Headers.of(
                    new Header("x", "a"),
                    new Header("Set-Cookie", "c=1"),
                    new Header("Set-Cookie", "d=2")),
                json.length() + 8));
  }

  @Test
  void takesListsBeforeSingleValues() {
    var stream =
        ByteString.ofUtf8(
            "{\"headers\":{\"a\":\"3\"},\"multiValueHeaders\":{\"A\":[\"1\",\"2\"]}}" + NULS);

    assertThat(StreamPrelude.read(stream))
        .isInstanceOfSatisfying(
            StreamPrelude.Complete.class,
            prelude ->
                assertThat(prelude.headers())
                    .containsExactly(
                        new Header("A", "1"), new Header("A", "2"), new Header("A", "3")));
  }

  @Test
  void needsEveryByteUntilThen() {
    var stream = ByteString.ofUtf8("{\"statusCode\":204}" + NULS + "body");
    int end = "{\"statusCode\":204}".length() + 8;

    for (int i = 0; i < end; i++) {
      assertThat(StreamPrelude.read(stream.substring(0, i)))
          .as("%d bytes", i)
          .isEqualTo(new StreamPrelude.Incomplete());
    }
    for (int i = end; i <= stream.size(); i++) {
      assertThat(StreamPrelude.read(stream.substring(0, i)))
          .as("%d bytes", i)
          .isEqualTo(new StreamPrelude.Complete(204, Headers.empty(), end));
    }
  }

  static Stream<Arguments> statuses() {
    return Stream.of(
        argumentSet("none", "{}", 200),
        argumentSet("under another name, as in the recorded stream", "{\"status\":404}", 200),
        argumentSet("null", "{\"statusCode\":null}", 200),
        argumentSet("in quotes", "{\"statusCode\":\"418\"}", 418));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void has200WhenItSaysNoStatus(String json, int status) {
    assertThat(StreamPrelude.read(ByteString.ofUtf8(json + NULS)))
        .isEqualTo(new StreamPrelude.Complete(status, Headers.empty(), json.length() + 8));
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        invalid(
            "no JSON",
            "hello" + NULS,
            "What comes before the eight NUL bytes is not a JSON object."),
        invalid(
            "a list", "[]" + NULS, "What comes before the eight NUL bytes is not a JSON object."),
        invalid("nothing", NULS, "What comes before the eight NUL bytes is not a JSON object."),
        invalid(
            "a bad status",
            "{\"statusCode\":99}" + NULS,
            "The JSON before the eight NUL bytes: statusCode is not a number from 200 to 599."),
        invalid(
            "bad headers",
            "{\"headers\":[]}" + NULS,
            "The JSON before the eight NUL bytes: headers is not an object."),
        invalid(
            "a bad header",
            "{\"headers\":{\"a\":{}}}" + NULS,
            "The JSON before the eight NUL bytes: headers.a is not a text for a header."),
        invalid(
            "a bad name",
            "{\"headers\":{\"a b\":\"c\"}}" + NULS,
            "The JSON before the eight NUL bytes: headers has a name that HTTP does not allow."),
        invalid(
            "bad lists",
            "{\"multiValueHeaders\":{\"a\":\"b\"}}" + NULS,
            "The JSON before the eight NUL bytes: multiValueHeaders has a value that is not a list."),
        invalid(
            "bad cookies",
            "{\"cookies\":\"a=1\"}" + NULS,
            "The JSON before the eight NUL bytes: cookies is not a list."),
        invalid(
            "a bad cookie",
            "{\"cookies\":[\"a\\nb\"]}" + NULS,
            "The JSON before the eight NUL bytes: cookies has a value that is not a text for a header."),
        invalid("[?] too late", " ".repeat(StreamPrelude.MAX_BYTES) + "{}" + NULS, TOO_LATE),
        invalid("[?] never", "a".repeat(StreamPrelude.MAX_BYTES), TOO_LATE));
  }

  private static final String TOO_LATE =
      "The stream does not have eight NUL bytes within its first 16 KB. They end the JSON with status and headers.";

  private static Arguments invalid(String rule, String stream, String reason) {
    return argumentSet(rule, stream, reason);
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void saysWhatIsWrong(String stream, String reason) {
    assertThat(StreamPrelude.read(ByteString.ofUtf8(stream)))
        .isEqualTo(new StreamPrelude.Invalid(reason));
  }

  @Test
  void mayTakeSixteenKilobytes() {
    var json = "{}" + " ".repeat(StreamPrelude.MAX_BYTES - 10);

    assertThat(List.of(StreamPrelude.read(ByteString.ofUtf8(json + NULS))))
        .hasOnlyElementsOfType(StreamPrelude.Complete.class);
  }
}
