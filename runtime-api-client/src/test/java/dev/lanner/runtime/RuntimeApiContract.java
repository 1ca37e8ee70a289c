package dev.lanner.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every Runtime API does for a loop: in memory, and over HTTP against the strict server.
interface RuntimeApiContract {

  /// Lambda's side.
  interface Service {
    RuntimeApi api();

    /// Has an event waiting.
    ///
    /// @param headers of the event, the request id not among them
    void offer(String requestId, String event, Map<String, String> headers);

    /// Refuses an answer whatever it is; the first call is for the first answer.
    ///
    /// @param status 413, 410, 400 for an unknown request id, or one that ends the process
    void refuse(int status);

    /// The answers so far in the form `<request id> response <body>` or `<request id> error <error
    /// type> <body>`.
    List<String> answers();

    /// The restore error in the form `restore error <error type> <body>`, or `null`.
    @Nullable String restoreError();

    /// The init error in the form `init error <error type> <body>`, or `null`.
    @Nullable String initError();
  }

  Service service();

  @Test
  default void handsOverAnEventWithItsContext() {
    var service = service();
    service.offer(
        "a",
        "{\"name\":\"Zoë\"}",
        Map.of(
            "Lambda-Runtime-Deadline-Ms", "1795172400123",
            "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:1:function:f",
            "Lambda-Runtime-Trace-Id", "Root=1",
            "Lambda-Runtime-Aws-Tenant-Id", "blue",
            "Lambda-Runtime-Client-Context", "{\"custom\":{\"face\":\"😀\"}}",
            "Lambda-Runtime-Cognito-Identity", "{\"cognitoIdentityId\":\"i\"}",
            "Content-Type", "text/plain",
            "Lambda-Runtime-Tomorrow", "new"));

    var invocation = service.api().next();

    assertThat(invocation.requestId()).isEqualTo("a");
    assertThat(invocation.payload().utf8()).isEqualTo("{\"name\":\"Zoë\"}");
    assertThat(invocation.deadline().toEpochMilli()).isEqualTo(1795172400123L);
    assertThat(invocation.invokedFunctionArn()).isEqualTo("arn:aws:lambda:eu-west-1:1:function:f");
    assertThat(invocation.traceId()).isEqualTo("Root=1");
    assertThat(invocation.tenantId()).isEqualTo("blue");
    assertThat(invocation.clientContext()).isEqualTo("{\"custom\":{\"face\":\"😀\"}}");
    assertThat(invocation.cognitoIdentity()).isEqualTo("{\"cognitoIdentityId\":\"i\"}");
    assertThat(invocation.contentType()).isEqualTo("text/plain");
    assertThat(invocation.headers().get("lambda-runtime-tomorrow")).isEqualTo("new");
  }

  @Test
  default void takesAnEmptyHeaderForAnAbsentOne() {
    var service = service();
    service.offer("a", "{}", Map.of("Lambda-Runtime-Trace-Id", ""));

    assertThat(service.api().next().traceId()).isNull();
  }

  @Test
  default void takesResponsesAndErrorsInTurn() {
    var service = service();
    service.offer("a", "1", Map.of());
    service.offer("b", "2", Map.of());
    service.offer("c", "3", Map.of());
    var api = service.api();
    var error = ErrorReport.of("Function.Odd", Fixtures.aFailure());

    api.next();
    var first = api.respond("a", Payload.ofUtf8("{\"ok\":true}"));
    api.next();
    var second = api.fail("b", error);
    api.next();
    var third = api.respond("c", Payload.empty());

    assertThat(List.of(first, second, third)).containsOnly(Delivery.ACCEPTED);
    assertThat(service.answers())
        .containsExactly(
            "a response {\"ok\":true}",
            "b error Function.Odd " + error.body().utf8(),
            "c response ");
  }

