package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Authorizers that are processes, over HTTP.
@Timeout(60)
class LocalAuthorizersTest {
  @TempDir private Path folder;
  private final StringBuffer log = new StringBuffer();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<AutoCloseable> started = new ArrayList<>();

  @BeforeEach
  void makeAFunctionFolder() {
    FunctionFolders.withModel(FunctionFolders.tiny(folder), "app.jar", FunctionFolders.PROTECTED);
  }

  @AfterEach
  void stop() throws Exception {
    for (var each : started.reversed()) {
      each.close();
    }
    client.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP", "HTTP_1_0", "REST"})
  void tellsTheFunctionWhatTheAuthorizerFoundOut(FrontEndKind kind) throws Exception {
    var api = start(kind);

    var response = get(api, "/event/42", "Bearer all");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains(
            switch (kind) {
              case HTTP -> "\"authorizer\":{\"lambda\":{\"team\":\"red\"}}";
              case HTTP_1_0 -> "\"authorizer\":{\"principalId\":\"ada\",\"team\":\"red\"}";
              default ->
                  "\"authorizer\":{\"principalId\":\"ada\",\"team\":\"red\",\"integrationLatency\":";
            })
        .contains("/event/{id}", "\"pathParameters\":{\"id\":\"42\"}");
  }

  @Test
  void tellsTheFunctionTypesWhereTheFrontEndKeepsThem() throws Exception {
    var response = get(start(FrontEndKind.HTTP), "/event", "simple");

    assertThat(response.body()).contains("\"authorizer\":{\"lambda\":{\"teams\":[\"red\"]}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP |           | 401 | {"message":"Unauthorized"}
          HTTP | nobody    | 401 | {"message":"Unauthorized"}
          HTTP | denied    | 403 | {"message":"Forbidden"}
          HTTP | broken    | 500 | {"message":"Internal Server Error"}
          HTTP | exit      | 500 | {"message":"Internal Server Error"}
          REST |           | 401 | {"message":"Unauthorized"}
          REST | nobody    | 401 | {"message":"Unauthorized"}
          REST | denied    | 403 | {"Message":"User is not authorized to access this resource with an explicit deny"}
          REST | broken    | 500 | {"message":null}
          REST | exit      | 500 | {"message":null}
          """)
  void refusesAsTheFrontEndDoes(FrontEndKind kind, String credentials, int status, String body)
      throws Exception {
    var response = get(start(kind), "/event", credentials == null ? "" : credentials);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(body);
    assertThat(log.toString()).contains("REFUSED Route: GET /event\tStatus: " + status + "\t");
    assertThat(log.toString().split("\nSTART ", -1))
        .as("the authorizer at most is invoked")
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void asksOnceForAnIdentityAndLetsItsPolicyDecideAboutEveryRoute() throws Exception {
    var api = start(FrontEndKind.HTTP);

    assertThat(get(api, "/event/1", "narrow").statusCode()).isEqualTo(200);
    assertThat(get(api, "/event/1", "narrow").statusCode()).isEqualTo(200);
    assertThat(get(api, "/event/2", "narrow").statusCode()).isEqualTo(403);
    assertThat(get(api, "/event", "narrow").statusCode()).isEqualTo(403);
    assertThat(timesAtTheDoor()).isEqualTo(1);
    assertThat(get(api, "/event", "all").statusCode()).isEqualTo(200);
    assertThat(timesAtTheDoor()).isEqualTo(2);
  }

  @Test
  void asksAgainAfterAnAnswerThatCannotBeRead() throws Exception {
    var api = start(FrontEndKind.HTTP);

    get(api, "/event", "broken");
    get(api, "/event", "broken");

    assertThat(timesAtTheDoor()).isEqualTo(2);
    assertThat(log.toString()).contains("isAuthorized is not true or false.");
  }

  @Test
  void sendsEverythingElseToTheDefaultRoute() throws Exception {
    var api = start(FrontEndKind.HTTP);

    for (var path : List.of("/event/latest", "/other", "/event/1/other")) {
      var response = get(api, path, "");

      assertThat(response.statusCode()).as(path).isEqualTo(200);
    }
    assertThat(get(api, "/event/latest", "").body()).contains("\"routeKey\":\"$default\"");
    assertThat(timesAtTheDoor()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /event/",
    "GET, //event",
    "GET, /%65vent",
    "HEAD, /event",
    "GET, /event%3Fa",
    "GET, /event/1/lines/",
    "GET, /event/%6Catest2"
  })
  void isNotGotAround(String method, String target) throws Exception {
    var api = start(FrontEndKind.HTTP);
    var request =
        HttpRequest.newBuilder(URI.create(api.endpoint() + target))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();

    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  void decidesTheSameForAHundredRequestsAtOnce() throws Exception {
    var api = start(FrontEndKind.HTTP);
    get(api, "/event/1", "narrow");

    var responses =
        IntStream.range(0, 100)
            .mapToObj(i ->
                client.sendAsync(
                    request(api, "/event/" + i % 2, "narrow"), BodyHandlers.ofString()))
            .toList();
    CompletableFuture.allOf(responses.toArray(CompletableFuture[]::new)).get();

    for (int i = 0; i < responses.size(); i++) {
      assertThat(responses.get(i).get().statusCode()).isEqualTo(i % 2 == 0 ? 403 : 200);
    }
    assertThat(timesAtTheDoor()).isEqualTo(1);
  }

  private LocalApi start(FrontEndKind kind) {
    var model = FunctionModel.read(folder);
    var frontEnd = LocalFrontEnd.buffered(kind);
    var shared = new Log(log);
    var authorizers =
        LocalAuthorizers.start(
            ProtectedRoutes.of(
                model, model.http(), frontEnd, Map.of("LANNER_BASE_PATH", "/shop/, club")),
            this::function,
            shared);
    started.add(authorizers);
    var lambda = LocalLambda.start(function(model.http()), shared);
    started.add(lambda);
    var api = LocalApi.start(lambda, authorizers, frontEnd, 0);
    started.add(api);
    return api;
  }

  private Function function(FunctionModel.Entry entry) {
    return Function.builder(folder, entry).timeout(Duration.ofSeconds(20)).build();
  }

  private HttpResponse<String> get(LocalApi api, String path, String credentials) throws Exception {
    return client.send(request(api, path, credentials), BodyHandlers.ofString());
  }

  private static HttpRequest request(LocalApi api, String path, String credentials) {
    var request = HttpRequest.newBuilder(api.endpoint().resolve(path));
    return credentials.isEmpty()
        ? request.build()
        : request.header("Authorization", credentials).build();
  }

  private long timesAtTheDoor() {
    return log.toString().lines().filter(line -> line.equals("at the door")).count();
  }
}
