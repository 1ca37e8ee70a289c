package dev.lanner.local.awsjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AwsJsonSnippets {
  @Test
  void servesOperations() throws Exception {
    // @start region="serve"
    var api =
        AwsJsonApi.builder("Greetings", "1.1", "InvalidParameterException")
            .operation(
                "Greet",
                input ->
                    new JsonMapper()
                        .createObjectNode()
                        .put("Greeting", "Hello, " + input.text("Name")),
                "Name")
            .build();
    try (var server = LoopbackServer.start(0, _ -> api, RuntimeException::printStackTrace);
        var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(server.endpoint())
              .header("X-Amz-Target", "Greetings.Greet")
              .POST(HttpRequest.BodyPublishers.ofString("{\"Name\":\"Ada\"}"))
              .build();

      var response = client.send(request, BodyHandlers.ofString());

      assertThat(response.body()).isEqualTo("{\"Greeting\":\"Hello, Ada\"}");
    }
    // @end
  }
}