  @Test
  default void takesStreamsOfEveryOutcome() throws IOException {
    var service = service();
    var api = service.api();
    var error = ErrorReport.of("Function.Odd", new IllegalStateException("halfway"));
    var ids = List.of("whole", "empty", "before", "halfway");
    for (var id : ids) {
      service.offer(id, "{}", Map.of());
    }
    var deliveries = new ArrayList<Delivery>();

    for (var id : ids) {
      assertThat(api.next().requestId()).isEqualTo(id);
      var response = new ResponseStream(api.stream(id));
      switch (id) {
        case "whole" -> {
          response.write("one ".getBytes(UTF_8));
          response.flush();
          response.write("two".getBytes(UTF_8));
          deliveries.add(response.end());
        }
        case "empty" -> deliveries.add(response.end());
        case "before" -> {
          response.write('x');
          deliveries.add(response.fail(error));
        }
        default -> {
          response.write('x');
          response.flush();
          deliveries.add(response.fail(error));
        }
      }
    }

    assertThat(deliveries).hasSize(4).containsOnly(Delivery.ACCEPTED);
    assertThat(service.answers())
        .map(RuntimeApiContract::withoutStackTrace)
        .containsExactly(
            "whole response one two",
            "empty response ",
            "before error Function.Odd halfway",
            "halfway error Function.Odd halfway");
  }

  /// An error in a trailer has a shorter stack trace than one in a body.
  private static String withoutStackTrace(String answer) {
    return answer.replaceFirst("\\{\"errorMessage\":\"(\\w+)\".*", "$1");
  }

  @Test
  default void takesAnInitError() {
    var service = service();
    var error = ErrorReport.of("Runtime.BadFunctionCode", Fixtures.aFailure());

    service.api().failInit(error);

    assertThat(service.initError())
        .isEqualTo("init error Runtime.BadFunctionCode " + error.body().utf8());
  }

  @Test
  default void takesRequestIdsAndEventsOfEveryCharacterAndSize() {
    var service = service();
    var large = "Zoë 😀 \u0000\r\n".repeat(300_000);
    service.offer("a/b c%2F?ü#", large, Map.of());
    service.offer("..", "", Map.of());
    var api = service.api();

    var first = api.next();
    api.respond(first.requestId(), first.payload());
    var second = api.next();
    api.respond(second.requestId(), second.payload());

    assertThat(first.requestId()).isEqualTo("a/b c%2F?ü#");
    assertThat(service.answers()).containsExactly("a/b c%2F?ü# response " + large, ".. response ");
  }

  @Test
  default void goesOnAfterAnswersThatCameTooLargeOrTooLate() {
    var service = service();
    var api = service.api();
    var error = ErrorReport.of(Fixtures.aFailure());
    for (int status : new int[] {413, 410, 413, 410}) {
      service.refuse(status);
    }
    for (var id : List.of("a", "b", "c", "d", "e")) {
      service.offer(id, "{}", Map.of());
    }

    var deliveries = new ArrayList<Delivery>();
    deliveries.add(api.respond(api.next().requestId(), Payload.empty()));
    deliveries.add(api.respond(api.next().requestId(), Payload.empty()));
    deliveries.add(api.fail(api.next().requestId(), error));
    deliveries.add(api.fail(api.next().requestId(), error));
    deliveries.add(api.respond(api.next().requestId(), Payload.ofUtf8("5")));

    assertThat(deliveries)
        .containsExactly(
            Delivery.TOO_LARGE,
            Delivery.TOO_LATE,
            Delivery.TOO_LARGE,
            Delivery.TOO_LATE,
            Delivery.ACCEPTED);
    assertThat(service.answers()).last().isEqualTo("e response 5");
  }

  @Test
  default void dropsAnAnswerWhoseRequestIdIsNotKnownAnyMore() {
    var service = service();
    service.offer("a", "{}", Map.of());
    service.refuse(400);

    var api = service.api();
    api.next();

    assertThat(api.respond("a", Payload.empty())).isEqualTo(Delivery.TOO_LATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500})
  default void cannotGoOnAfterAnyOtherRefusal(int status) {
    var service = service();
    service.offer("a", "{}", Map.of());
    service.refuse(status);

    var api = service.api();
    api.next();

    assertThatThrownBy(() -> api.respond("a", Payload.empty()))
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageContaining("POST invocation/{id}/response with status " + status);
  }

  @Test
  default void servesAfterARestore() {
    var service = service();
    service.offer("a", "1", Map.of());
    var api = service.api();

    boolean isRestored = api.awaitRestore();
    var event = api.next();
    api.respond("a", event.payload());

    assertThat(isRestored).isTrue();
    assertThat(service.answers()).last().isEqualTo("a response 1");
  }

  @Test
  default void takesARestoreError() {
    var service = service();
    var api = service.api();
    var error = ErrorReport.of("Runtime.AfterRestoreError", Fixtures.aFailure());

    api.awaitRestore();
    api.failRestore(error);

    assertThat(service.restoreError())
        .isEqualTo("restore error Runtime.AfterRestoreError " + error.body().utf8());
  }
}
