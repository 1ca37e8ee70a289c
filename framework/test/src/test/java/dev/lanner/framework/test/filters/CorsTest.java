package dev.lanner.framework.test.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.Through;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cross-origin requests, as the Fetch standard has them.
class CorsTest {
  private static final String SHOP = "https://shop.example";
  private static final String ALLOW_ORIGIN = "access-control-allow-origin";

  @RegisterExtension
  final LannerExtension app =
      new LannerExtension()
          .environment("MORE_ORIGINS", "http://localhost:3000, https://admin.example")
          .environment("PASS", "key");

  @ParameterizedTest
  @EnumSource
  void answersAPreflightWithoutAHandlerOrFilter(Through through) {
    TestResponse answer = preflight(through, "/filtered/plain", SHOP, "GET", "content-type");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(SHOP);
    assertThat(answer.header("access-control-allow-credentials")).isEqualTo("true");
    assertThat(answer.header("access-control-allow-methods")).isEqualTo("GET");
    assertThat(answer.header("access-control-allow-headers")).isEqualTo("Content-Type");
    assertThat(answer.header("access-control-max-age")).isEqualTo("7200");
    assertThat(answer.header("vary"))
        .isEqualTo("origin, access-control-request-method, access-control-request-headers");
    assertThat(app.bean(Trace.class).steps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {SHOP, "http://localhost:3000", "https://admin.example"})
  void letsListedOriginsReadAnswers(String origin) {
    TestResponse answer = from(origin, "/filtered/plain").header("X-Pass", "a").send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers(ALLOW_ORIGIN)).containsExactly(origin);
    assertThat(answer.header("access-control-allow-credentials")).isEqualTo("true");
    assertThat(answer.header("vary")).isEqualToIgnoringCase("origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example.evil.example",
        "https://evil-shop.example",
        "http://shop.example",
        "https://SHOP.example",
        "https://shop.example:8443",
        "https://shop.example/",
        "https://shop.example, https://admin.example",
        "${MORE_ORIGINS}",
        "null",
        "*",
        "",
      })
  void tellsNothingToOthers(String origin) {
    TestResponse answer = from(origin, "/filtered/plain").header("X-Pass", "a").send();
    TestResponse preflight =
        preflight(Through.HTTP_2, "/filtered/plain", origin, "GET", "content-type");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header(ALLOW_ORIGIN)).isNull();
    assertThat(answer.header("access-control-allow-credentials")).isNull();
    assertThat(answer.header("vary")).isEqualToIgnoringCase("origin");
    assertThat(preflight.header(ALLOW_ORIGIN)).isNull();
    assertThat(preflight.header("access-control-allow-methods")).isNull();
  }

  @Test
  void letsThemReadErrorsToo() {
    assertThat(from(SHOP, "/filtered/plain").send().header(ALLOW_ORIGIN)).isEqualTo(SHOP);
    assertThat(from(SHOP, "/filtered/plain?number=x").send().header(ALLOW_ORIGIN)).isEqualTo(SHOP);
    assertThat(from(SHOP, "/filtered/throwing").header("X-Pass", "class").send())
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(500))
        .satisfies(answer -> assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(SHOP));
  }

  @Test
  void letsThemReadThatAnAnswerCouldNotBeWritten() {
    TestResponse answer = from(SHOP, "/filtered/unwritable").header("X-Pass", "class").send();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo(SHOP);
    assertThat(answer.header("vary")).isEqualToIgnoringCase("origin");
  }

  @Test
  void opensARouteToEverybody() {
    TestResponse answer =
        app.http()
            .put("/filtered/open")
            .header("Origin", "https://anywhere.example")
            .header("X-Pass", "class")
            .send();
    TestResponse preflight =
        preflight(Through.HTTP_2, "/filtered/open", "https://anywhere.example", "PUT", "x-a, x-b");

    assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo("*");
    assertThat(answer.header("access-control-allow-credentials")).isNull();
    assertThat(answer.header("access-control-expose-headers")).isEqualTo("ETag, Link");
    assertThat(answer.header("vary")).isNull();
    assertThat(preflight.header("access-control-allow-headers")).isEqualTo("x-a, x-b");
    assertThat(preflight.header("access-control-max-age")).isEqualTo("60");
  }

  @Test
  void refusesAPreflightForWhatIsNotThere() {
    assertThat(
            preflight(Through.HTTP_2, "/filtered/plain", SHOP, "DELETE", "").header(ALLOW_ORIGIN))
        .isNull();
    assertThat(preflight(Through.HTTP_2, "/filtered/elsewhere", SHOP, "GET", "").status())
        .isEqualTo(404);
    assertThat(preflight(Through.HTTP_2, "/methods/things", SHOP, "PATCH", "").status())
        .isEqualTo(405);
  }

  @Test
  void saysNothingOfOriginsWhereNobodyAsks() {
    TestResponse answer = app.http().get("/filtered/plain").header("X-Pass", "a").send();

    assertThat(answer.header(ALLOW_ORIGIN)).isNull();
    assertThat(answer.header("vary")).isEqualToIgnoringCase("origin");
    assertThat(from(SHOP, "/").send().header(ALLOW_ORIGIN)).isNull();
  }

  private TestRequest from(String origin, String path) {
    return app.http().get(path).header("Origin", origin);
  }

  private TestResponse preflight(
      Through through, String path, String origin, String method, String headers) {
    return through
        .of(app)
        .options(path)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", headers)
        .send();
  }
}
