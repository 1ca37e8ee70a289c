package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Authorizer;
import dev.lanner.maven.template.FunctionModel.Plan;
import dev.lanner.maven.template.FunctionModel.Rate;
import dev.lanner.maven.template.FunctionModel.Route;
import dev.lanner.maven.template.FunctionModel.Settings;
import dev.lanner.maven.template.FunctionModel.Source;
import dev.lanner.maven.template.FunctionModel.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the function models of a class path. Members that it does not know are left to others.
final class FunctionModels {
  private static final String NAME = "META-INF/lanner/framework.json";
  private static final int VERSION = 1;

  private FunctionModels() {}

  /// The functions of all elements, in the order of their names.
  ///
  /// @throws TemplateException when there is none, a model cannot be read, or two functions have
  ///   the same name
  static List<FunctionModel> read(List<Path> classPath) {
    var functions = new ArrayList<FunctionModel>();
    for (Path element : classPath) {
      String model = text(element);
      if (!model.isEmpty()) {
        functions.addAll(parse(model, element));
      }
    }
    if (functions.isEmpty()) {
      throw new TemplateException(
          "Nothing on the class path has %s, so there is no function to deploy. Annotate a method with @Get or another route, and name lanner-framework-processor among the annotationProcessorPaths."
              .formatted(NAME));
    }
    functions.sort((a, b) -> a.name().compareTo(b.name()));
    Map<String, FunctionModel> byId = new HashMap<>();
    for (FunctionModel function : functions) {
      FunctionModel other = byId.put(function.logicalId(), function);
      if (other != null) {
        throw new TemplateException(
            "The functions %s and %s would both be %s in the template. %s"
                .formatted(
                    other.handler(),
                    function.handler(),
                    function.logicalId(),
                    function.kind().equals("http")
                        ? "Keep the routes of one application in one module."
                        : "Rename the class of one of them."));
      }
    }
    return functions;
  }

  /// The model of an element, or nothing.
  private static String text(Path element) {
    try {
      if (Files.isDirectory(element)) {
        Path file = element.resolve(NAME);
        return Files.exists(file) ? Files.readString(file) : "";
      }
      if (!Files.exists(element) || !element.toString().endsWith(".jar")) {
        return "";
      }
      try (var zip = new ZipFile(element.toFile())) {
        var entry = zip.getEntry(NAME);
        return entry == null
            ? ""
            : new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new TemplateException(element + " cannot be read. Build the application again.", e);
    }
  }

  private static List<FunctionModel> parse(String text, Path element) {
    JsonNode model;
    try {
      model = JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw new TemplateException(
          "The function model %s of %s is not JSON. Compile the application again."
              .formatted(NAME, element),
          e);
    }
    int version = model.path("version").asInt(0);
    if (version != VERSION) {
      throw new TemplateException(
          "The function model %s of %s has version %d, and this reads version %d. Use one version of Lanner for the application and its Maven plugin."
              .formatted(NAME, element, version, VERSION));
    }
    return model.path("functions").valueStream().map(FunctionModels::function).toList();
  }

  private static FunctionModel function(JsonNode function) {
    JsonNode settings = function.path("settings");
    JsonNode authorizer = function.path("authorizer");
    return new FunctionModel(
        text(function, "name"),
        text(function, "handler"),
        text(function, "kind"),
        texts(function.path("apis")),
        texts(function.path("streaming")),
        plan(function.path("usagePlan")),
        function.path("idempotent").asBoolean(false),
        new Settings(
            number(settings, "memoryMb"),
            number(settings, "timeoutSeconds"),
            number(settings, "ephemeralStorageMb"),
            number(settings, "reservedConcurrency"),
            number(settings, "provisionedConcurrency"),
            settings.has("description") ? text(settings, "description") : null),
        function.path("routes").valueStream().map(FunctionModels::route).toList(),
        function.path("sources").valueStream().map(FunctionModels::source).toList(),
        function.path("uses").valueStream().map(FunctionModels::use).toList(),
        function.path("unknownUses").valueStream().map(FunctionModels::unknownUse).toList(),
        authorizer.isObject() ? authorizer(authorizer) : null);
  }

  private static Use use(JsonNode use) {
    return new Use(text(use, "type"), text(use, "name"), text(use, "access").equals("read"));
  }

  private static String unknownUse(JsonNode use) {
    return "%s takes %s".formatted(text(use, "class"), text(use, "takes"));
  }

  private static Route route(JsonNode route) {
    return new Route(
        text(route, "method"),
        route.has("routeKey") ? text(route, "routeKey") : text(route, "path"),
        text(route, "api"),
        text(route, "handler"),
        text(route, "authorizer"),
        route.path("apiKey").asBoolean(false),
        rate(route.path("throttle")));
  }

  private static @Nullable Plan plan(JsonNode plan) {
    return plan.isObject()
        ? new Plan(rate(plan), plan.path("quotaLimit").asLong(0), text(plan, "quotaPeriod"))
        : null;
  }

  private static @Nullable Rate rate(JsonNode limits) {
    return limits.has("rateLimit")
        ? new Rate(limits.path("rateLimit").decimalValue(), limits.path("burstLimit").asLong(1))
        : null;
  }

  private static Source source(JsonNode source) {
    var values = new LinkedHashMap<String, JsonNode>();
    source.path("annotation").path("values").forEachEntry(values::put);
    return new Source(
        text(source.path("annotation"), "type"),
        values,
        texts(source.path("eventSources")),
        text(source, "handler"));
  }

  private static Authorizer authorizer(JsonNode authorizer) {
    var headers = new ArrayList<String>();
    var query = new ArrayList<String>();
    for (JsonNode each : authorizer.path("identitySources")) {
      (text(each, "in").equals("query") ? query : headers).add(text(each, "name"));
    }
    return new Authorizer(
        authorizer.path("type").asString("REQUEST"),
        authorizer.path("cacheTtlSeconds").asLong(0),
        headers,
        query,
        authorizer.path("simpleResponses").asBoolean(false));
  }

  private static @Nullable Long number(JsonNode object, String member) {
    JsonNode number = object.path(member);
    return number.isIntegralNumber() ? number.asLong() : null;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static String text(JsonNode object, String member) {
    return object.path(member).asString("");
  }
}
