package dev.lanner.maven.packaging;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.ApplicationLoadBalancer;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.Caller;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.FunctionUrl;
import dev.lanner.local.gateway.HttpApiV2;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.RestApi;
import dev.lanner.local.gateway.Route;
import dev.lanner.local.runtimeapi.Payload;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/// A request for each route, as its front end hands it over. Parameters and bodies are what the
/// OpenAPI document says of them, its examples first.
final class HttpSamples {
  /// At a fixed time and with fixed ids, so that the same function is trained with the same events.
  static final Arrival ARRIVAL =
      new Arrival(
          "7c2af7db-31f3-42b5-8a6d-9ffc74e3b9e0",
          "JCJePHSSPHcEtwQ=",
          Tree.TIME.toInstant(),
          "Root=1-5e0c8a00-000000000000000000000001",
          "0000000000000001");

  private static final Api API =
      Api.local(URI.create("https://example.execute-api.us-east-1.amazonaws.com"));
  private static final Api URL =
      Api.local(URI.create("https://example.lambda-url.us-east-1.on.aws"));

  private final JsonNode openApi;
  private final SchemaExample examples;

  private HttpSamples(JsonNode openApi) {
    this.openApi = openApi;
    this.examples = new SchemaExample(openApi);
  }

  static List<Sample> of(JsonNode function, JsonNode openApi) {
    return new HttpSamples(openApi).of(function);
  }

  private List<Sample> of(JsonNode function) {
    String handler = function.path("handler").asString("");
    String first = function.path("apis").path(0).asString("HTTP");
    var samples = new ArrayList<Sample>();
    for (JsonNode route : function.path("routes")) {
      String method = route.path("method").asString("");
      String path = route.path("path").asString("");
      FrontEnd frontEnd = frontEnd(route.path("api").asString(first));
      event(frontEnd, request(method, path), caller(route))
          .ifPresent(event ->
              samples.add(new Sample(method + " " + path, handler, event, method.equals("GET"))));
    }
    // How a problem is answered. Of an application that cannot do more during training, it is the
    // one answer.
    var nowhere = HttpRequest.builder("GET", "/no/route/of/this/function").build();
    event(frontEnd(first), nowhere, Caller.ANONYMOUS)
        .ifPresent(event -> samples.add(new Sample("no route", handler, event, true)));
    return samples;
  }

  private static FrontEnd frontEnd(String api) {
    return switch (api) {
      case "REST" ->
          new RestApi(API.withStage("prod")).withBinaryMediaTypes("*/*").onCustomDomain();
      case "FUNCTION_URL" -> new FunctionUrl(URL);
      case "ALB" -> new ApplicationLoadBalancer(API).withMultiValueHeaders();
      default -> new HttpApiV2(API);
    };
  }

  private static Caller caller(JsonNode route) {
    return route.path("apiKey").asBoolean(false)
        ? Caller.ANONYMOUS.withApiKey("sample", "sample")
        : Caller.ANONYMOUS;
  }

  private static Optional<Payload> event(FrontEnd frontEnd, HttpRequest request, Caller caller) {
    return switch (frontEnd.admit(request, Route.DEFAULT, ARRIVAL, caller)) {
      case Admission.Admitted(ByteString event) -> Optional.of(Payload.of(event.toByteArray()));
      case Admission.Refused _ -> Optional.empty();
    };
  }

  private HttpRequest request(String method, String path) {
    String documented = path.replace("+}", "}");
    JsonNode item = openApi.path("paths").path(documented);
    JsonNode operation = item.path(method.toLowerCase(Locale.ROOT));
    String target = documented;
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    var headers = new ArrayList<Map.Entry<String, String>>();
    for (JsonNode each : parameters(item, operation)) {
      JsonNode parameter = examples.resolved(each);
      String name = parameter.path("name").asString("");
      String value = examples.text(parameter);
      switch (parameter.path("in").asString("")) {
        case "path" -> target = target.replace("{" + name + "}", encoded(value));
        case "query" -> query.add(encoded(name) + "=" + encoded(value));
        case "header" -> headers.add(Map.entry(name, value));
        default -> {}
      }
    }
    // What the document does not tell.
    target = target.replaceAll("\\{[^}]*}", "1");
    var request = HttpRequest.builder(method, target + query).header("Accept", "*/*");
    headers.forEach(header -> request.header(header.getKey(), header.getValue()));
    addBody(request, method, operation);
    return request.build();
  }

  private static List<JsonNode> parameters(JsonNode item, JsonNode operation) {
    var all = new ArrayList<JsonNode>(item.path("parameters").valueStream().toList());
    all.addAll(operation.path("parameters").valueStream().toList());
    return all;
  }

  private void addBody(HttpRequest.Builder request, String method, JsonNode operation) {
    JsonNode content = examples.resolved(operation.path("requestBody")).path("content");
    JsonNode json = content.path("application/json");
    if (!json.isMissingNode()) {
      request.json(examples.of(json.path("schema")).toString());
    } else if (!content.isEmpty()) {
      request.header("Content-Type", content.propertyNames().iterator().next()).body("1");
    } else if (openApi.isMissingNode() && !method.equals("GET")) {
      request.json("{}");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
