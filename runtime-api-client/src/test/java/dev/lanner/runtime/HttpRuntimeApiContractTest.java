package dev.lanner.runtime;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// The contract over HTTP; the server fails the test on any breach of the protocol.
class HttpRuntimeApiContractTest implements RuntimeApiContract {
  private final RuntimeApiServer server = RuntimeApiServer.start();
  private final HttpRuntimeApi api = new HttpRuntimeApi(server.endpoint());

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Override
  public Service service() {
    var answers = new LinkedHashMap<String, CompletableFuture<Answer>>();
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
      public List<String> answers() {
        return answers.entrySet().stream()
            .map(entry -> entry.getKey() + " " + text(entry.getValue().join()))
            .toList();
      }

      @Override
      public @Nullable String initError() {
        return server.ready().join() instanceof InitResult.Failed(var failure)
            ? "init " + text(failure)
            : null;
      }
    };
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
