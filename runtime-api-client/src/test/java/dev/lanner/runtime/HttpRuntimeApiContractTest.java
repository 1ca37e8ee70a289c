package dev.lanner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.Fault;
import dev.lanner.local.runtimeapi.FaultPlan;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.Options;
import dev.lanner.local.runtimeapi.RestoreResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The contract over HTTP; the server fails the test on any breach of the protocol.
class HttpRuntimeApiContractTest implements RuntimeApiContract {
  private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
  private final RuntimeApiServer server =
      // Under SnapStart a runtime may do all that it may do otherwise.
      RuntimeApiServer.start(Options.strict().withSnapStart().withFaults(this::refusal));
  private final HttpRuntimeApi api = new HttpRuntimeApi(server.endpoint());

  private List<Fault> refusal(FaultPlan.Request request) {
    var status = request.requestId() == null ? null : refusals.poll();
    return status == null ? List.of() : List.of(new Fault.Refuse(status));
  }

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Override
  public Service service() {
    var answers = new LinkedHashMap<String, CompletableFuture<Answer>>();
    var restored = server.restore();
    return new Service() {
      @Override
      public RuntimeApi api() {
        return api;
      }

      @Override
      public void offer(String requestId, String event, Map<String, String> headers) {
        answers.put(requestId, server.invoke(event(requestId, event, headers)));
      }

      @Override
      public void refuse(int status) {
        refusals.add(status);
      }

      @Override
      public List<String> answers() {
        return answers.entrySet().stream()
            .map(entry -> entry.getKey() + " " + text(entry.getValue().join()))
            .toList();
      }

      @Override
      public @Nullable String restoreError() {
        return restored.join() instanceof RestoreResult.Failed(var failure)
            ? "restore " + text(failure)
            : null;
      }

      @Override
      public @Nullable String initError() {
        return server.ready().join() instanceof InitResult.Failed(var failure)
            ? "init " + text(failure)
            : null;
      }
    };
  }

  @Test
  void reportsACauseThatLambdaKeeps() {
    var answer = server.invoke(event("a", "{}", Map.of()));
    var error = ErrorReport.of(HostileThrowable.MEGABYTES_OF_MESSAGES.make());

    api.next();
    api.fail("a", error);

    assertThat(((Answer.Failure) answer.join()).xrayCause())
        .isEqualTo(error.xrayCause(System.getProperty("user.dir")).utf8());
  }

  private static Event event(String requestId, String payload, Map<String, String> headers) {
    var event = Event.builder().requestId(requestId).payload(payload);
    headers.forEach((name, value) -> {
      switch (name) {
        case "Lambda-Runtime-Deadline-Ms" ->
            event.deadline(Instant.ofEpochMilli(Long.parseLong(value)));
        case "Lambda-Runtime-Invoked-Function-Arn" -> event.invokedFunctionArn(value);
        case "Lambda-Runtime-Trace-Id" -> event.traceId(value);
        case "Lambda-Runtime-Aws-Tenant-Id" -> event.tenantId(value);
        case "Lambda-Runtime-Client-Context" -> event.clientContext(value);
        case "Lambda-Runtime-Cognito-Identity" -> event.cognitoIdentity(value);
        case "Content-Type" -> event.contentType(value);
        default -> event.header(name, value);
      }
    });
    return event.build();
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Response(var payload, var _) -> "response " + payload.utf8();
      case Answer.Failure(var type, var _, var payload) -> "error " + type + " " + payload.utf8();
      case Answer.Lost(var reason) -> "lost " + reason;
    };
  }
}
