package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.gateway.IdentitySource;
import dev.lanner.local.gateway.LambdaAuthorizer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProtectedRoutesTest {
  @TempDir private Path folder;

  @Test
  void readsRoutesAndAuthorizersOfTheModel() {
    var model = model(FunctionFolders.PROTECTED);

    var routes = ProtectedRoutes.of(model, model.http(), model.http().frontEnd(), Map.of());

    assertThat(routes.authorizers().keySet())
        .containsExactly("GET /event", "GET /event/{id}", "GET /event/{id}/lines");
    assertThat(routes.functions())
        .singleElement()
        .extracting(FunctionModel.Entry::authorizer)
        .isEqualTo(
            new FunctionModel.Authorizer(
                LambdaAuthorizer.request("door", IdentitySource.header("authorization"))
                    .withCacheTtl(Duration.ofMinutes(5))
                    .withSimpleResponses(),
                "shop.Door.decide"));
  }

  @Test
  void hasNoneWhereTheModelHasNone() {
    var model = model(FunctionFolders.MODEL);

    var routes =
        ProtectedRoutes.of(model, model.http(), LocalFrontEnd.buffered(FrontEndKind.ALB), Map.of());

    assertThat(routes.functions()).isEmpty();
  }

  @Test
  void refusesAnAuthorizerThatIsNotThere() {
    var model = model(FunctionFolders.PROTECTED);

    assertRefused(model.without(List.of("door")), FrontEndKind.HTTP)
        .hasMessageContaining(
            "The route GET /event (shop.Events.all) has the authorizer door, which is not among the functions of kind authorizer in the function folder: [].");
  }

  @Test
  void refusesAnAuthorizerThatIsNotThereForAWebSocketToo() {
    var model =
        model(
            """
            {"version":1,"functions":[
              {"name":"http","handler":"shop.HttpFunction","kind":"http","routes":[]},
              {"name":"chat","handler":"shop.ChatFunction","kind":"websocket","routes":[
                {"routeKey":"$connect","handler":"shop.Chat.connect","authorizer":"door"}]}]}
            """);

    assertRefused(model, FrontEndKind.HTTP).hasMessageContaining("The route $connect (shop.Chat");
  }

  @ParameterizedTest
  @EnumSource(names = {"FUNCTION_URL", "ALB", "ALB_SINGLE_VALUE"})
  void refusesAFrontEndWithoutAuthorizers(FrontEndKind kind) {
    assertRefused(model(FunctionFolders.PROTECTED), kind)
        .hasMessageContaining(
            "has the authorizer door, and %s has none. Choose another with --front-end"
                .formatted(kind.words()));
  }

  @Test
  void refusesATokenAuthorizerButBehindARestApi() {
    var model = model(FunctionFolders.PROTECTED.replace("REQUEST", "TOKEN"));

    assertRefused(model, FrontEndKind.HTTP)
        .hasMessageContaining("door of type TOKEN, which only a REST API can have");
    assertThat(
            ProtectedRoutes.of(
                    model, model.http(), LocalFrontEnd.buffered(FrontEndKind.REST), Map.of())
                .functions())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "REQUEST"                        | "MAGIC"         | Its type is "MAGIC", but this local run knows TOKEN and REQUEST
          "in":"header"                    | "in":"body"     | Its kind of identity source is "body", but this local run knows header, query and context
          "cacheTtlSeconds":300            | "cacheTtlSeconds":"300" | Its cacheTtlSeconds is not a whole number
          "cacheTtlSeconds":300            | "cacheTtlSeconds":3601  | API Gateway takes 0 to 3600
          {"in":"header","name":"authorization"} | ''        | one caller's answer would be everybody's
          """)
  void refusesWhatItDoesNotKnow(String given, String other, String message) {
    assertThatThrownBy(() -> model(FunctionFolders.PROTECTED.replace(given, other)))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("The authorizer door in ")
        .hasMessageContaining(message);
  }

  private FunctionModel model(String json) {
    return FunctionModel.read(FunctionFolders.withModel(folder, "app.jar", json));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      FunctionModel model, FrontEndKind kind) {
    return assertThatThrownBy(
            () -> ProtectedRoutes.of(model, model.http(), LocalFrontEnd.buffered(kind), Map.of()))
        .isInstanceOf(LocalRunException.class);
  }
}
