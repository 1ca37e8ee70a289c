package dev.lanner.local.lambda;

import static dev.lanner.local.lambda.FunctionModel.Settings.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionModelTest {
  @TempDir private Path folder;

  @Test
  void readsTheModelsOfAllJars() {
    FunctionFolders.withModel(folder, "app.jar", FunctionFolders.MODEL);
    FunctionFolders.withModel(
        folder,
        "more.jar",
        """
        {"version":1,"new":true,"functions":[{"name":"quote","handler":"shop.Quote","kind":"direct"}]}\
        """);

    var model = FunctionModel.read(folder);

    assertThat(model.functions())
        .extracting(FunctionModel.Entry::handler)
        .containsExactly("shop.HttpFunction", "shop.Quote");
    assertThat(model.http().routes())
        .startsWith(new FunctionModel.Route("POST /orders", "shop.Orders.place"))
        .hasSize(3);
    assertThat(model.functions().getLast().routes()).isEmpty();
  }

  @Test
  void readsTheModelOfAFolderOfClasses() throws IOException {
    var place = Files.createDirectories(folder.resolve("classes/META-INF/lanner"));
    FunctionFolders.write(place.resolve("framework.json"), FunctionFolders.MODEL);

    assertThat(FunctionModel.read(folder).http().name()).isEqualTo("http");
  }

  @Test
  void readsTheEventSourcesOfAFunction() {
    FunctionFolders.withModel(
        folder,
        "app.jar",
        """
        {"version":1,"functions":[{"name":"fulfilment","handler":"shop.FulfilmentFunction","kind":"event","sources":[
          {"annotation":{"type":"dev.lanner.dynamo.framework.OnDynamoDbStream","values":{
            "value":"shop.Order","batchSize":10,"startingPosition":"LATEST"}},
            "eventSources":["aws:dynamodb"],"delivery":"FROM_FIRST_FAILURE","handler":"shop.Fulfilment.changed"}]}]}
        """);

    assertThat(FunctionModel.read(folder).events())
        .singleElement()
        .extracting(FunctionModel.Entry::sources)
        .isEqualTo(
            List.of(
                new FunctionModel.Source(
                    "dev.lanner.dynamo.framework.OnDynamoDbStream",
                    Map.of("value", "shop.Order", "batchSize", "10", "startingPosition", "LATEST"),
                    List.of("aws:dynamodb"),
                    "shop.Fulfilment.changed")));
  }

  @Test
  void knowsWhetherAFunctionNeedsAnIdempotencyStore() {
    assertThat(behind("\"idempotent\":true,").idempotent()).isTrue();
    assertThat(behind("").idempotent()).isFalse();
  }

  @Test
  void leavesFunctionsOutByTheirNames() {
    FunctionFolders.withModel(folder, "app.jar", FunctionFolders.MODEL);
    var model = FunctionModel.read(folder);

    assertThat(model.without(List.of("http")).functions()).isEmpty();
    assertThatThrownBy(() -> model.without(List.of("https")))
        .isInstanceOf(LocalRunException.class)
        .hasMessage("There is no function https to be left out, but [http].");
  }

  @Test
  void saysThatNoJarHoldsAModel() throws IOException {
    Files.createDirectories(folder.resolve("lib"));

    assertRefused("No jar in .*lib holds META-INF/lanner/framework.json.*lanner-parent.*");
  }

  @Test
  void refusesAVersionThatItDoesNotKnow() {
    FunctionFolders.withModel(folder, "app.jar", "{\"version\":2,\"functions\":[]}");

    assertRefused(
        "The function model .*app.jar!/META-INF/lanner/framework.json has version 2, .* version 1\\. .*");
  }

  @Test
  void refusesAModelWithoutVersion() {
    FunctionFolders.withModel(folder, "app.jar", "[]");

    assertRefused(".* has version none, .*");
  }

  @Test
  void refusesAModelThatIsNotJson() {
    FunctionFolders.withModel(folder, "app.jar", "{");

    assertRefused(".* is not JSON\\. .*");
  }

  @Test
  void refusesAJarThatIsNone() throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    FunctionFolders.write(folder.resolve("lib/app.jar"), "text");

    assertRefused("The jars in .*lib cannot be read .*");
  }

  @Test
  void needsExactlyOneHttpFunction() {
    var quote =
        new FunctionModel.Entry(
            "quote",
            "shop.Quote",
            "direct",
            List.of(),
            List.of(),
            NONE,
            List.of(),
            List.of(),
            false,
            null);
    var shop =
        new FunctionModel.Entry(
            "http",
            "shop.HttpFunction",
            "http",
            List.of(),
            List.of(),
            NONE,
            List.of(),
            List.of(),
            false,
            null);
    var club =
        new FunctionModel.Entry(
            "http",
            "club.HttpFunction",
            "http",
            List.of(),
            List.of(),
            NONE,
            List.of(),
            List.of(),
            false,
            null);

    assertThatThrownBy(() -> new FunctionModel(List.of(quote)).http())
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("None of the functions in the function folder (shop.Quote)");
    assertThatThrownBy(() -> new FunctionModel(List.of(shop, quote, club)).http())
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("2 functions")
        .hasMessageContaining("(shop.HttpFunction, club.HttpFunction)");
  }

  @Test
  void isBehindTheFirstFrontEndThatItIsMadeFor() {
    assertThat(behind("\"apis\":[\"REST\",\"ALB\"],").frontEnd())
        .isEqualTo(LocalFrontEnd.buffered(FrontEndKind.REST));
    assertThat(behind("").frontEnd()).isEqualTo(LocalFrontEnd.buffered(FrontEndKind.HTTP));
  }

  @Test
  void streamsBehindTheFrontEndsThatItStreamsTo() {
    var http = behind("\"apis\":[\"REST\",\"FUNCTION_URL\"],\"streaming\":[\"REST\"],");

    assertThat(http.frontEnd()).isEqualTo(LocalFrontEnd.streaming(FrontEndKind.REST));
    assertThat(http.frontEnd(FrontEndKind.FUNCTION_URL).streams()).isFalse();
    assertThat(http.frontEnd(FrontEndKind.ALB).streams()).isFalse();
  }

  @Test
  void refusesAFrontEndThatItDoesNotKnow() {
    var http = behind("\"apis\":[\"LATTICE\"],");

    assertThatThrownBy(http::frontEnd)
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("shop.HttpFunction is made for the front end LATTICE")
        .hasMessageContaining("--front-end: HTTP, HTTP_1_0, REST, FUNCTION_URL, ALB");
  }

  @Test
  void readsTheSettingsThatAreSaid() {
    var some = behind("\"settings\":{\"memoryMb\":1024,\"description\":\"Orders\"},");

    assertThat(some.settings()).isEqualTo(new FunctionModel.Settings(1024, null));
    assertThat(behind("").settings()).isEqualTo(NONE);
  }

  private FunctionModel.Entry behind(String members) {
    var model = FunctionFolders.MODEL.replace("\"routes\"", members + "\"routes\"");
    FunctionFolders.withModel(folder, "app.jar", model);
    return FunctionModel.read(folder).http();
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> FunctionModel.read(folder))
        .isInstanceOf(LocalRunException.class)
        .hasMessageMatching(message);
  }
}
