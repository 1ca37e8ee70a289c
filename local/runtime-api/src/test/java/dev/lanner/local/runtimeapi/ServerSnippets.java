package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerSnippets {

  @Test
  void judgesARuntime() throws Exception {
    // @start region="judge"
    try (var api = RuntimeApiServer.start()) {
      var answer = api.invoke(Event.json("{\"name\": \"Ada\"}"));

      runAgainst(api.endpoint()); // the runtime under test, with AWS_LAMBDA_RUNTIME_API set to this

      assertThat(answer.get())
          .isEqualTo(new Answer.Response(Payload.ofUtf8("\"Hello, Ada\""), "application/json"));
    } // throws when the runtime broke the protocol, also where the test did not look
    // @end
  }

  private static void runAgainst(String endpoint) throws Exception {
    try (var runtime = new RawRuntime(Integer.parseInt(endpoint.split(":", -1)[1]))) {
      var id = runtime.next().header("Lambda-Runtime-Aws-Request-Id");
      runtime.respond(id, "\"Hello, Ada\"");
    }
  }
}
