package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class LocalApiTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;
  private static LocalLambda lambda;
  private static LocalApi api;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    FunctionFolders.tiny(folder);
    var function =
        Function.builder(folder, "shop.HttpFunction").timeout(Duration.ofSeconds(2)).build();
    lambda = LocalLambda.start(function, new StringBuffer());
    api = LocalApi.start(lambda, 0);
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterAll
  static void stop() {
    client.close();
    api.close();
    lambda.close();
  }

  @Test
  void sendsARequestAllTheWayToAProcessAndBack() throws Exception {
    var response =
        send(
            aRequest("/echo?a=1&a=2")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"tea\":\"grün\"}")));

    assertThat(response.statusCode()).isEqualTo(200);
    var event = JSON.readTree(response.body());
    assertThat(event.at("/requestContext/http/method").asString()).isEqualTo("POST");
    assertThat(event.at("/requestContext/http/sourceIp").asString()).isEqualTo("127.0.0.1");
    assertThat(event.at("/requestContext/domainName").asString()).isEqualTo("localhost");
    assertThat(event.at("/rawQueryString").asString()).isEqualTo("a=1&a=2");
    assertThat(event.at("/body").asString()).isEqualTo("{\"tea\":\"grün\"}");
    assertThat(event.at("/headers/x-forwarded-port").asString())
        .isEqualTo(Integer.toString(api.endpoint().getPort()));
    assertThat(response.headers().firstValue("Apigw-Requestid"))
        .hasValue(event.at("/requestContext/requestId").asString());
  }

  @Test
  void writesStatusHeadersCookiesAndBody() throws Exception {
    var raw = raw("GET /envelope HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(raw)
        .startsWith("HTTP/1.1 201 Created\r\n")
        .contains("\r\nX-tea: grün\r\n")
        .contains("\r\nSet-Cookie: a=1\r\n")
        .contains("\r\nSet-Cookie: b=2\r\n")
        .contains("\r\nContent-Length: 4\r\n")
        .doesNotContain("Server:")
        .endsWith("\r\n\r\nmade");
  }

  @Test
  void answersHeadWithTheLengthAndNoBody() throws Exception {
    var raw = raw("HEAD /envelope HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(raw)
        .startsWith("HTTP/1.1 201 Created\r\n")
        .contains("\r\nContent-Length: 4\r\n")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          /echo/a%2Fb//c/,        /echo/a%2Fb//c/,   ``
          //echo//x,              //echo//x,         ``
          /echo/a;b=c/%3Bd,       /echo/a;b=c/;d,    ``
          /echo/a+b%20c,          /echo/a+b c,       ``
          /echo/./%2e/x,          /echo/././x,       ``
          /echo/%E2%82%AC%ff,     /echo/€�,          ``
          /echo?a=%2F&&b=+&=c&d,  /echo,             a=%2F&&b=+&=c&d
          /echo?x?y#z,            /echo,             x?y
          /echo/{a}|b^,           /echo/{a}|b^,      ``
          http://elsewhere/echo?x, /echo,            x
          """)
  void passesTheTargetOnAsSent(String target, String path, String query) throws Exception {
    var event = event("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");

    assertThat(event.path("rawPath").asString()).isEqualTo(path);
    assertThat(event.path("rawQueryString").asString()).isEqualTo(query);
  }

  @Test
  void passesHeadersOnInTheirOrderWithTheirRepetitions() throws Exception {
    var event =
        event(
            """
            GET /echo HTTP/1.1\r
            hOsT: example.org:81\r
            x-b: 2\r
            X-A: 1\r
            X-B:  3, 4 \r
            accept: text/html\r
            Accept: */*\r
            X-Empty:\r
            X-Tea: grün\r
            Cookie: a=1; b=2\r
            cookie: c=3\r
            """);

    var headers = event.path("headers");
    assertThat(headers.path("host").asString()).isEqualTo("example.org:81");
    assertThat(headers.path("x-b").asString()).isEqualTo("2,3, 4");
    assertThat(headers.path("accept").asString()).isEqualTo("text/html,*/*");
    assertThat(headers.path("x-empty").asString("absent")).isEmpty();
    assertThat(headers.path("x-tea").asString()).isEqualTo("grün");
    assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\",\"c=3\"]");
  }

  @Test
  void readsBodiesHoweverTheyAreFramed() throws Exception {
    var event =
        event(
            """
            POST /echo HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/octet-stream\r
            Transfer-Encoding: chunked\r
            """,
            "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");

    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(event.path("body").asString()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("abcde");
  }

  @Test
  void takesABodyAsLongAsItsEventMayBe() throws Exception {
    var body = "x".repeat(5 * 1024 * 1024);

    var response =
        send(
            aRequest("/echo")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(body)));

    assertThat(JSON.readTree(response.body()).path("body").asString()).isEqualTo(body);
  }

  @Test
  void refusesABodyThatIsTooLong() throws Exception {
    var response =
        send(aRequest("/echo").POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
  }

  @ParameterizedTest
  @CsvSource({"/%zz", "*", "/../x", "x"})
  void refusesWhatIsNoTargetInTheFormOfTheGateway(String target) throws Exception {
    var raw = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(raw)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .endsWith("{\"message\":\"Bad Request\"}");
  }

  @Test
  void answersLikeTheGatewayWhenTheFunctionFails() throws Exception {
    for (var path : new String[] {"/exit", "/fail", "/hang", "/big/7000000"}) {
      var response = send(aRequest(path));

      assertThat(response.statusCode()).as(path).isEqualTo(500);
      assertThat(response.body()).as(path).isEqualTo("{\"message\":\"Internal Server Error\"}");
      assertThat(send(aRequest("/pid")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tellsTheFunctionTheTraceOfTheRequest() throws Exception {
    var given = send(aRequest("/headers").header("X-Amzn-Trace-Id", "Root=1-2-3")).body();
    var made = send(aRequest("/headers")).body();

    assertThat(given)
        .containsPattern("lambda-runtime-trace-id=Root=1-2-3;Parent=\\w{16};Sampled=0");
    assertThat(made).containsPattern("lambda-runtime-trace-id=Root=1-\\w{8}-\\w{24};Parent=");
  }

  @Test
  void servesAHundredRequestsAtOnce() {
    var responses =
        IntStream.range(0, 100)
            .mapToObj(
                i -> client.sendAsync(aRequest("/echo/" + i).build(), BodyHandlers.ofString()))
            .toList();

    for (int i = 0; i < 100; i++) {
      var response = responses.get(i).join();
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(JSON.readTree(response.body()).path("rawPath").asString()).isEqualTo("/echo/" + i);
    }
    assertThat(lambda.processes()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void answers503WhenARequestWaitsTooLongAndDropsItsInvocation(@TempDir Path other)
      throws Exception {
    FunctionFolders.tiny(other);
    var function =
        Function.builder(other, "shop.HttpFunction")
            .timeout(Duration.ofSeconds(30))
            .environments(1)
            .build();
    var log = new StringBuffer();
    try (var gate = new Gate();
        var busy = LocalLambda.start(function, log);
        var impatient =
            LocalApi.start(
                busy,
                LocalAuthorizers.none(),
                LocalFrontEnd.buffered(FrontEndKind.HTTP),
                0,
                Duration.ofMillis(200))) {
      var running = client.sendAsync(get(impatient, gate.path()), BodyHandlers.ofString());
      gate.awaitArrival();

      var waited = client.send(get(impatient, "/exit"), BodyHandlers.ofString());

      assertThat(waited.statusCode()).isEqualTo(503);
      assertThat(waited.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
      assertThat(running.get().statusCode()).isEqualTo(503);
      gate.letOneGo();
      assertThat(client.send(get(impatient, "/pid"), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      assertThat(log.toString()).doesNotContain("leaving");
    }
  }

  @Test
  void takesTheNextPortWhenOneIsTaken() throws Exception {
    try (var taken = takenPort();
        var next = LocalApi.start(lambda, taken.getLocalPort())) {
      assertThat(next.endpoint().getPort())
          .isBetween(taken.getLocalPort() + 1, taken.getLocalPort() + 20);
      assertThat(client.send(get(next, "/pid"), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void refusesAPortThatIsNone() {
    assertThatThrownBy(() -> LocalApi.start(lambda, 65536))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("The port is 65536.");
  }

  @Test
  void listensOnThisMachineOnly() throws Exception {
    try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), api.endpoint().getPort())) {
      assertThat(socket.getInetAddress().isLoopbackAddress()).isTrue();
    }
    for (var host : InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
      if (!host.isLoopbackAddress()) {
        assertThatThrownBy(() -> new Socket(host, api.endpoint().getPort()).close())
            .isInstanceOf(IOException.class);
      }
    }
  }

  private static ServerSocket takenPort() throws IOException {
    while (true) {
      var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      if (socket.getLocalPort() < 65000) {
        return socket;
      }
      socket.close();
    }
  }

  private static HttpRequest.Builder aRequest(String path) {
    return HttpRequest.newBuilder(api.endpoint().resolve(path));
  }

  private static HttpRequest get(LocalApi api, String path) {
    return HttpRequest.newBuilder(api.endpoint().resolve(path)).build();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(request.build(), BodyHandlers.ofString());
    return response.get();
  }

  private static JsonNode event(String head) throws IOException {
    return event(head, "");
  }

  private static JsonNode event(String head, String body) throws IOException {
    var raw = raw(head + "Connection: close\r\n\r\n" + body);
    assertThat(raw).startsWith("HTTP/1.1 200 OK\r\n");
    return JSON.readTree(raw.substring(raw.indexOf("\r\n\r\n") + 4));
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", api.endpoint().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
