package dev.lanner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every Runtime API does for a loop: in memory, and over HTTP against the strict server.
interface RuntimeApiContract {

  /// Lambda's side.
  interface Service {
    RuntimeApi api();

    /// Has an event waiting.
    ///
    /// @param headers of the event, the request id not among them
    void offer(String requestId, String event, Map<String, String> headers);

    /// The answers so far in the form `<request id> response <body>` or `<request id> error <error
    /// type> <body>`.
    List<String> answers();

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
  default void takesAnInitError() {
    var service = service();
    var error = ErrorReport.of("Runtime.BadFunctionCode", Fixtures.aFailure());

    service.api().failInit(error);

    assertThat(service.initError())
        .isEqualTo("init error Runtime.BadFunctionCode " + error.body().utf8());
  }
}
