package dev.lanner.local.awsjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
  private final List<RuntimeException> failures = new ArrayList<>();

  @Test
  void handsOverWhatCameAndSendsWhatIsAnswered() throws Exception {
    HttpService echo =
        call ->
            HttpAnswer.of(
                201,
                "text/plain",
                "%s %s %s %s"
                    .formatted(call.method(), call.path(), call.header("X-NAME"), call.body()));

    try (var server = start(echo)) {
      var response = post(server.endpoint().resolve("/a%20b?c=d"), "héllo");

      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.body()).isEqualTo("POST /a b Ada héllo");
    }
  }

  @Test
  void sendsAnAnswerWithoutABody() throws Exception {
    try (var server = start(_ -> new HttpAnswer(204, Map.of(), ""))) {
      assertThat(post(server.endpoint(), "").statusCode()).isEqualTo(204);
    }
  }

  @Test
  void tellsOfAServiceThatFailsButNotTheClient() throws Exception {
    HttpService failing =
        _ -> {
          throw new IllegalStateException("a detail");
        };

    try (var server = start(failing)) {
      var response = post(server.endpoint(), "");

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).contains("InternalFailure").doesNotContain("a detail");
      assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void refusesABodyThatIsTooLong() throws Exception {
    try (var server = start(call -> HttpAnswer.of(200, "text/plain", call.body()))) {
      var response = post(server.endpoint(), "x".repeat(4 * 1024 * 1024 + 1));

      assertThat(response.statusCode()).isEqualTo(413);
    }
  }

  @Test
  void saysWhenAPortCannotBeUsed() {
    try (var first = start(_ -> HttpAnswer.of(200, "text/plain", ""))) {
      int taken = first.endpoint().getPort();

      assertThatThrownBy(() -> LoopbackServer.start(taken, _ -> null, failures::add))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("Nothing can listen on port " + taken);
    }
    assertThatThrownBy(() -> LoopbackServer.start(65_536, _ -> null, failures::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The port is 65536.");
  }

  private LoopbackServer start(HttpService service) {
    return LoopbackServer.start(0, _ -> service, failures::add);
  }

  private static HttpResponse<String> post(URI address, String body) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address)
              .header("x-name", "Ada")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
