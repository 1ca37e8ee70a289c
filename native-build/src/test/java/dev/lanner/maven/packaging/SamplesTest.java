package dev.lanner.maven.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class SamplesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void fillsRequestsWithWhatTheDocumentSays() throws IOException {
    JsonNode http =
        JSON.readTree(
            """
            {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["HTTP"], "routes": [
              {"method": "PUT", "path": "/orders/{id}/{rest+}"}]}
            """);
    JsonNode openApi =
        JSON.readTree(
            """
            {"paths": {"/orders/{id}/{rest}": {"put": {
              "parameters": [
                {"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}},
                {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 5}},
                {"name": "X-Shop", "in": "header", "schema": {"$ref": "#/components/schemas/Shop"}}],
              "requestBody": {"content": {"application/json": {"schema":
                {"type": "object", "properties": {
                  "customer": {"type": "string", "examples": ["Ada Lovelace"]},
                  "lines": {"type": "array", "items": {"type": "object", "properties": {
                    "quantity": {"type": "integer", "exclusiveMinimum": 0}}}},
                  "placed": {"type": "string", "format": "date"}}}}}}}}},
             "components": {"schemas": {"Shop": {"type": "string", "enum": ["a b", "c"]}}}}
            """);

    List<Sample> samples = Samples.of(new Models(List.of(http), List.of(), openApi), folder, false);

    assertThat(samples)
        .extracting(Sample::name)
        .containsExactly("PUT /orders/{id}/{rest+}", "no route");
    JsonNode event = event(samples.getFirst());
    assertThat(event.path("rawPath").asString())
        .isEqualTo("/orders/0b7f1d0e-52f4-4a36-9a5d-6a1d0f1d2c3b/1");
    assertThat(event.path("rawQueryString").asString()).isEqualTo("limit=5");
    assertThat(event.path("headers").path("x-shop").asString()).isEqualTo("a b");
    assertThat(event.path("body").asString())
        .isEqualTo(
            "{\"customer\":\"Ada Lovelace\",\"lines\":[{\"quantity\":1}],\"placed\":\"2026-01-01\"}");
  }

  @Test
  void requestsBringAnApiKeyWhereTheirRouteAsksForOne() throws IOException {
    JsonNode function =
        JSON.readTree(
            """
            {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["REST"], "routes": [
              {"method": "GET", "path": "/prices", "handler": "shop.Prices.list", "apiKey": true},
              {"method": "GET", "path": "/health", "handler": "shop.Health.check"}]}
            """);
    var models = new Models(List.of(function), List.of(), MissingNode.getInstance());

    List<JsonNode> events =
        Samples.of(models, folder, false).stream().map(SamplesTest::event).toList();

    assertThat(events.get(0).at("/requestContext/identity/apiKeyId").asString())
        .isEqualTo("sample");
    assertThat(events.get(1).at("/requestContext/identity").has("apiKeyId")).isFalse();
  }

  @Test
  void changesOfItemsHaveTheAttributesOfTheirRecord() throws IOException {
    JsonNode function =
        JSON.readTree(
            """
            {"name": "fulfilment", "handler": "shop.FulfilmentFunction", "kind": "event", "sources": [
              {"annotation": {"values": {"value": "shop.Order"}}, "eventSources": ["aws:dynamodb"],
               "handler": "shop.Fulfilment.changed"}]}
            """);
    JsonNode table =
        JSON.readTree(
            """
            {"name": "orders", "type": "shop.Shop", "key": {"partition": ["pk"]},
             "keyAttributes": {"pk": "S"}, "typeAttribute": "type",
             "records": [{"name": "shop.Order", "type": "Order", "templates": {"pk": "ORDER#{id}"},
               "attributes": [{"name": "id", "type": "S"}, {"name": "total", "type": "N"}]}]}
            """);

    Sample sample =
        Samples.of(
                new Models(List.of(function), List.of(table), MissingNode.getInstance()),
                folder,
                false)
            .getFirst();

    JsonNode record = event(sample).path("Records").path(0);
    assertThat(record.path("eventSourceARN").asString()).contains(":table/orders/stream/");
    assertThat(record.path("dynamodb").path("Keys").toString())
        .isEqualTo("{\"pk\":{\"S\":\"ORDER#1\"}}");
    assertThat(record.path("dynamodb").path("NewImage").toString())
        .isEqualTo(
            "{\"pk\":{\"S\":\"ORDER#1\"},\"id\":{\"S\":\"1\"},\"total\":{\"N\":\"1\"},\"type\":{\"S\":\"Order\"}}");
  }

  @Test
  void eventsOfEachSourceAreAsAwsSendsThem() throws IOException {
    JsonNode function =
        JSON.readTree(
            """
            {"name": "desk", "handler": "shop.DeskFunction", "kind": "event", "sources": [
              {"annotation": {"values": {"value": "orders.fifo"}}, "eventSources": ["aws:sqs"], "handler": "shop.Desk.pack"},
              {"annotation": {"values": {"value": "alerts"}}, "eventSources": ["aws:sns"], "handler": "shop.Desk.alert"},
              {"annotation": {"values": {"value": "uploads"}}, "eventSources": ["aws:s3"], "handler": "shop.Desk.shrink"},
              {"annotation": {"values": {"source": "shop.orders", "detailType": "Order placed"}},
               "eventSources": ["aws:eventbridge"], "handler": "shop.Desk.placed"},
              {"annotation": {"values": {"value": "rate(1 hour)"}}, "eventSources": ["aws:schedule"], "handler": "shop.Desk.sweep"},
              {"annotation": {}, "eventSources": ["shop:notes"], "handler": "shop.Desk.noted"}]}
            """);

    List<JsonNode> events =
        Samples.of(
                new Models(List.of(function), List.of(), MissingNode.getInstance()), folder, false)
            .stream()
            .map(SamplesTest::event)
            .toList();

    assertThat(events.get(0).at("/Records/0/eventSourceARN").asString()).endsWith(":orders.fifo");
    assertThat(events.get(0).at("/Records/0/attributes/MessageGroupId").asString()).isEqualTo("1");
    assertThat(events.get(1).at("/Records/0/EventSource").asString()).isEqualTo("aws:sns");
    assertThat(events.get(1).at("/Records/0/Sns/Message").asString()).isEqualTo("{}");
    assertThat(events.get(2).at("/Records/0/s3/bucket/name").asString()).isEqualTo("uploads");
    assertThat(events.get(3).path("source").asString()).isEqualTo("shop.orders");
    assertThat(events.get(3).path("detail-type").asString()).isEqualTo("Order placed");
    assertThat(events.get(4).path("source").asString()).isEqualTo("aws.scheduler");
    assertThat(events.get(5).at("/Records/0/eventSource").asString()).isEqualTo("shop:notes");
  }

  @Test
  void filesBelongToTheFunctionWhoseNameTheyBeginWith() throws IOException {
    Files.writeString(folder.resolve("http-admin-list.json"), "{}");
    Files.writeString(folder.resolve("http.json"), "{}");
    Models models = models("http", "http-admin");

    assertThat(Samples.of(models, folder, false))
        .extracting(Sample::name, Sample::handler)
        .endsWith(
            tuple("http-admin-list.json", "http-admin.Function"),
            tuple("http.json", "http.Function"));
  }

  @Test
  void requestsThatGetAndFilesInTheFolderSafeRunBeforeSnapshots() throws IOException {
    JsonNode http =
        JSON.readTree(
            """
            {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["HTTP"], "routes": [
              {"method": "GET", "path": "/orders"}, {"method": "DELETE", "path": "/orders"}]}
            """);
    Files.writeString(folder.resolve("http-place.json"), "{}");
    Files.writeString(
        Files.createDirectories(folder.resolve("safe")).resolve("http-search.json"), "{}");

    List<Sample> samples =
        Samples.of(new Models(List.of(http), List.of(), MissingNode.getInstance()), folder, false);

    assertThat(samples)
        .extracting(Sample::name, Sample::isSafe)
        .containsExactly(
            tuple("GET /orders", true),
            tuple("DELETE /orders", false),
            tuple("no route", true),
            tuple("http-place.json", false),
            tuple("http-search.json", true));
  }

  @Test
  void filesBeginWithTheNameOfAHandlerThatIsLaunched() throws IOException {
    Files.writeString(folder.resolve("shop.Echo.json"), "{}");
    Files.writeString(folder.resolve("shop.Orders#place-first-of-all.json"), "{}");
    Files.writeString(folder.resolve("http-welcome.json"), "{}");
    Files.writeString(
        Files.createDirectories(folder.resolve("safe")).resolve("shop.Shop$Quote-a.json"), "{}");
    Models models = models("http");

    List<Sample> samples = Samples.of(models, folder, true);

    assertThat(samples)
        .extracting(Sample::handler, Sample::isSafe)
        .endsWith(
            tuple("http.Function", false),
            tuple("shop.Echo", false),
            tuple("shop.Orders::place", false),
            tuple("shop.Shop$Quote", false));
    assertThat(Samples.handlers(models, samples))
        .containsExactly("http.Function", "shop.Echo", "shop.Orders::place", "shop.Shop$Quote");
  }

  @Test
  void aFileForNoFunctionIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("orders.json"), "{}");

    assertThatThrownBy(() -> Samples.of(models("http"), folder, false))
        .hasMessage(
            "%s is for none of the functions [http]. Name it after one of them, as in http-some-case.json."
                .formatted(file));
  }

  @Test
  void linesOfEnvironmentValuesAreNotInMessages() throws IOException {
    Path file =
        Files.writeString(folder.resolve("training.env"), "# Nobody's\nTABLE=orders\n\nsecret\n");

    assertThatThrownBy(() -> EnvironmentValues.of(file))
        .hasMessage(
            file
                + ", line 4: There is no NAME= in this line. Write NAME=value, or # before a comment.");
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private static Models models(String... names) {
    List<JsonNode> functions =
        Arrays.stream(names)
            .map(name ->
                (JsonNode)
                    JSON.createObjectNode().put("name", name).put("handler", name + ".Function"))
            .toList();
    return new Models(functions, List.of(), MissingNode.getInstance());
  }

  private static JsonNode event(Sample sample) {
    return JSON.readTree(new String(sample.event().bytes(), UTF_8));
  }
}
