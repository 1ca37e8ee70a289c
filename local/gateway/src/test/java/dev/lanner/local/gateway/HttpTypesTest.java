package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpTypesTest {
  @Test
  void findsHeadersInAnyCaseAndKeepsTheirOrder() {
    var headers = Headers.of(new Header("A", "1"), new Header("B", "2, 3"), new Header("a", "4"));

    assertThat(headers.first("a")).isEqualTo("1");
    assertThat(headers.values("A")).containsExactly("1", "4");
    assertThat(headers.values("b")).containsExactly("2, 3");
    assertThat(headers.first("c")).isNull();
    assertThat(headers.without("A").with("c", "5"))
        .extracting(Header::name)
        .containsExactly("B", "c");
  }

  @Test
  void refusesHeadersThatWouldBreakTheLine() {
    assertThatThrownBy(() -> new Header("a", "b\r\nc: d"))
        .hasMessage("The value of header a holds a control character. Remove it.");
    assertThatThrownBy(() -> new Header("a:", "b"))
        .hasMessageStartingWith("A header's name is \"a:\", but HTTP allows only letters, digits");
  }

  @Test
  void splitsTheTarget() {
    var request = HttpRequest.builder("GET", "/a%20b?c=d?e#f").build();

    assertThat(request.path()).isEqualTo("/a%20b");
    assertThat(request.query()).isEqualTo("c=d?e");
  }

  @Test
  void sendsJsonWithItsTypeOnce() {
    var request =
        HttpRequest.builder("POST", "/").header("content-type", "text/plain").json("{}").build();

    assertThat(request.headerValues("Content-Type")).containsExactly("application/json");
    assertThat(request.bodyUtf8()).isEqualTo("{}");
  }

  @Test
  void comparesBytesByValueAndKeepsThemOutOfLogs() {
    byte[] array = {1, 2, 3};
    var bytes = ByteString.of(array);
    array[0] = 9;

    assertThat(bytes).isEqualTo(ByteString.of(new byte[] {1, 2, 3})).hasSameHashCodeAs(bytes);
    assertThat(bytes).hasToString("3 bytes");
    assertThat(bytes.base64()).isEqualTo("AQID");
  }

  @Test
  void asksForAWholeEndpoint() {
    assertThatThrownBy(() -> Api.local(URI.create("/orders")))
        .hasMessage(
            "The endpoint is /orders, but it needs a scheme and a host, such as http://localhost:8080.");
    assertThat(Api.local(URI.create("https://shop.test")).authority()).isEqualTo("shop.test");
  }

  @Test
  void cutsAndJoinsBytes() {
    var bytes = ByteString.ofUtf8("abc");

    assertThat(bytes.substring(1, 3)).isEqualTo(ByteString.ofUtf8("bc"));
    assertThat(bytes.substring(2, 2)).isEqualTo(ByteString.empty());
    assertThat(bytes.substring(0, 1).plus(bytes.substring(1, 3))).isEqualTo(bytes);
    assertThat(ByteString.empty().plus(bytes)).isEqualTo(bytes);
    assertThat(bytes.plus(ByteString.empty())).isEqualTo(bytes);
    assertThatThrownBy(() -> bytes.substring(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void givesARouteTheSameResourceIdEveryTime() {
    var route = new Route("GET /orders/{id}", Map.of());

    assertThat(route.resourceId()).matches("[0-9a-z]{6}");
    assertThat(new Route("POST /orders/{id}", Map.of()).resourceId()).isEqualTo(route.resourceId());
    assertThat(new Route("GET /orders", Map.of()).resourceId()).isNotEqualTo(route.resourceId());
  }

  @Test
  void completesATraceAndKeepsWhatTheClientBroughtOfIt() {
    assertThat(trace(null))
        .isEqualTo("Root=1-5e69363e-0123456789abcdef01234567;Parent=53995c3f42cd8ad8;Sampled=0");
    assertThat(trace("Self=1"))
        .isEqualTo("Root=1-5e69363e-0123456789abcdef01234567;Parent=53995c3f42cd8ad8;Sampled=0");
    assertThat(trace("Root=1-1-1")).isEqualTo("Root=1-1-1;Parent=53995c3f42cd8ad8;Sampled=0");
    assertThat(trace("Root=1-1-1;Parent=2")).isEqualTo("Root=1-1-1;Parent=2;Sampled=1");
    assertThat(trace("Root=1-1-1;Parent=2;Sampled=0")).isEqualTo("Root=1-1-1;Parent=2;Sampled=0");
  }

  private static String trace(@Nullable String sent) {
    var request = HttpRequest.builder("GET", "/");
    if (sent != null) {
      request.header("X-Amzn-Trace-Id", sent);
    }
    return Requests.ARRIVAL.completeTrace(request.build());
  }
}
