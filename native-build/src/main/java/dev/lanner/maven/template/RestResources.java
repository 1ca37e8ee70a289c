package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Route;
import dev.lanner.maven.template.Tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A REST API: `/` and `/{proxy+}` for everything, and paths of their own for routes of which API
/// Gateway [demands something](OwnRoutes).
///
/// A path of its own takes all requests to it, also those whose method it does not have, and API
/// Gateway would refuse these. So the path, and each one above it, has `ANY` for the function
/// besides, and the methods of other routes that would answer there.
final class RestResources {
  private static final String API = "RestApi";
  private static final String ALL = "/{proxy+}";

  private final Draft draft;
  private final FunctionModel function;
  private final Origin origin;

  /// The variable that may stand behind a path, by that path.
  private final Map<String, String> variables = new HashMap<>(Map.of("", "{proxy+}"));

  private final Set<String> paths = new TreeSet<>(List.of("/", ALL));

  private RestResources(Draft draft, FunctionModel function) {
    this.draft = draft;
    this.function = function;
    origin = Origin.of(function.handler());
  }

  static void add(Draft draft, FunctionModel function) {
    new RestResources(draft, function).add();
  }

  private void add() {
    String stage = draft.options().stage();
    Fields api = draft.resource(API, "AWS::Serverless::Api", origin).putFields("Properties");
    api.put("StageName", stage);
    api.put("FailOnWarnings", true);
    // Without a version, SAM makes a stage called Stage besides.
    api.put("OpenApiVersion", "3.0.1");
    api.putFields("EndpointConfiguration", origin.asDefault()).putDefault("Type", "REGIONAL");
    // Bodies in base64 go out as bytes only where the API takes their types for binary.
    api.putItems("BinaryMediaTypes").add("*~1*");
    List<Route> routes = function.routesOf("REST");
    AuthorizerResources.add(draft, routes, api, true);
    var own = new ArrayList<Route>();
    for (Route route : OwnRoutes.of(routes)) {
      String path = path(route);
      own.add(route.withPath(path));
      addPaths(path);
    }
    paths.forEach(path -> event("ANY", path));
    for (Route route : own) {
      if (route.demands()) {
        demand(route, route.path(), api);
        paths.stream()
            .filter(path -> !path.equals(route.path()) && !path.equals(ALL))
            .filter(path -> route.equals(OwnRoutes.answering(own, route.method(), path)))
            .forEach(path -> demand(route, path, api));
      }
    }
    if (own.stream().anyMatch(Route::apiKey)) {
      UsagePlanResources.add(draft, function, API);
    }
    Limits.checkRoutes("REST API", paths.size(), function);
    draft.output(
        "RestApiUrl",
        "The address of the REST API",
        Tree.sub(
            "https://${RestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/" + stage, origin));
  }

  private void demand(Route route, String path, Fields api) {
    demand(route, route.method(), path, api);
    if (route.method().equals("GET")) {
      demand(route, "HEAD", path, api);
    }
  }

  private void demand(Route route, String method, String path, Fields api) {
    Fields properties = event(method, path);
    Origin of = Origin.of(route.handler());
    if (route.isAuthorized()) {
      FunctionModel authorizer = draft.authorizer(route.authorizer(), route.handler());
      properties.putFields("Auth", of).put("Authorizer", AuthorizerResources.name(authorizer));
    }
    if (route.apiKey()) {
      properties.putFields("Auth", of).put("ApiKeyRequired", true);
    }
    if (route.throttle() != null) {
      api.putItems("MethodSettings")
          .addFields()
          .put("ResourcePath", path.length() == 1 ? path : "/" + path.replace("/", "~1"))
          .put("HttpMethod", method)
          .put("ThrottlingBurstLimit", route.throttle().burstLimit())
          .putNumber("ThrottlingRateLimit", route.throttle().rateLimit());
    }
  }

  private Fields event(String method, String path) {
    Fields event =
        draft
            .properties(function.logicalId())
            .putFields("Events")
            .putFields(eventName(draft, function, API, method, path))
            .put("Type", "Api");
    Fields properties = event.putFields("Properties").putRef("RestApiId", API);
    properties.put("Path", path).put("Method", method);
    if (HttpResources.streams(draft, function, "REST")) {
      properties.put("ResponseTransferMode", "RESPONSE_STREAM");
    }
    return properties;
  }

  /// The path with the variables that API Gateway knows at their places: there it allows one name.
  /// The function goes by what was sent, and not by names.
  private String path(Route route) {
    var path = new StringBuilder();
    for (String segment : route.path().substring(1).split("/", -1)) {
      String used = segment;
      if (segment.startsWith("{")) {
        String other = variables.putIfAbsent(path.toString(), segment);
        if (other != null) {
          if (other.endsWith("+}") || segment.endsWith("+}")) {
            throw new TemplateException(
                "%s has the path %s, which has to be a path of the REST API, as API Gateway enforces something there. But %s is in the place of %s already, and API Gateway allows one variable in a place. Put a literal segment in front of it, or deploy it behind an HTTP API."
                    .formatted(route.handler(), route.path(), other, segment));
          }
          used = other;
        }
      }
      path.append('/').append(used);
    }
    return path.toString();
  }

  private void addPaths(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      paths.add(path.substring(0, end));
    }
  }

  /// The name of an event of the function that no other has.
  static String eventName(
      Draft draft, FunctionModel function, String api, String method, String path) {
    Fields events = draft.properties(function.logicalId()).putFields("Events");
    String name = api + LogicalIds.of(method.toLowerCase(Locale.ROOT)) + LogicalIds.of(path);
    String free = name;
    for (int i = 2; events.get(free) != null; i++) {
      free = name + i;
    }
    return free;
  }
}
