package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Handlers that stream, in the loop, against the strict server, which fails a test on any breach
/// of the protocol.
@Timeout(60)
class StreamingServerTest {
  private final RuntimeApiServer server = RuntimeApiServer.start();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicReference<StreamingHandler> handler = new AtomicReference<>();

  StreamingServerTest() {
    var environment = anEnvironment();
    Initializer initializer =
        _ ->
            (StreamingHandler)
                (event, response, context) -> handler.get().handle(event, response, context);
    Thread.ofPlatform()
        .daemon()
        .start(() ->
            LambdaRuntime.run(
                environment,
                () -> new HttpRuntimeApi(server.endpoint()),
                new LogSink(environment, CLOCK, written),
                CLOCK,
                initializer));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void callersReadWhatTheHandlerFlushesWhileItGoesOn() throws Exception {
    var goOn = new CountDownLatch(1);
    handler.set((event, response, _) -> {
      response.contentType("text/plain");
      response.write(event.toByteArray());
      response.flush();
      goOn.await();
      response.write('!');
    });

    var streamed = server.invokeStreaming(Event.json("1234"));

    assertThat(streamed.contentType().get()).contains("text/plain");
    assertThat(streamed.body().readNBytes(4)).asString(UTF_8).isEqualTo("1234");
    goOn.countDown();
    assertThat(streamed.body().readAllBytes()).asString(UTF_8).isEqualTo("!");
    assertThat(streamed.answer().get()).isInstanceOf(Answer.Response.class);
    assertThat(log()).isEmpty();
  }

  private String log() {
    return written.toString(UTF_8);
  }

  @Test
  void httpIntegrationsGetThePreludeAndTheBody() throws Exception {
    var prelude = new ResponsePrelude(200, Map.of("content-type", "text/html"), List.of("a=b"));
    handler.set((_, response, _) -> {
      response.head(prelude);
      response.write("<p>".getBytes(UTF_8));
    });

    var streamed = server.invokeStreaming(Event.json("{}"));

    assertThat(streamed.contentType().get())
        .contains("application/vnd.awslambda.http-integration-response");
    assertThat(streamed.body().readAllBytes())
        .asString(UTF_8)
        .isEqualTo(
            "{\"statusCode\":200,\"headers\":{\"content-type\":\"text/html\"},\"cookies\":[\"a=b\"]}"
                + "\0\0\0\0\0\0\0\0<p>");
  }

  @Test
  void callersLearnOfAFailureBehindTheBytesAndTheLoopGoesOn() throws Exception {
    handler.set((event, response, _) -> {
      response.write(event.toByteArray());
      response.flush();
      if (event.utf8().equals("1")) {
        throw new IllegalStateException("halfway");
      }
    });

    var first = server.invokeStreaming(Event.json("1"));
    assertThat(first.body().readAllBytes()).asString(UTF_8).isEqualTo("1");
    assertThat(first.answer().get())
        .isInstanceOfSatisfying(
            Answer.Failure.class,
            failure -> {
              assertThat(failure.errorType()).isEqualTo("Runtime.UserException");
              assertThat(failure.payload().utf8())
                  .startsWith(
                      "{\"errorMessage\":\"halfway\","
                          + "\"errorType\":\"java.lang.IllegalStateException\",\"stackTrace\":[\"");
            });
    var second = server.invokeStreaming(Event.json("2"));
    assertThat(second.body().readAllBytes()).asString(UTF_8).isEqualTo("2");
    assertThat(second.answer().get()).isInstanceOf(Answer.Response.class);
    assertThat(log())
        .contains(" ERROR dev.lanner.runtime The handler failed.\n")
        .contains("java.lang.IllegalStateException: halfway\n");
  }

  @Test
  void aFailureBeforeTheFirstFlushIsAnOrdinaryOne() throws Exception {
    handler.set((_, response, _) -> {
      response.write('x');
      throw new IllegalStateException("early");
    });

    var streamed = server.invokeStreaming(Event.json("{}"));

    assertThat(streamed.body().readAllBytes()).isEmpty();
    assertThat(streamed.answer().get())
        .isInstanceOfSatisfying(
            Answer.Failure.class,
            failure -> assertThat(failure.payload().utf8()).contains("\"early\""));
  }

  @Test
  void callersThatDoNotStreamGetUpToSixMebibytes() throws Exception {
    handler.set((event, response, _) -> response.write(new byte[Integer.parseInt(event.utf8())]));

    var large = server.invoke(Event.json(Integer.toString(7 * 1024 * 1024)));
    assertThat(large.get())
        .isInstanceOfSatisfying(
            Answer.Failure.class,
            failure -> assertThat(failure.errorType()).isEqualTo("Function.ResponseSizeTooLarge"));
    var small = server.invoke(Event.json("5"));
    assertThat(small.get())
        .isInstanceOfSatisfying(
            Answer.Response.class,
            response -> assertThat(response.payload().length()).isEqualTo(5));
    assertThat(log()).contains("The response is larger than Lambda accepts (413).");
  }

  @Test
  void aHandlerMayAnswerAnEventWithoutAStream() throws Exception {
    handler.set((event, response, _) -> response.respond(event));

    assertThat(server.invoke(Event.json("{}")).get())
        .isInstanceOfSatisfying(
            Answer.Response.class,
            response -> {
              assertThat(response.payload().utf8()).isEqualTo("{}");
              assertThat(response.contentType()).isEqualTo("application/json");
            });
  }
}
