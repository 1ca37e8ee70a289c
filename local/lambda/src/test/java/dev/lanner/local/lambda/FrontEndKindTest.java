package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class FrontEndKindTest {
  @TempDir private static Path folder;
  private static LocalLambda lambda;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    FunctionFolders.tiny(folder);
    lambda =
        LocalLambda.start(
            Function.builder(folder, "shop.HttpFunction").build(), new StringBuffer());
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    lambda.close();
  }

  @ParameterizedTest
  @EnumSource
  void servesTheFunctionWithoutAStageInItsPaths(FrontEndKind kind) throws Exception {
    var response = get(kind, "/envelope");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("made");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP, /version, 2.0",
    "HTTP, /requestContext/stage, $default",
    "HTTP_1_0, /version, 1.0",
    "HTTP_1_0, /multiValueQueryStringParameters/a/0, 1",
    "REST, /requestContext/stage, prod",
    "REST, /requestContext/path, /event/x",
    "REST, /path, /event/x",
    "FUNCTION_URL, /version, 2.0",
    "FUNCTION_URL, /requestContext/domainName, local.lambda-url.us-east-1.on.aws",
    "ALB, /multiValueQueryStringParameters/a/1, 2",
    "ALB_SINGLE_VALUE, /queryStringParameters/a, 2"
  })
  void tellsTheFunctionWhatIsInFront(FrontEndKind kind, String pointer, String value)
      throws Exception {
    var event = event(kind, "/event/x?a=1&a=2");

    assertThat(event.at(pointer).asString()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"HTTP, 500", "HTTP_1_0, 500", "REST, 502", "FUNCTION_URL, 502", "ALB, 502"})
  void answersAFailureAsTheFrontEndDoes(FrontEndKind kind, int status) throws Exception {
    assertThat(get(kind, "/fail").statusCode()).isEqualTo(status);
  }

  @Test
  void takesBytesOfAnyTypeBehindARestApi() throws Exception {
    try (var api = LocalApi.start(lambda, LocalFrontEnd.buffered(FrontEndKind.REST), 0)) {
      var request =
          HttpRequest.newBuilder(api.endpoint().resolve("/event"))
              .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {-1, 0}))
              .build();

      var event = json(client.send(request, BodyHandlers.ofString()).body());

      assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
      assertThat(event.path("body").asString()).isEqualTo("/wA=");
    }
  }

  private static JsonNode event(FrontEndKind kind, String path) throws Exception {
    return json(get(kind, path).body());
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text);
  }

  private static HttpResponse<String> get(FrontEndKind kind, String path) throws Exception {
    try (var api = LocalApi.start(lambda, LocalFrontEnd.buffered(kind), 0)) {
      var request = HttpRequest.newBuilder(api.endpoint().resolve(path)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
