package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static dev.lanner.local.gateway.Requests.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpApiV2RefusalTest {
  private static final String TOO_LARGE = "{\"message\":\"Request Entity Too Large\"}";
  private static final String BAD_REQUEST = "{\"message\":\"Bad Request\"}";

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            "a body over 10 MB",
            post("/").body(bytes(Requests.FRONT_END.maxBodyBytes() + 1)),
            413,
            TOO_LARGE),
        refusal(
            "an event over 6 MB, which Lambda would not take",
            post("/").body(bytes(5 * 1024 * 1024)),
            413,
            TOO_LARGE),
        refusal("[?] a lone percent sign in the path", get("/100%"), 400, BAD_REQUEST),
        refusal("[?] half an escape in the path", get("/%4"), 400, BAD_REQUEST),
        refusal("[?] no hexadecimal digits in the path", get("/%zz"), 400, BAD_REQUEST),
        refusal("[?] a malformed escape in a parameter's name", get("/?%=1"), 400, BAD_REQUEST),
        refusal("[?] a malformed escape in its value", get("/?a=%%41"), 400, BAD_REQUEST),
        refusal("[?] a target that is no path", get("*"), 400, BAD_REQUEST),
        refusal("[?] an empty target", get(""), 400, BAD_REQUEST));
  }

  private static Arguments refusal(
      String rule, HttpRequest.Builder request, int status, String body) {
    return argumentSet(rule, request, status, body);
  }

  private static ByteString bytes(int size) {
    return ByteString.of(new byte[size]);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void answersWithoutAnEvent(HttpRequest.Builder request, int status, String body) {
    var response = refusalOf(request);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
    assertThat(response.header("content-type")).isEqualTo("application/json");
    assertThat(response.header("apigw-requestid")).isEqualTo("KLMnoPQrsTUEabc=");
  }

  @Test
  void admitsAnEventOfJustUnderSixMegabytes() {
    var text = "a".repeat(HttpApi.MAX_EVENT_BYTES - 2000);

    var event = Requests.eventOf(post("/").header("Content-Type", "text/plain").body(text));

    assertThat(event.get("body").stringValue()).isEqualTo(text);
  }
}
