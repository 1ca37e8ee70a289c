package app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.lambda.Function;
import dev.lanner.local.lambda.FunctionModel;
import dev.lanner.local.lambda.LocalApi;
import dev.lanner.local.lambda.LocalLambda;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real HTTP to the application in a real process, started from the folder that a deployment would
/// hold.
@Timeout(120)
class HttpIT {
  private static final Path FOLDER = Path.of("target", "function").toAbsolutePath();
  private static final String GATEWAY_ERROR = "{\"message\":\"Internal Server Error\"}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final FunctionLog log = new FunctionLog();
  private LocalLambda lambda;
  private LocalApi api;

  @BeforeEach
  void start() {
    start(Duration.ofSeconds(30));
  }

  private void start(Duration timeout) {
    String handler = FunctionModel.read(FOLDER).http().handler();
    lambda = LocalLambda.start(Function.builder(FOLDER, handler).timeout(timeout).build(), log);
    api = LocalApi.start(lambda, 0);
  }

  @AfterEach
  void stop() {
    var processes = List.copyOf(lambda.processes());
    api.close();
    lambda.close();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void answersEveryKindOfRoute() throws Exception {
    assertThat(body(get("/greetings/Ada"))).isEqualTo("{\"text\":\"Hello, Ada!\"}");
    assertThat(body(get("/greetings/Z%C3%BCrich%2FSee?salutation=Gr%C3%BCezi+mitenand")))
        .isEqualTo("{\"text\":\"Grüezi mitenand, Zürich/See!\"}");
    assertThat(body(get("/things/1"))).isEqualTo("{\"name\":\"one\",\"size\":1}");
    assertThat(body(get("/things/files/a/b%20c/d.txt"))).isEqualTo("a/b c/d.txt");
    assertThat(send("DELETE", "/things/1", "").statusCode()).isEqualTo(204);
    HttpResponse<String> head = send("HEAD", "/things/1", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void bindsQueryHeadersAndCookies() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/things?tags=a%3Db%3Dc&tags=a%2Cb&tags=&limit=7"))
            .header("X-Agent", "Mon, 01 Jan (a, b)")
            .header("Cookie", "theme=dark; session=s-1")
            .build();

    assertThat(client.send(request, BodyHandlers.ofString()).body())
        .startsWith(
            "{\"path\":\"/things\",\"tags\":[\"a=b=c\",\"a,b\",\"\"],\"agent\":\"Mon, 01 Jan (a, b)\",\"session\":\"s-1\",\"requestId\":\"")
        .endsWith("\"inTime\":true}");
  }

  @Test
  void answersWithHeadersCookiesAndBytes() throws Exception {
    HttpResponse<String> made = send("POST", "/things", "{\"name\":\"x\",\"size\":3}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("location")).hasValue("/things/3");

    HttpResponse<String> put =
        send("PUT", "/things/5", "{\"name\":\"x\",\"size\":3,\"since\":\"2026-11-20\"}");
    assertThat(put.statusCode()).isEqualTo(202);
    assertThat(put.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(put.headers().firstValue("x-id")).hasValue("5");
    assertThat(put.body()).isEqualTo("{\"name\":\"x\",\"size\":3,\"since\":\"2026-11-20\"}");

    var all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    HttpRequest patch =
        HttpRequest.newBuilder(uri("/things/5/bytes"))
            .method("PATCH", BodyPublishers.ofByteArray(all))
            .build();
    byte[] inverted = client.send(patch, BodyHandlers.ofByteArray()).body();
    assertThat(inverted).hasSize(256);
    for (int i = 0; i < 256; i++) {
      assertThat(inverted[i]).isEqualTo((byte) ~i);
    }
  }

  @Test
  void answersEveryErrorAsAProblem() throws Exception {
    assertProblem(get("/nothing"), 404, "Not Found");
    assertProblem(get("/things/2"), 404, "Not Found");
    assertProblem(get("/things/1/"), 404, "Not Found");
    assertProblem(send("DELETE", "/things/0", ""), 409, "Zero stays.");
    assertProblem(get("/things/one"), 400, "{\"in\":\"path\",\"name\":\"id\"");
    assertProblem(get("/things?limit=11"), 400, "must be less than or equal to 10");
    assertProblem(
        send("POST", "/things", "{\"size\":0}"),
        400,
        "{\"in\":\"body\",\"name\":\"name\",\"detail\":\"must not be null\"},{\"in\":\"body\",\"name\":\"size\",\"detail\":\"must be greater than 0\"}");
    assertProblem(
        send("POST", "/things", "{\n  \"name\": \"x\",\n  \"size\": 1,\n}"),
        400,
        "\"line\":4,\"column\":1");
    assertProblem(
        send("POST", "/things", "{\"name\":\"x\",\"size\":\"1\"}"), 400, "\"path\":\"$.size\"");
    assertProblem(send("POST", "/things", ""), 400, "is required");

    HttpResponse<String> wrongMethod = send("PUT", "/things", "{}");
    assertProblem(wrongMethod, 405, "Method Not Allowed");
    assertThat(wrongMethod.headers().firstValue("allow")).hasValue("GET, HEAD, POST");
  }

  @Test
  void hidesAnUnknownExceptionFromTheClientAndTellsTheLogAll() throws Exception {
    HttpResponse<String> response = get("/trouble/exception");

    assertProblem(response, 500, "{\"title\":\"Internal Server Error\",\"status\":500}");
    assertThat(response.body()).doesNotContain("secret");
    log.awaitLine("Caused by: java.lang.RuntimeException: deeper");
    assertThat(log.lines()).filteredOn(line -> line.contains("the secret is 42")).hasSize(1);
    assertThat(body(get("/greetings/again"))).contains("Hello, again!");
  }

  @Test
  void servesAHundredParallelRequests() throws Exception {
    var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (int i = 0; i < 100; i++) {
      HttpRequest request = HttpRequest.newBuilder(uri("/greetings/n" + i)).build();
      answers.add(client.sendAsync(request, BodyHandlers.ofString()));
    }

    for (int i = 0; i < 100; i++) {
      HttpResponse<String> answer = answers.get(i).get(60, TimeUnit.SECONDS);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"text\":\"Hello, n" + i + "!\"}");
    }
    assertThat(lambda.processes()).hasSizeLessThanOrEqualTo(Function.DEFAULT_ENVIRONMENTS);
  }

  @Test
  void endsAHandlerThatRunsPastItsTimeout() throws Exception {
    stop();
    start(Duration.ofSeconds(2));

    HttpResponse<String> late = get("/trouble/never");

    assertThat(late.statusCode()).isEqualTo(500);
    assertThat(late.body()).isEqualTo(GATEWAY_ERROR);
    assertThat(body(get("/greetings/next"))).contains("Hello, next!");
  }

  @Test
  void survivesAProcessThatExits() throws Exception {
    HttpResponse<String> lost = get("/trouble/exit");

    assertThat(lost.statusCode()).isEqualTo(500);
    assertThat(lost.body()).isEqualTo(GATEWAY_ERROR);
    assertThat(body(get("/greetings/next"))).contains("Hello, next!");
  }

  @Test
  void survivesAProcessThatIsKilledInMidRequest() throws Exception {
    long pid = Long.parseLong(body(get("/trouble/pid")));
    HttpRequest request = HttpRequest.newBuilder(uri("/trouble/never")).build();
    var answer = client.sendAsync(request, BodyHandlers.ofString());
    log.awaitLine("waiting for ever");

    ProcessHandle.of(pid).orElseThrow().destroyForcibly();

    HttpResponse<String> killed = answer.get(30, TimeUnit.SECONDS);
    assertThat(killed.statusCode()).isEqualTo(500);
    assertThat(killed.body()).isEqualTo(GATEWAY_ERROR);
    assertThat(body(get("/trouble/pid"))).isNotEqualTo(Long.toString(pid));
  }

  private HttpResponse<String> get(String target) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(target))
            .header("X-Agent", "test")
            .header("Cookie", "session=s")
            .build(),
        BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> send(String method, String target, String json)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(target))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString(UTF_8));
  }

  private static String body(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private static void assertProblem(HttpResponse<String> response, int status, String part) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"status\":" + status).contains(part);
  }

  private URI uri(String target) {
    return URI.create(api.endpoint() + target);
  }
}
