package dev.lanner.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.maven.template.Options.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What AWS would refuse, refused by the build.
class LimitsTest {
  @TempDir Path folder;

  private SamTemplate template(Target target, String functions, String own) throws IOException {
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, own);
    return SamTemplate.of(
        Cases.classPath(folder.resolve("classes"), functions), Options.of(target), file);
  }

  private SamTemplate template(String functions) throws IOException {
    return template(Target.SELF_CONTAINED, functions, "");
  }

  private static String http(String apis, String settings) {
    return """
    {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": [%s], "settings": {%s}, "routes": []}
    """
        .formatted(apis, settings);
  }

  @Test
  void refusesATimeoutThatAnHttpApiDoesNotWaitFor() throws IOException {
    assertThatThrownBy(() -> template(http("\"HTTP\"", "\"timeoutSeconds\": 31")))
        .hasMessage(
            "shop.HttpFunction may run for 31 seconds, and an HTTP API waits for 30: the caller gets an error while the function goes on. Set timeoutSeconds in @FunctionSettings to 30 or less.");
    assertThatCode(() -> template(http("\"HTTP\"", "\"timeoutSeconds\": 30")))
        .doesNotThrowAnyException();
  }

  @Test
  void tellsOfATimeoutThatOneOfSeveralFrontEndsDoesNotWaitFor() throws IOException {
    SamTemplate template =
        template(http("\"HTTP\", \"FUNCTION_URL\", \"REST\"", "\"timeoutSeconds\": 60"));

    assertThat(template.notes())
        .containsExactly(
            "shop.HttpFunction may run for 60 seconds, and an HTTP API waits for 30: the caller gets an error while the function goes on.",
            "shop.HttpFunction may run for 60 seconds, and a REST API waits, without a higher quota, for 29: the caller gets an error while the function goes on.");
  }

  @Test
  void refusesTimeoutsThatNobodyElseWaitsFor() {
    assertThatThrownBy(() ->
            template(
                """
                {"name": "door", "handler": "shop.Door", "kind": "authorizer", "authorizer": {"type": "REQUEST"}, "settings": {"timeoutSeconds": 11}},
                {"name": "chat", "handler": "shop.Chat", "kind": "websocket", "routes": [], "settings": {"timeoutSeconds": 30}},
                {"name": "sign-up", "handler": "shop.SignUp", "kind": "answering", "settings": {"timeoutSeconds": 6},
                  "sources": [{"eventSources": ["aws:cognito:PreSignUp"], "handler": "shop.SignUp.check"}]}
                """))
        .hasMessageContaining("shop.Door may run for 11 seconds, and API Gateway waits for 10")
        .hasMessageContaining("shop.Chat may run for 30 seconds, and a WebSocket API waits for 29")
        .hasMessageContaining("shop.SignUp may run for 6 seconds, and Cognito waits for 5");
  }

  @Test
  void namesTheBiggestVariablesOfAnEnvironmentThatIsTooBig() {
    String own =
        """
        Globals:
          Function:
            Environment:
              Variables:
                LONG: %s
        Resources:
          HttpFunction:
            Properties:
              Environment:
                Variables:
                  LONGER: %s
                  SHORT: a
        """
            .formatted("x".repeat(2000), "é".repeat(1100));

    assertThatThrownBy(() -> template(Target.SELF_CONTAINED, http("\"HTTP\"", ""), own))
        .hasMessage(
            "The environment of shop.HttpFunction has 4216 bytes, and Lambda takes 4096. The biggest are LONGER (2206 bytes), LONG (2004 bytes), SHORT (6 bytes). Keep long values in a parameter of Systems Manager, and its name in the environment.");
  }

  @Test
  void refusesWhatSnapshotsDoNotHave() {
    assertThatThrownBy(
            () -> template(Target.MANAGED, http("\"HTTP\"", "\"ephemeralStorageMb\": 1024"), ""))
        .hasMessage(
            "shop.HttpFunction has 1024 MB of /tmp, and a function that starts from a snapshot has 512 at most. Set ephemeralStorageMb in @FunctionSettings to 512, or deploy another target than the managed runtime.");
    assertThatThrownBy(
            () -> template(Target.MANAGED, http("\"HTTP\"", "\"provisionedConcurrency\": 2"), ""))
        .hasMessage(
            "shop.HttpFunction has provisionedConcurrency = 2, and Lambda does not keep environments of functions that start from snapshots. Remove it from @FunctionSettings, or deploy without SnapStart.");
  }

  @Test
  void refusesMoreRoutesThanAnApiHas() {
    String routes =
        IntStream.range(0, 150)
            .mapToObj(i ->
                "{\"method\": \"GET\", \"path\": \"/%d\", \"authorizer\": \"door\", \"handler\": \"shop.Orders.get\"}"
                    .formatted(i))
            .collect(Collectors.joining(","));

    assertThatThrownBy(() ->
            template(
                """
                {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["HTTP"], "routes": [%s]},
                {"name": "door", "handler": "shop.Door", "kind": "authorizer", "authorizer": {"type": "REQUEST"}}
                """
                    .formatted(routes)))
        .hasMessage(
            "shop.HttpFunction would have 301 routes in the HTTP API, as those with an authorizer, a key or limits are routes of their own, and API Gateway takes 300. They are in {shop.Orders=150}.");
  }
}
