package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ARRIVAL;
import static dev.lanner.local.gateway.Requests.FRONT_END;
import static dev.lanner.local.gateway.Requests.FUNCTION_URL;
import static dev.lanner.local.gateway.Requests.HTTP_API_V1;
import static dev.lanner.local.gateway.Requests.LOAD_BALANCER;
import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.answer;
import static dev.lanner.local.gateway.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of a streamed response, whole and from its first bytes on.
class StreamingTest {
  private static final String PRELUDE =
      "{\"statusCode\":201,\"headers\":{\"X-A\":\"1\"},\"cookies\":[\"c=1\"]}" + "\0".repeat(8);
  private static final ByteString STREAM = ByteString.ofUtf8(PRELUDE + "one two");

  static List<FrontEnd> streaming() {
    return List.of(FUNCTION_URL.streaming(), REST_API.streaming());
  }

  static List<FrontEnd> buffering() {
    return List.of(FUNCTION_URL, REST_API, FRONT_END, HTTP_API_V1, LOAD_BALANCER);
  }

  @ParameterizedTest
  @MethodSource("streaming")
  void turnsThePreludeIntoTheHead(FrontEnd frontEnd) {
    var response =
        answer(frontEnd, get("/"), new Outcome.Streamed(StreamPrelude.CONTENT_TYPE, STREAM));

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.bodyUtf8()).isEqualTo("one two");
    assertThat(response.header("X-A")).isEqualTo("1");
    assertThat(response.headerValues("Set-Cookie")).containsExactly("c=1");
    assertThat(response.header("Content-Type")).as("[?]").isEqualTo("application/json");
    assertThat(response.header("x-amzn-RequestId")).isEqualTo(ARRIVAL.requestId());
  }

  @ParameterizedTest
  @MethodSource("streaming")
  void sendsTheHeadAsSoonAsThePreludeIsThere(FrontEnd frontEnd) {
    var request = get("/").build();

    for (int i = 0; i < PRELUDE.length(); i++) {
      assertThat(start(frontEnd, STREAM.substring(0, i))).isEqualTo(new StreamStart.NotYet());
    }
    for (int i = PRELUDE.length(); i <= STREAM.size(); i++) {
      assertThat(start(frontEnd, STREAM.substring(0, i)))
          .isInstanceOfSatisfying(
              StreamStart.Started.class,
              started -> {
                assertThat(started.bodyOffset()).isEqualTo(PRELUDE.length());
                assertThat(started.head().body().isEmpty()).isTrue();
                var whole =
                    frontEnd.answer(
                        request, ARRIVAL, new Outcome.Streamed(StreamPrelude.CONTENT_TYPE, STREAM));
                assertThat(started.head().withBody(whole.body())).isEqualTo(whole);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("streaming")
  void isAnErrorWhenThePreludeIsNoGood(FrontEnd frontEnd) {
    var bad = ByteString.ofUtf8("nonsense" + "\0".repeat(8));
    var endless = ByteString.ofUtf8("{");

    assertThat(start(frontEnd, bad))
        .isInstanceOfSatisfying(
            StreamStart.Refused.class,
            refused -> assertThat(refused.response().status()).isEqualTo(502));
    assertThat(
            answer(frontEnd, get("/"), new Outcome.Streamed(StreamPrelude.CONTENT_TYPE, endless))
                .status())
        .as("a stream that ends before its prelude does")
        .isEqualTo(502);
  }

  @ParameterizedTest
  @MethodSource("buffering")
  void waitsForTheWholeWhenItDoesNotStream(FrontEnd frontEnd) {
    assertThat(start(frontEnd, STREAM)).isEqualTo(new StreamStart.NotYet());
  }

  // [?] Assumed: what does not stream takes the bytes as what the function returned.
  @Test
  void readsAStreamAsAPayloadWhenItDoesNotStream() {
    var streamed =
        new Outcome.Streamed("application/json", ByteString.ofUtf8("{\"statusCode\":202}"));

    for (var frontEnd : buffering()) {
      assertThat(answer(frontEnd, get("/"), streamed).status()).isEqualTo(202);
    }
  }

  @Test
  void passesAStreamWithoutPreludeThroughAFunctionUrl() {
    var frontEnd = FUNCTION_URL.streaming();
    var bytes = ByteString.of(new byte[] {0, (byte) 0xff, 1});

    var start = frontEnd.startStream(get("/").build(), ARRIVAL, "video/mp4", ByteString.empty());
    var response = answer(frontEnd, get("/"), new Outcome.Streamed("video/mp4", bytes));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(bytes);
    assertThat(response.header("Content-Type")).isEqualTo("video/mp4");
    assertThat(start).isEqualTo(new StreamStart.Started(response.withBody(ByteString.empty()), 0));
  }

  @Test
  void showsTheEnvelopeOfAFunctionThatDoesNotStreamBehindAStreamingUrl() {
    var envelope = "{ \"statusCode\": 404, \"body\": \"a\" }";

    var response =
        answer(
            FUNCTION_URL.streaming(), get("/"), new Outcome.Returned(ByteString.ofUtf8(envelope)));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.bodyUtf8()).isEqualTo(envelope);
    assertThat(response.header("Content-Type")).as("[?]").isEqualTo("application/json");
  }

  // [?] Documented is that a prelude is needed.
  @Test
  void refusesAFunctionThatDoesNotStreamBehindAStreamingRestApi() {
    var returned = new Outcome.Returned(ByteString.ofUtf8("{\"statusCode\":200}"));

    var response = answer(REST_API.streaming(), get("/"), returned);

    assertThat(response.status()).isEqualTo(502);
    assertThat(response.header("x-amzn-ErrorType")).isEqualTo("InternalServerErrorException");
  }

  @Test
  void renamesAndDropsHeadersOfStreamsAsOfOthers() {
    var stream =
        ByteString.ofUtf8(
            "{\"headers\":{\"Connection\":\"close\",\"Date\":\"today\",\"Content-Type\":\"text/html\"}}"
                + "\0".repeat(8));
    var outcome = new Outcome.Streamed(StreamPrelude.CONTENT_TYPE, stream);

    var rest = answer(REST_API.streaming(), get("/"), outcome);
    var url = answer(FUNCTION_URL.streaming(), get("/"), outcome);

    assertThat(rest.header("x-amzn-Remapped-Connection")).isEqualTo("close");
    assertThat(rest.header("x-amzn-Remapped-Date")).isEqualTo("today");
    assertThat(url.header("Connection")).isNull();
    assertThat(url.header("Content-Type")).isEqualTo("text/html");
  }

  @Test
  void sendsNoBodyToAHeadRequest() {
    var response =
        answer(
            FUNCTION_URL.streaming(),
            HttpRequest.builder("HEAD", "/"),
            new Outcome.Streamed(StreamPrelude.CONTENT_TYPE, STREAM));

    assertThat(response.body().isEmpty()).isTrue();
  }

  private static StreamStart start(FrontEnd frontEnd, ByteString soFar) {
    return frontEnd.startStream(get("/").build(), ARRIVAL, StreamPrelude.CONTENT_TYPE, soFar);
  }
}
