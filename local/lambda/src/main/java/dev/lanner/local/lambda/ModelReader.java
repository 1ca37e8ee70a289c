package dev.lanner.local.lambda;

import dev.lanner.local.gateway.Throttle;
import dev.lanner.local.gateway.UsagePlan;
import dev.lanner.local.gateway.UsagePlan.Period;
import dev.lanner.local.gateway.UsagePlan.Quota;
import dev.lanner.local.lambda.FunctionModel.Access;
import dev.lanner.local.lambda.FunctionModel.Entry;
import dev.lanner.local.lambda.FunctionModel.Route;
import dev.lanner.local.lambda.FunctionModel.Settings;
import dev.lanner.local.lambda.FunctionModel.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the function models in a function folder and reads them. Members that it does not know are
/// left to others.
final class ModelReader {
  private static final String NAME = "META-INF/lanner/framework.json";
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private ModelReader() {}

  /// Whether there is one.
  static boolean isIn(Path folder) {
    return !FolderResource.all(folder, NAME).isEmpty();
  }

  static List<Entry> read(Path folder) {
    var entries = new ArrayList<Entry>();
    var models = FolderResource.all(folder, NAME);
    models.forEach(model -> entries.addAll(parse(model.bytes(), model.place())));
    if (models.isEmpty()) {
      throw new LocalRunException(
          "No jar in %s holds %s, which Lanner's annotation processor writes for a module with handlers. Check that the module inherits lanner-parent, or that its compiler plugin names lanner-framework-processor."
              .formatted(folder.resolve("lib"), NAME));
    }
    return entries;
  }

  private static List<Entry> parse(byte[] bytes, String place) {
    JsonNode model;
    try {
      model = JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new LocalRunException(
          "The function model %s is not JSON. Build the function again.".formatted(place), e);
    }
    int version = model.path("version").asInt(0);
    if (version != VERSION) {
      throw new LocalRunException(
          "The function model %s has version %s, but this local run reads version %d. Use the same version of Lanner for both."
              .formatted(place, version == 0 ? "none" : Integer.toString(version), VERSION));
    }
    var entries = new ArrayList<Entry>();
    for (var function : model.path("functions")) {
      entries.add(
          new Entry(
              text(function, "name"),
              text(function, "handler"),
              text(function, "kind"),
              texts(function, "apis"),
              texts(function, "streaming"),
              settings(function.path("settings")),
              plan(function.path("usagePlan")),
              routes(function.path("routes")),
              sources(function.path("sources")),
              function.path("idempotent").asBoolean(false),
              AuthorizerReader.read(function, place)));
    }
    return entries;
  }

  private static List<Route> routes(JsonNode routes) {
    var read = new ArrayList<Route>();
    for (var route : routes) {
      var key =
          route.has("routeKey")
              ? text(route, "routeKey")
              : text(route, "method") + " " + text(route, "path");
      var access = route.path("access");
      var authorizer = text(route, "authorizer");
      read.add(
          new Route(
              key,
              text(route, "handler"),
              access.isObject() ? new Access(text(access, "rule"), texts(access, "names")) : null,
              authorizer.isEmpty() ? null : authorizer,
              route.path("apiKey").asBoolean(false),
              throttle(route.path("throttle"))));
    }
    return read;
  }

  private static UsagePlan plan(JsonNode plan) {
    int quota = plan.path("quotaLimit").asInt(0);
    var period = Period.valueOf(plan.path("quotaPeriod").asString("MONTH"));
    return new UsagePlan(throttle(plan), quota > 0 ? new Quota(quota, period) : null);
  }

  private static @Nullable Throttle throttle(JsonNode limits) {
    return limits.has("rateLimit")
        ? new Throttle(limits.path("rateLimit").asDouble(), limits.path("burstLimit").asInt(1))
        : null;
  }

  private static List<Source> sources(JsonNode sources) {
    var read = new ArrayList<Source>();
    for (var source : sources) {
      var annotation = source.path("annotation");
      var values = new LinkedHashMap<String, String>();
      annotation.path("values").forEachEntry((name, value) -> values.put(name, value.asString("")));
      read.add(
          new Source(
              text(annotation, "type"),
              values,
              texts(source, "eventSources"),
              text(source, "handler")));
    }
    return read;
  }

  private static Settings settings(JsonNode settings) {
    return new Settings(number(settings, "memoryMb"), number(settings, "timeoutSeconds"));
  }

  private static @Nullable Integer number(JsonNode object, String member) {
    var number = object.path(member);
    return number.isInt() ? number.asInt() : null;
  }

  static List<String> texts(JsonNode object, String member) {
    return object.path(member).valueStream().map(JsonNode::asString).toList();
  }

  static String text(JsonNode object, String member) {
    return object.path(member).asString("");
  }
}
