package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Responses that reach the client while the function writes them.
@Timeout(60)
class StreamedResponseTest {
  @TempDir private static Path folder;
  private final StringBuffer log = new StringBuffer();
  private Gate gate;
  private LocalLambda lambda;
  private LocalApi api;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    gate = new Gate();
    lambda = LocalLambda.start(aFunction().build(), log);
    api = LocalApi.start(lambda, LocalFrontEnd.streaming(FrontEndKind.FUNCTION_URL), 0);
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    api.close();
    lambda.close();
    gate.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"REST", "FUNCTION_URL"})
  void reachTheClientWhileTheFunctionRuns(FrontEndKind kind) throws Exception {
    try (var other = LocalApi.start(lambda, LocalFrontEnd.streaming(kind), 0)) {
      var response = client.send(get(other, "text"), BodyHandlers.ofInputStream());

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type")).hasValue("text/plain");
      assertThat(first(response)).isEqualTo("first ");
      gate.awaitArrival();
      assertThat(log.toString()).doesNotContain("REPORT");
      gate.letOneGo();
      assertThat(rest(response)).isEqualTo("second");
      assertThat(log.toString()).contains("REPORT").doesNotContain("Error");
    }
  }

  @Test
  void beginWithTheHeadAlone() throws Exception {
    var response = client.send(get(api, "early"), BodyHandlers.ofInputStream());

    assertThat(response.statusCode()).isEqualTo(200);
    gate.awaitArrival();
    gate.letOneGo();
    assertThat(rest(response)).isEqualTo("second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"break", "halt"})
  void breakOffWhenTheFunctionFailsHalfWay(String does) throws Exception {
    var response = client.send(get(api, does), BodyHandlers.ofInputStream());
    assertThat(first(response)).isEqualTo("first ");
    gate.awaitArrival();

    gate.letOneGo();

    assertThatThrownBy(() -> rest(response)).isInstanceOf(IOException.class);
    assertThat(log.toString()).contains("Error");
    assertIsServing();
  }

  @Test
  void breakOffWhenTheTimeOfTheFunctionIsOver() throws Exception {
    var function = aFunction().timeout(Duration.ofMillis(1500)).build();
    try (var hasty = LocalLambda.start(function, log);
        var other = LocalApi.start(hasty, LocalFrontEnd.streaming(FrontEndKind.FUNCTION_URL), 0)) {
      var response = client.send(get(other, "text"), BodyHandlers.ofInputStream());

      assertThat(first(response)).isEqualTo("first ");
      assertThatThrownBy(() -> rest(response)).isInstanceOf(IOException.class);
      assertThat(log.toString()).contains("Task timed out after 1.50 seconds");
    }
  }

  @Test
  void areAnErrorWhenNothingHasGoneOut() throws Exception {
    var failed = HttpRequest.newBuilder(api.endpoint().resolve("/fail")).build();
    var gone = HttpRequest.newBuilder(api.endpoint().resolve("/exit")).build();

    assertThat(client.send(failed, BodyHandlers.ofString()).statusCode()).isEqualTo(502);
    assertThat(client.send(gone, BodyHandlers.ofString()).statusCode()).isEqualTo(502);
    assertIsServing();
  }

  @Test
  void areDroppedWhenTheFunctionDoesNotBeginInTime() throws Exception {
    var url = LocalFrontEnd.streaming(FrontEndKind.FUNCTION_URL);
    try (var other =
        LocalApi.start(lambda, LocalAuthorizers.none(), url, 0, Duration.ofMillis(200))) {
      var path = other.endpoint().resolve(gate.path());

      var response = client.send(HttpRequest.newBuilder(path).build(), BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(502);
      gate.awaitArrival();
      gate.letOneGo();
      assertIsServing();
    }
  }

  @Test
  void passByWhenTheClientIsGone() throws Exception {
    try (var socket = new Socket("127.0.0.1", api.endpoint().getPort())) {
      var request = "GET " + path("flood") + "/20 HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    gate.awaitArrival();
    gate.letOneGo();

    assertIsServing();
    assertThat(lambda.processes()).hasSize(1);
    assertThat(log.toString()).doesNotContain("Error");
  }

  @Test
  void haveNoBodyInTheAnswerToHead() throws Exception {
    try (var socket = new Socket("127.0.0.1", api.endpoint().getPort())) {
      var request = "HEAD " + path("text") + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      gate.awaitArrival();
      gate.letOneGo();
      var next = "GET /pid HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(next.getBytes(StandardCharsets.UTF_8));

      var both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(both)
          .startsWith("HTTP/1.1 200 OK\r\n")
          .doesNotContain("first", "Content-Length: 0");
      assertThat(both).containsPattern("\r\n\r\nHTTP/1.1 200 OK\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void haveNoBodyWhereTheirStatusAllowsNone(int status) throws Exception {
    var response = client.send(get(api, "status", "/" + status), BodyHandlers.ofByteArray());

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("transfer-encoding")).isEmpty();
    gate.awaitArrival();
    gate.letOneGo();
    assertIsServing();
  }

  @Test
  void mayBeLongerThanThoseThatAreReturned() throws Exception {
    var response = client.send(get(api, "flood", "/7"), BodyHandlers.ofInputStream());

    assertThat(response.body().readNBytes(6 + (7 << 20))).hasSize(6 + (7 << 20));
    gate.awaitArrival();
    gate.letOneGo();

    assertThat(rest(response)).isEqualTo("second");
  }

  @Test
  void areCollectedForAFrontEndThatDoesNotStream() throws Exception {
    var url = LocalFrontEnd.buffered(FrontEndKind.FUNCTION_URL);
    try (var other = LocalApi.start(lambda, url, 0)) {
      var running = client.sendAsync(get(other, "text"), BodyHandlers.ofString());
      gate.awaitArrival();
      gate.letOneGo();

      assertThat(running.get().body()).endsWith("first second");
    }
  }

  @Test
  void showWhatWasReturnedAsAFunctionUrlThatStreamsDoes() throws Exception {
    var request = HttpRequest.newBuilder(api.endpoint().resolve("/envelope")).build();

    var response = client.send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("{\"statusCode\":201");
  }

  @Test
  void areNotForEveryFrontEnd() {
    assertThatThrownBy(() -> LocalFrontEnd.streaming(FrontEndKind.ALB))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("a load balancer, which cannot stream");
  }

  private void assertIsServing() throws Exception {
    var request = HttpRequest.newBuilder(api.endpoint().resolve("/pid")).build();
    assertThat(client.send(request, BodyHandlers.ofString()).body()).matches("\\d+");
  }

  private String path(String does) {
    return gate.path().replace("gate", "stream_" + does);
  }

  private HttpRequest get(LocalApi api, String does) {
    return get(api, does, "");
  }

  private HttpRequest get(LocalApi api, String does, String more) {
    return HttpRequest.newBuilder(api.endpoint().resolve(path(does) + more)).build();
  }

  private static String first(HttpResponse<InputStream> response) throws IOException {
    return new String(response.body().readNBytes(6), StandardCharsets.UTF_8);
  }

  private static String rest(HttpResponse<InputStream> response) throws IOException {
    return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Function.Builder aFunction() {
    return Function.builder(FunctionFolders.tiny(folder), "shop.HttpFunction")
        .timeout(Duration.ofSeconds(20))
        .environments(1);
  }
}
