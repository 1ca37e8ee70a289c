package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
  private static final RouteTable ROUTES =
      RouteTable.of(
          List.of(
              "GET /",
              "GET /orders",
              "POST /orders",
              "GET /orders/latest",
              "GET /orders/{id}",
              "GET /orders/{path+}",
              "DELETE /orders/{id}/lines/{line}",
              "ANY /admin/{path+}",
              "GET /admin/{path+}"));

  @ParameterizedTest
  @CsvSource({
    "GET, /, GET /",
    "GET, /orders, GET /orders",
    "HEAD, /orders, GET /orders",
    "POST, /orders, POST /orders",
    "PUT, /orders, ",
    "GET, /orders?a=/b, GET /orders",
    "GET, /orders/latest, GET /orders/latest",
    "GET, /orders/42, GET /orders/{id}",
    "GET, /orders/42/a, GET /orders/{path+}",
    "DELETE, /orders/42/lines/1, DELETE /orders/{id}/lines/{line}",
    "DELETE, /orders/42/lines, ",
    "GET, /admin, ",
    "GET, /admin/users, GET /admin/{path+}",
    "PATCH, /admin/users/1, ANY /admin/{path+}",
    "GET, /order, "
  })
  void takesTheMostSpecificRoute(String method, String target, String key) {
    assertThat(keyOf(Requests.FRONT_END, method, target)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "/%6Frders, GET /orders",
    "//orders, GET /orders",
    "/orders/, GET /orders",
    "/orders//latest, GET /orders/latest",
    "/orders/l%61test, GET /orders/latest",
    "/orders/latest#, GET /orders/latest",
    "/orders%2Flatest, "
  })
  void isNotDeceivedByAnotherSpelling(String target, String key) {
    assertThat(keyOf(Requests.FRONT_END, "GET", target)).isEqualTo(key);
    assertThat(keyOf(Requests.HTTP_API_V1, "GET", target)).isEqualTo(key);
    assertThat(keyOf(Requests.REST_API, "GET", "/prod" + target)).isEqualTo(key);
  }

  @Test
  void cutsAPathWhereTheEventOfAnHttpApiIsCut() {
    assertThat(keyOf(Requests.FRONT_END, "GET", "/orders/latest%3Fa"))
        .isEqualTo("GET /orders/latest");
    assertThat(keyOf(Requests.FRONT_END, "GET", "/orders%3fa/b")).isEqualTo("GET /orders");
    assertThat(keyOf(Requests.REST_API, "GET", "/orders/latest%3Fa")).isEqualTo("GET /orders/{id}");
  }

  @Test
  void hasParametersAsTheyWereSent() {
    var request = Requests.get("/orders/a%20b/c%2Fd").build();

    assertThat(ROUTES.match(Requests.FRONT_END, request))
        .hasValue(Requests.route("GET /orders/{path+}", "path", "a%20b/c%2Fd"));
  }

  @Test
  void knowsItsStage() {
    var rest = Requests.REST_API;

    assertThat(keyOf(rest, "GET", "/prod/orders")).isEqualTo("GET /orders");
    assertThat(keyOf(rest, "GET", "/orders")).isEqualTo("GET /orders");
    assertThat(keyOf(rest.onCustomDomain(), "GET", "/prod/orders")).isNull();
  }

  @Test
  void refusesOtherKeys() {
    for (var key : List.of("$default", "/orders", "GET orders", "")) {
      assertThatThrownBy(() -> RouteTable.of(List.of(key)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a method, a space and a path are expected");
    }
  }

  private static @Nullable String keyOf(FrontEnd frontEnd, String method, String target) {
    var request = HttpRequest.builder(method, target).build();
    return ROUTES.match(frontEnd, request).map(Route::key).orElse(null);
  }
}
