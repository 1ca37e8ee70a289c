package dev.lanner.framework.test.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.Through;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Filters around handlers: their order, what they may change, and those that are there.
class FiltersTest {
  @RegisterExtension final LannerExtension app = new LannerExtension().environment("PASS", "key");

  @ParameterizedTest
  @EnumSource
  void wrapsPackageClassAndMethodInThisOrder(Through through) {
    TestResponse answer = through.of(app).get("/filtered/method").header("X-Pass", "a").send();

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("null GET!");
    assertThat(answer.header("x-was")).isEqualTo("200");
    assertThat(app.bean(Trace.class).steps())
        .containsExactly(
            "+package",
            "+class",
            "+method",
            "handler",
            "-method 202",
            "-class 202",
            "-package 202");
  }

  @Test
  void bindsParametersBehindAllFilters() {
    TestResponse answer = app.http().get("/filtered/plain?number=x").header("X-Pass", "a").send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(app.bean(Trace.class).steps())
        .containsExactly("+package", "+class", "-class 400", "-package 400");
  }

  @Test
  void givesAnnotationsOfTheNearestPlaceAndTheEnvironment() {
    assertThat(plain("a").status()).isEqualTo(200);
    assertThat(plain("b").status()).isEqualTo(200);
    assertThat(plain("key").status()).isEqualTo(200);
    assertThat(plain("class").status()).isEqualTo(429);
    assertThat(plain("class").body()).contains("The method says no.");
    assertThat(app.http().get("/filtered/throwing").send().body()).contains("The class says no.");
  }

  @Test
  void givesEveryElementOfAnAnnotationAsItIsWritten() {
    TestResponse written = app.http().get("/filtered/method").send();
    TestResponse byDefault = app.http().get("/filtered/plain").send();

    assertThat(written.status()).isEqualTo(403);
    assertThat(written.body())
        .contains("\"detail\":\"\\\"No\\\"\\n$L {@code}\"")
        .contains(
            "\"settings\":\"String[] HIGH [LOW, HIGH] -7 ' -9223372036854775808 NaN false [] Limited\"");
    assertThat(byDefault.body())
        .contains("\"settings\":\"Object LOW [] 3 \\\" 1099511627776 0.5 true [1, -1] Limited\"");
  }

  @Test
  void answersWhatAFilterThrowsLikeWhatAHandlerThrows() {
    TestResponse answer = app.http().get("/filtered/throwing").header("X-Pass", "class").send();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret");
    assertThat(answer.headers("x-passed")).hasSize(1);
    assertThat(app.bean(Trace.class).steps())
        .containsExactly("+package", "+class", "-class 500", "-package 500");
  }

  @Test
  void letsNoFilterSeeWhatHasNoRoute() {
    assertThat(app.http().get("/filtered/elsewhere").send().status()).isEqualTo(404);
    assertThat(app.http().delete("/filtered/plain").send().status()).isEqualTo(405);
    assertThat(app.bean(Trace.class).steps()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void refusesRequestsThatAreTooLarge(Through through) {
    assertThat(limits(through, "", "0123456789", "").status()).isEqualTo(200);
    assertThat(limits(through, "", "0123456789a", "").status()).isEqualTo(413);
    assertThat(limits(through, "?a=" + "x".repeat(40), "", "").status()).isEqualTo(414);
    assertThat(limits(through, "", "0123456789", "x".repeat(600)).status()).isEqualTo(431);
  }

  @ParameterizedTest
  @EnumSource
  void setsSecurityHeadersThatTheHandlerDoesNotSet(Through through) {
    TestResponse usual = through.of(app).get("/filtered/plain").send();
    TestResponse own = limits(through, "", "a", "");

    assertThat(usual.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(usual.header("strict-transport-security"))
        .isEqualTo("max-age=31536000; includeSubDomains");
    assertThat(usual.header("content-security-policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(usual.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(usual.header("x-frame-options")).isEqualTo("DENY");
    assertThat(own.header("content-security-policy")).isEqualTo("default-src 'self'");
    assertThat(own.header("strict-transport-security")).isNull();
    assertThat(own.headers("referrer-policy")).containsExactly("origin");
    assertThat(app.http().get("/").send().header("x-content-type-options")).isNull();
  }

  private TestResponse plain(String pass) {
    return app.http().get("/filtered/plain").header("X-Pass", pass).send();
  }

  private TestResponse limits(Through through, String query, String body, String header) {
    return through
        .of(app)
        .post("/filtered/limits" + query)
        .header("X-Pass", "class")
        .header("X-More", header)
        .body(body)
        .send();
  }
}
