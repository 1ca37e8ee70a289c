package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.REQUEST_ID;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.Fixtures.anInvocationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The loop with a handler that streams.
class InvocationLoopStreamingTest {
  private final FakeRuntimeApi api =
      new FakeRuntimeApi().offer(anInvocationOf("1")).offer(anInvocationOf("2"));
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final LogSink log = new LogSink(anEnvironment(), CLOCK, written);

  /// Serves both events of the fake.
  private void serve(StreamingHandler handler) {
    var inFlight = new InFlight();
    var service = new Service(handler, anEnvironment(), CLOCK, log, inFlight, null);
    var loop = new InvocationLoop(api, service, inFlight);

    assertThatThrownBy(loop::run)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessage("No more events.");
  }

  private String log() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void endsEachResponseWhenTheHandlerReturns() {
    serve((event, response, context) -> {
      assertThat(InvocationScope.current()).isSameAs(context);
      response.write(event.toByteArray());
      response.close();
    });

    assertThat(api.answers).containsExactly(REQUEST_ID + " response 1", REQUEST_ID + " response 2");
    assertThat(api.streams.getLast().calls)
        .containsExactly("begin application/octet-stream", "write 2", "end");
    assertThat(log()).isEmpty();
  }

  @Test
  void failsTheResponseOfAHandlerThatThrowsAfterClosingIt() {
    serve((event, response, _) -> {
      try (response) {
        response.write(event.toByteArray());
        throw new IOException("no");
      }
    });

    assertThat(api.streams.getLast().calls)
        .containsExactly("begin application/octet-stream", "write 2", "fail");
    assertThat(api.answers).hasSize(2);
    assertThat(log()).contains(" ERROR dev.lanner.runtime The handler failed.\n");
  }

  @Test
  void failsAResponseThatWasInterruptedThoughTheHandlerHasCaughtIt() {
    serve((event, response, _) -> {
      api.streams.getLast().breakWith(new InterruptedIOException("interrupted"));
      try {
        response.write(event.toByteArray());
      } catch (InterruptedIOException _) {
        Thread.currentThread().interrupt();
      }
    });

    assertThat(api.streams.getLast().calls).last().isEqualTo("fail");
    assertThat(api.answers).last().asString().contains("java.io.InterruptedIOException");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void answersWithAnOrdinaryResponseWhereTheHandlerGivesOne() {
    serve((event, response, _) ->
        response.respond(
            event.utf8().equals("1")
                ? event
                : Payload.of(new byte[Service.MAX_RESPONSE_BYTES + 1])));

    assertThat(api.streams).allSatisfy(stream -> assertThat(stream.calls).isEmpty());
    assertThat(api.answers)
        .satisfiesExactly(
            small -> assertThat(small).isEqualTo(REQUEST_ID + " response 1"),
            large -> assertThat(large).contains(" error Function.ResponseSizeTooLarge "));
  }

  @Test
  void saysThatAStreamCameTooLate() {
    api.answering(Delivery.TOO_LATE);

    serve((_, _, _) -> {});

    assertThat(api.answers).hasSize(2);
    assertThat(log()).contains(" WARN dev.lanner.runtime Lambda no longer waits");
  }
}
