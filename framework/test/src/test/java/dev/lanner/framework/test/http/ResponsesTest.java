package dev.lanner.framework.test.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What results and exceptions become: the response envelopes, byte for byte, and what a client
/// sees of them.
class ResponsesTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  /// Run with `-Dgolden.update` to write the files anew.
  @ParameterizedTest
  @CsvSource({
    "POST, /results/void,                 void",
    "GET,  /results/optional/true,        value",
    "GET,  /results/optional/false,       nothing",
    "GET,  /results/nullable/true,        value",
    "GET,  /results/nullable/false,       nothing",
    "GET,  /results/optional-text/true,   short-text",
    "GET,  /results/optional-text/false,  nothing",
    "GET,  /results/null,                 internal-server-error",
    "GET,  /results/null-component,       internal-server-error",
    "GET,  /results/null-element,         internal-server-error",
    "GET,  /results/null-response,        internal-server-error",
    "GET,  /results/not-finite,           internal-server-error",
    "POST, /results/created,              created",
    "GET,  /results/response,             response",
    "HEAD, /results/response,             response-to-head",
    "GET,  /results/empty-response,       empty-response",
    "GET,  /results/text,                 text",
    "GET,  /results/typed-text,           typed-text",
    "GET,  /results/bytes,                bytes",
    "GET,  /results/typed-bytes,          typed-bytes",
    "GET,  /results/list,                 list",
    "GET,  /results/empty-list,           empty-list",
    "GET,  /results/map,                  map",
    "GET,  /results/number,               number",
    "GET,  /results/enum,                 enum",
    "GET,  /failures/problem,             problem",
    "HEAD, /failures/problem,             problem-to-head",
    "GET,  /failures/deep,                deep-problem",
    "GET,  /failures/unknown-status,      unknown-status",
    "GET,  /failures/checked,             internal-server-error",
    "POST, /failures/unchecked,           internal-server-error",
    "GET,  /failures/illegal-argument,    internal-server-error",
    "GET,  /failures/stack-overflow,      internal-server-error",
    "HEAD, /failures/checked,             internal-server-error-to-head",
    "PUT,  /results/text,                 method-not-allowed",
    "GET,  /elsewhere,                    nothing",
  })
  void writesTheEnvelopeOfPayloadFormat2(String method, String path, String golden) {
    assertThat(EventsTest.handle(EventsTest.event(method, path, "", "")) + "\n")
        .isEqualTo(golden("response-" + golden + ".json", method, path));
  }

  private static String golden(String name, String method, String path) {
    if (System.getProperty("golden.update") == null) {
      return EventsTest.resource("golden/" + name);
    }
    try {
      String text = EventsTest.handle(EventsTest.event(method, path, "", "")) + "\n";
      Files.writeString(Path.of("src/test/resources/golden", name), text);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void answersCreatedWithoutABody() {
    TestResponse response = app.http().get("/results/created-without-body").send();

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.header("location")).isEqualTo("/results/1");
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "out-of-memory, java.lang.OutOfMemoryError,     as if",
    "linkage,       java.lang.NoClassDefFoundError, shop/Missing"
  })
  void failsTheInvocationOfWhatOnlyANewProcessRepairs(
      String path, Class<? extends Error> error, String message) {
    assertThatThrownBy(
            () -> EventsTest.handle(EventsTest.event("GET", "/failures/" + path, "", "")))
        .isInstanceOf(error)
        .hasMessage(message);
  }

  @Test
  void setsThreeCookies() {
    TestResponse response = app.http().get("/results/response").send();

    assertThat(response.headers("set-cookie"))
        .containsExactly(
            "session=1; HttpOnly", "theme=dark; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "empty=");
    assertThat(response.header("x-tag")).isEqualTo("a, b, c");
  }

  @Test
  void sendsEveryByte() {
    byte[] bytes = app.http().get("/results/bytes").send().bytes();

    assertThat(bytes).hasSize(256);
    for (int i = 0; i < bytes.length; i++) {
      assertThat(bytes[i]).isEqualTo((byte) i);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nSet-Cookie: session=forged",
        "a\nb",
        "a\rb",
        "a\u0000b",
        "a\u007fb",
        "\n",
      })
  void refusesHeaderValuesThatWouldForgeHeaderFields(String value) {
    TestResponse response = header("X-Name", value);

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.header("set-cookie")).isNull();
    assertThat(response.header("x-name")).isNull();
    assertThat(response.body()).isEqualTo("{\"title\":\"Internal Server Error\",\"status\":500}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\nb", "ü", "a\u0000", "(a)", "a/b", "\"a\""})
  void refusesHeaderNamesThatAreNoTokens(String name) {
    assertThat(header(name, "value").status()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a, b", "tab\there", "a=\"b; c\"", "~!@#$%^&*()"})
  void sendsOtherHeaderValues(String value) {
    TestResponse response = header("x!#$%&'*+-.^_`|~9", value);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("X!#$%&'*+-.^_`|~9")).isEqualTo(value);
  }

  private TestResponse header(String name, String value) {
    return app.http()
        .get("/failures/header?name=" + encoded(name) + "&value=" + encoded(value))
        .send();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
