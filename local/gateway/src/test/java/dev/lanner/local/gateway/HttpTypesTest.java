package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
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
}
