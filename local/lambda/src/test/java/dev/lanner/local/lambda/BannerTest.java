package dev.lanner.local.lambda;

import static dev.lanner.local.lambda.FunctionModel.Settings.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.gateway.Throttle;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BannerTest {
  private static final URI ENDPOINT = URI.create("http://localhost:8080");

  @Test
  void showsTheRoutesAndARequestToTry(@TempDir Path folder) {
    FunctionFolders.withModel(folder, "app.jar", FunctionFolders.MODEL);
    var http = FunctionModel.read(folder).http();

    assertThat(new Banner(ENDPOINT, http, http.frontEnd()).text())
        .isEqualTo(
            """

            shop.HttpFunction behind an HTTP API on http://localhost:8080

              POST  /orders       shop.Orders.place
              GET   /orders/{id}  shop.Orders.find
              GET   /orders       shop.Orders.list

            Try: curl -i http://localhost:8080/orders
            """);
  }

  @Test
  void triesTheFirstRouteWhenNoneIsSimple() {
    assertThat(aBanner(new FunctionModel.Route("PUT /{id}/tags/{rest+}", "shop.Tags.put")).curl())
        .isEqualTo("curl -i -X PUT http://localhost:8080/id/tags/rest");
  }

  @Test
  void tellsTheKeyAndTheLimitsOfRoutes() {
    var key = new FunctionModel.Route("GET /a", "shop.A.get", null, null, true, null);
    var limited =
        new FunctionModel.Route("PUT /b", "shop.B.put", null, "door", false, new Throttle(10, 20));
    var rest = LocalFrontEnd.buffered(FrontEndKind.REST);

    assertThat(new Banner(ENDPOINT, anEntry("REST", limited, key), rest).text())
        .isEqualTo(
            """

            shop.HttpFunction behind a REST API on http://localhost:8080

              PUT  /b  shop.B.put, behind door, 10 requests per second
              GET  /a  shop.A.get, with an API key

            API key of this local run: local-run-api-key-01

            Try: curl -i -H 'x-api-key: local-run-api-key-01' http://localhost:8080/a
            """);
    assertThat(aBanner(key).text()).doesNotContain("API key", "x-api-key");
  }

  @Test
  void hasNothingToTryWithoutRoutes() {
    assertThat(aBanner().text()).doesNotContain("Try:");
  }

  @Test
  void namesTheFrontEndsThatItCouldBeBehindAsWell() {
    var apis = List.of("REST", "FUNCTION_URL", "ALB");
    var function =
        new FunctionModel.Entry(
            "http",
            "shop.HttpFunction",
            "http",
            apis,
            List.of("REST"),
            NONE,
            List.of(),
            List.of(),
            false,
            null);

    assertThat(new Banner(ENDPOINT, function, function.frontEnd()).text())
        .startsWith(
            """

            shop.HttpFunction behind a REST API that streams on http://localhost:8080
            Made for FUNCTION_URL, ALB as well; --front-end chooses.

            """);
  }

  private static Banner aBanner(FunctionModel.Route... routes) {
    return new Banner(ENDPOINT, anEntry("HTTP", routes), LocalFrontEnd.buffered(FrontEndKind.HTTP));
  }

  private static FunctionModel.Entry anEntry(String api, FunctionModel.Route... routes) {
    return new FunctionModel.Entry(
        "http",
        "shop.HttpFunction",
        "http",
        List.of(api),
        List.of(),
        NONE,
        List.of(routes),
        List.of(),
        false,
        null);
  }
}
