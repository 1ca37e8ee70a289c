package dev.lanner.framework.test.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.Through;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// `@ExceptionHandler`: of the class, then of the package, the most specific type first.
class ExceptionHandlersTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file       | 404 | There is no such file.",
        "io         | 503 | The disk is busy.",
        "arithmetic | 418 | I am a teapot.",
        "missing    | 410 | It is gone: NoSuchElementException",
        "state      | 410 | It is gone: IllegalStateException",
        "unchecked  | 410 | It is gone: UncheckedIOException",
        "problem    | 409 | A problem stays as it is.",
        "checked    | 500 | Internal Server Error",
        "assertion  | 500 | Internal Server Error",
        "failing    | 500 | Internal Server Error",
      })
  void answersWithTheProblemOfTheNearestHandler(String what, int status, String text) {
    TestResponse answer = app.http().get("/broken/" + what).send();

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains(text).doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource
  void keepsHeaderFieldsAndMembers(Through through) {
    TestResponse answer = through.of(app).get("/broken/io").send();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("retry-after")).isEqualTo("30");
    assertThat(answer.body()).contains("\"route\":\"/broken/{what}\"");
  }

  @Test
  void leavesAloneWhatTheFrameworkItselfRefuses() {
    assertThat(app.http().get("/broken/io?number=x").send().status()).isEqualTo(400);
    assertThat(app.http().put("/broken/io").send().status()).isEqualTo(405);
  }

  @Test
  void holdsForTheOwnPackageOnly() {
    assertThat(app.http().get("/failures/illegal-argument").send().status()).isEqualTo(500);
  }
}
