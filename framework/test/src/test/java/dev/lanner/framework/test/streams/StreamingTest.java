package dev.lanner.framework.test.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.Through;
import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.FunctionUrl;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Bodies that are written while they are sent.
class StreamingTest {
  private static final String[] STREAMING = {"FUNCTION_URL", "REST"};

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @EnumSource
  void sendsEvents(Through through) {
    TestResponse answer =
        through
            .of(app)
            .get("/live/events")
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", "id-7")
            .cookie("name", "Ada")
            .send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("text/event-stream");
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.body())
        .isEqualTo(
            """
            retry: 3000

            : for Ada

            data: first
            data: second
            data: third
            data:\s

            event: tick
            id: id-0
            data: id-7 0

            event: tick
            id: id-1
            data: id-7 1

            """);
    assertThat(answer.isStreamed()).isEqualTo(streams(through));
  }

  @ParameterizedTest
  @EnumSource
  void sendsBytes(Through through) {
    TestResponse answer = through.of(app).get("/live/bytes").send();

    assertThat(answer.header("content-type")).isEqualTo("text/csv");
    assertThat(answer.body()).isEqualTo("a,b\n1,2\n");
    assertThat(through.of(app).get("/live/plain").send().bytes()).containsExactly(0, 1, 0xff);
    assertThat(through.of(app).get("/live/nothing").send().bytes()).isEmpty();
    assertThat(through.of(app).get("/exports").send().body()).isEqualTo("exported");
  }

  @ParameterizedTest
  @EnumSource
  void sendsStatusAndHeaderFieldsFirst(Through through) {
    TestResponse answer = through.of(app).get("/live/body?size=200000").send();

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("content-type")).isEqualTo("application/x-chunks");
    assertThat(String.join(", ", answer.headers("x-tag"))).isEqualTo("one, two");
    assertThat(answer.headers("set-cookie"))
        .containsExactly("a=1", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT");
    assertThat(answer.body()).hasSize(200_000).startsWith("0123456789abcdef0");
  }

  @ParameterizedTest
  @EnumSource
  void answersAHeadWithoutWritingTheBody(Through through) {
    TestResponse answer = through.of(app).head("/live/fails-late").send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEmpty();
    assertThat(answer.streamFailure()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void answersAFailureBeforeTheFirstByteLikeAnyOther(Through through) {
    TestResponse failed = through.of(app).get("/live/fails-early").send();
    TestResponse refused = through.of(app).get("/live/refuses-early").send();

    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.header("content-type")).isEqualTo("application/problem+json");
    assertThat(failed.body()).isEqualTo("{\"title\":\"Internal Server Error\",\"status\":500}");
    assertThat(failed.streamFailure()).isNull();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("Not now.");
  }

  @ParameterizedTest
  @EnumSource
  void asksExceptionHandlersBeforeTheFirstByte(Through through) {
    TestResponse answer = through.of(app).get("/live/busy").send();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).contains("The disk is busy.").doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"FUNCTION_URL", "REST"})
  void breaksOffAtAFailureBehindTheFirstByte(Through through) {
    TestResponse answer = through.of(app).get("/live/fails-late").send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("some bytes");
    assertThat(answer.streamFailure()).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FUNCTION_URL", "REST"})
  void answersAFailureWith500WhereTheBodyIsCollected(Through through) {
    TestResponse answer = through.of(app).get("/live/fails-late").send();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("some bytes").doesNotContain("secret");
  }

  /// A front end that was told to stream takes nothing else.
  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"FUNCTION_URL", "REST"})
  void streamsCompleteAnswersToo(Through through) {
    TestResponse answer = through.of(app).get("/live/complete").send();
    TestResponse again =
        through.of(app).get("/live/complete").header("If-None-Match", answer.header("etag")).send();
    TestResponse missing = through.of(app).get("/live/elsewhere").send();

    assertThat(answer.isStreamed()).isTrue();
    assertThat(answer.body()).isEqualTo("complete");
    assertThat(answer.header("content-type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.body()).contains("\"status\":404");
    assertThat(through.of(app).get("/results/not-finite").send().status()).isEqualTo(500);
    assertThat(through.of(app).get("/live/large-head").send().status()).isEqualTo(500);
  }

  @Test
  void streamsMoreThanOnePieceMayHave() {
    TestResponse streamed = app.http(FrontEnd.FUNCTION_URL).get("/live/body?size=7000000").send();
    TestResponse collected = app.http().get("/live/body?size=7000000").send();
    TestResponse large = app.http().get("/live/large?size=5000000").send();

    assertThat(streamed.bytes()).hasSize(7_000_000);
    assertThat(collected.status()).isEqualTo(500);
    assertThat(collected.body()).contains("The answer is too large.");
    assertThat(app.http().get("/live/stubborn").send().status()).isEqualTo(500);
    assertThat(large.status()).isEqualTo(500);
    assertThat(large.body()).contains("The answer is too large.");
    assertThat(app.http().get("/live/large?size=4000000").send().bytes()).hasSize(4_000_000);
  }

  @Test
  void collectsWhereTheDeploymentSaysSo() {
    app.environment("LANNER_STREAMING", "false");
    var buffered = new FunctionUrl(Api.local(URI.create("http://a.lambda-url.us-east-1.on.aws")));

    TestResponse answer = app.http(buffered).get("/live/bytes").send();

    assertThat(answer.isStreamed()).isFalse();
    assertThat(answer.body()).isEqualTo("a,b\n1,2\n");
  }

  private static boolean streams(Through through) {
    return java.util.List.of(STREAMING).contains(through.name());
  }
}
