package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.REQUEST_ID;
import static dev.lanner.runtime.Fixtures.aFailure;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.Fixtures.anInvocation;
import static dev.lanner.runtime.Fixtures.anInvocationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvocationLoopTest {
  private final FakeRuntimeApi api = new FakeRuntimeApi();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final LogSink log = new LogSink(anEnvironment(), CLOCK, written);

  /// Serves all events of the fake.
  private void serve(Handler handler) {
    assertThatThrownBy(() -> loop(handler).run())
        .isInstanceOf(RuntimeApiException.class)
        .hasMessage("No more events.");
  }

  private InvocationLoop loop(Handler handler) {
    var inFlight = new InFlight();
    var service = new Service(handler, anEnvironment(), CLOCK, log, inFlight, null);
    return new InvocationLoop(api, service, inFlight);
  }

  private String log() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void answersOneEventAfterTheOther() {
    api.offer(anInvocationOf("1")).offer(anInvocationOf("2"));

    serve((event, _) -> Payload.ofUtf8(event.utf8() + event.utf8()));

    assertThat(api.answers)
        .containsExactly(REQUEST_ID + " response 11", REQUEST_ID + " response 22");
    assertThat(log()).isEmpty();
  }

  @Test
  void keepsPollingAfterAHandlerFails() {
    api.offer(anInvocationOf("1")).offer(anInvocationOf("2"));

    serve((event, _) -> {
      if (event.utf8().equals("1")) {
        throw aFailure();
      }
      return event;
    });

    assertThat(api.answers)
        .containsExactly(
            REQUEST_ID + " error Runtime.UserException " + ErrorReport.of(aFailure()).body().utf8(),
            REQUEST_ID + " response 2");
    assertThat(log())
        .startsWith(
            "2026-11-20T11:00:00.123Z "
                + REQUEST_ID
                + " ERROR dev.lanner.runtime The handler failed.\n"
                + "java.lang.IllegalStateException: order 42 failed\n")
        .contains("\nCaused by: java.io.IOException: connection \"reset\"\n")
        .endsWith("\t... 1 more\n");
  }

  @Test
  void reportsErrorsToo() {
    api.offer(anInvocation());

    serve((_, _) -> {
      throw new AssertionError("impossible");
    });

    assertThat(api.answers).singleElement().asString().contains("\"java.lang.AssertionError\"");
  }

  @Test
  void reportsAHandlerThatReturnsNull() {
    api.offer(anInvocation());

    serve((_, _) -> null);

    assertThat(api.answers).singleElement().asString().contains("The handler returned null.");
  }

  @Test
  void putsTheTraceIdWhereAwsSdksLookForIt() {
    api.offer(anInvocation("Lambda-Runtime-Trace-Id", "Root=1")).offer(anInvocation());
    var seen = new ArrayList<String>();

    serve((event, _) -> {
      seen.add(System.getProperty("com.amazonaws.xray.traceHeader"));
      return event;
    });

    assertThat(seen).containsExactly("Root=1", null);
  }

  @Test
  void bindsTheContextWhileTheHandlerRuns() {
    api.offer(anInvocation());
    var seen = new ArrayList<Context>();

    serve((event, context) -> {
      seen.add(context);
      seen.add(InvocationScope.current());
      return event;
    });

    assertThat(seen.getLast()).isNotNull().isSameAs(seen.getFirst());
    assertThat(InvocationScope.current()).isNull();
  }

  @Test
  void clearsTheInterruptFlagThatAHandlerLeaves() {
    api.offer(anInvocation()).offer(anInvocation());
    var seen = new ArrayList<Boolean>();

    serve((event, _) -> {
      seen.add(Thread.currentThread().isInterrupted());
      Thread.currentThread().interrupt();
      return event;
    });

    assertThat(seen).containsExactly(false, false);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void goesOnAfterAResponseThatIsTooLarge() {
    api.offer(anInvocationOf("1")).offer(anInvocationOf("2")).answering(Delivery.TOO_LARGE);

    serve((event, _) -> event);

    assertThat(api.answers).containsExactly(REQUEST_ID + " response 1", REQUEST_ID + " response 2");
    assertThat(log())
        .isEqualTo(
            "2026-11-20T11:00:00.123Z "
                + REQUEST_ID
                + " ERROR dev.lanner.runtime The response is larger than Lambda accepts (413)."
                + " Lambda has answered the caller with Function.ResponseSizeTooLarge; return less,"
                + " or a link to it.\n");
  }

  @Test
  void warnsOfAnAnswerThatComesTooLate() {
    api.offer(anInvocationOf("1")).offer(anInvocationOf("2")).answering(Delivery.TOO_LATE);

    serve((event, _) -> event);

    assertThat(api.answers).hasSize(2);
    assertThat(log())
        .isEqualTo(
            "2026-11-20T11:00:00.123Z "
                + REQUEST_ID
                + " WARN dev.lanner.runtime Lambda no longer waits for this invocation, most often"
                + " because it timed out. The response was dropped.\n");
  }

  @Test
  void reportsAResponseThatLambdaWouldRefuseInsteadOfSendingIt() {
    api.offer(anInvocationOf("6291556")).offer(anInvocationOf("6291557"));

    serve((event, _) -> Payload.of(new byte[Integer.parseInt(event.utf8())]));

    assertThat(api.answers.getFirst())
        .startsWith(REQUEST_ID + " response ")
        .hasSize(REQUEST_ID.length() + " response ".length() + 6291556);
    assertThat(api.answers.getLast())
        .isEqualTo(
            REQUEST_ID
                + " error Function.ResponseSizeTooLarge {\"errorMessage\":\"The response has"
                + " 6291557 bytes, and Lambda takes at most 6291556. Return less, a link to it, or"
                + " stream it.\",\"errorType\":\"Function.ResponseSizeTooLarge\",\"stackTrace\":[]}");
    assertThat(log()).contains(" ERROR dev.lanner.runtime The response has 6291557 bytes");
  }

  @ParameterizedTest
  @MethodSource
  void endsAfterErrorsThatOnlyANewProcessRepairs(Throwable error) {
    api.offer(anInvocationOf("1")).offer(anInvocationOf("2"));

    loop(
            (_, _) -> {
              throw new Exception("wrapped", error);
            })
        .run();

    assertThat(api.answers).singleElement().asString().contains(error.getClass().getName());
    assertThat(log())
        .endsWith(
            " FATAL dev.lanner.runtime After "
                + error.getClass().getName()
                + " the process cannot be trusted any more. It exits, and Lambda replaces it.\n");
  }

  static List<Throwable> endsAfterErrorsThatOnlyANewProcessRepairs() {
    return List.of(
        new OutOfMemoryError("Java heap space"),
        new InternalError(),
        new NoClassDefFoundError("shop/Orders"),
        new ExceptionInInitializerError(aFailure()));
  }

  @Test
  void goesOnAfterAHandlerThatRecursesTooDeep() {
    api.offer(anInvocationOf("1")).offer(anInvocationOf("2"));

    serve((_, _) -> {
      throw new StackOverflowError();
    });

    assertThat(api.answers).hasSize(2).allMatch(answer -> answer.contains("StackOverflowError"));
  }
}
