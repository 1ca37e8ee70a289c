package dev.lanner.framework.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An application whose package has `@Cors`, so that it holds where there is no route too.
class HttpHandlerTest {
  private static final Application APPLICATION = Application.with(Map.of()).start();

  @ParameterizedTest
  @CsvSource({"GET, /elsewhere, 404", "PUT, /there, 405", "GET, /there, 200"})
  void letsListedOriginsReadEveryAnswer(String method, String path, int status) {
    assertThat(answer(method, path))
        .startsWith("{\"statusCode\":" + status)
        .contains("\"access-control-allow-origin\":\"https://shop.example\"")
        .contains("\"vary\":\"origin\"");
  }

  @Test
  void answersAPreflightByWhatIsNearestToTheRoute() {
    assertThat(answer("OPTIONS", "/there"))
        .startsWith("{\"statusCode\":204")
        .contains("\"access-control-allow-origin\":\"https://shop.example\"");
    assertThat(answer("OPTIONS", "/strict"))
        .startsWith("{\"statusCode\":204")
        .doesNotContain("access-control-allow-origin", "access-control-allow-credentials");
  }

  private static String answer(String method, String path) {
    String event =
        """
        {"version":"2.0","rawPath":"%s","requestContext":{"http":{"method":"%s"}},\
        "headers":{"origin":"https://shop.example","access-control-request-method":"GET"}}\
        """
            .formatted(path, method);
    return new Function().handle(Payload.ofUtf8(event), context()).utf8();
  }

  private static Context context() {
    var invocation =
        new Invocation(
            "id",
            Instant.EPOCH,
            "arn:aws:lambda:us-east-1:123456789012:function:http",
            null,
            null,
            null,
            null,
            "application/json",
            Headers.empty(),
            Payload.empty());
    return new LambdaContext(
        invocation, RuntimeEnvironment.of(Map.of()), InstantSource.system(), LogSink.standard());
  }

  private static final class Function extends HttpHandler {
    Function() {
      super(new There(), APPLICATION);
    }
  }

  /// `GET /there`, and `GET /strict` with a `@Cors` of its own.
  private static final class There implements Routes {
    private final CorsPolicy ofPackage = policy("https://shop.example");
    private final CorsPolicy strict = policy("https://admin.example");

    private static CorsPolicy policy(String origin) {
      return new CorsPolicy(APPLICATION, List.of(origin), List.of(), List.of(), true, 60);
    }

    @Override
    public int find(String method, List<String> path, AllowedMethods allowed) {
      int route = List.of("there", "strict").indexOf(String.join("/", path));
      return route == NONE || method.equals("GET") ? route : allowed.only("GET");
    }

    @Override
    public CorsPolicy cors(int route) {
      return route == 1 ? strict : ofPackage;
    }

    @Override
    public Answer call(int endpoint, Request request) {
      return Answer.text(200, "there");
    }

    @Override
    public String template(int endpoint) {
      return endpoint == 0 ? "/there" : "/strict";
    }
  }
}
