package dev.lanner.framework.processor;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Uses;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.JsonTreeWriter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Writes the function model, `META-INF/lanner/framework.json`, that builds, deployments and local
/// runs read. Its shape is described in `docs/function-model.md`.
final class ModelWriter {
  static final String FILE = "META-INF/lanner/framework.json";

  private static final int VERSION = 1;

  private ModelWriter() {}

  static String write(Application application) {
    var functions = new ArrayList<JsonTree>();
    application.functions().forEach(function -> functions.add(function(function, application)));
    application.eventHandlers().forEach(each -> functions.add(function(each, application)));
    application.directMethods().forEach(each -> functions.add(function(each, application)));
    application.authorizers().forEach(each -> functions.add(function(each, application)));
    return JsonTreeWriter.write(
        new Members().put("version", VERSION).put("functions", new Items(functions)));
  }

  private static JsonTree function(Function function, Application application) {
    boolean http = function.kind() == Function.Kind.HTTP;
    var json =
        new Members()
            .put("name", function.name())
            .put("handler", function.entry().canonicalName())
            .put("kind", http ? "http" : "websocket");
    if (http) {
      json.put("payloadFormat", "2.0")
          .put("apis", names(function.frontEnds()))
          .putUnlessEmpty("streaming", names(function.streaming()));
    }
    if (function.plan() != null) {
      json.put("usagePlan", function.plan().json());
    }
    var routes = new ArrayList<JsonTree>();
    for (Handler handler : function.handlers()) {
      for (Endpoint endpoint : handler.endpoints()) {
        Members route =
            access(
                route(endpoint.trigger(), function.frontEnds().size() > 1)
                    .put("handler", method(handler.element(), endpoint.element())),
                endpoint.access());
        AuthorizedBy by = endpoint.authorizedBy();
        for (Authorizer authorizer : application.authorizers()) {
          if (by != null && authorizer.element().equals(by.authorizer())) {
            route.put("authorizer", authorizer.name());
          }
        }
        settings(route, endpoint.settings());
        routes.add(route);
      }
    }
    if (function.idempotent()) {
      json.put("idempotent", true);
    }
    uses(json, application.uses().get(function.name()));
    return settings(json, function.settings()).put("routes", new Items(routes));
  }

  private static Members route(Endpoint.Trigger trigger, boolean severalApis) {
    return switch (trigger) {
      case Endpoint.Http http -> {
        var route = new Members().put("method", http.method()).put("path", http.path().toString());
        yield severalApis ? route.put("api", http.api().name()) : route;
      }
      case Endpoint.Message message -> new Members().put("routeKey", message.routeKey());
    };
  }

  private static void settings(Members route, RouteSettings settings) {
    if (settings.needsKey()) {
      route.put("apiKey", true);
    }
    if (settings.throttle() != null) {
      var throttle = new Members();
      settings.throttle().writeTo(throttle);
      route.put("throttle", throttle);
    }
  }

  private static Members access(Members route, @Nullable Access access) {
    return access == null
        ? route
        : route.put(
            "access",
            new Members()
                .put("rule", access.rule().word)
                .putUnlessEmpty("names", Items.texts(access.names())));
  }

  private static JsonTree function(EventHandler handler, Application application) {
    var json =
        new Members()
            .put("name", handler.name())
            .put("handler", handler.entry().canonicalName())
            .put("kind", handler.kind() == EventAnnotation.Kind.RECORDS ? "event" : "answering");
    if (handler.idempotent()) {
      json.put("idempotent", true);
    }
    var sources = new ArrayList<JsonTree>();
    for (EventHandler.Method method : handler.methods()) {
      var source =
          new Members()
              .put("annotation", method.source())
              .put("eventSources", Items.texts(method.eventSources()));
      if (method.way() instanceof EventHandler.Records records) {
        source.put("delivery", records.delivery());
      }
      sources.add(source.put("handler", method(handler.element(), method.element())));
    }
    uses(json, application.uses().get(handler.name()));
    return settings(json, handler.settings()).put("sources", new Items(sources));
  }

  private static JsonTree function(DirectMethod method, Application application) {
    var json =
        new Members()
            .put("name", method.name())
            .put("handler", method.entry().canonicalName())
            .put("kind", "function")
            .put("method", method(method.owner(), method.element()));
    uses(json, application.uses().get(method.name()));
    return settings(json, method.settings());
  }

  private static JsonTree function(Authorizer authorizer, Application application) {
    var sources = new ArrayList<JsonTree>();
    for (Authorizer.IdentitySource source : authorizer.identitySources()) {
      sources.add(new Members().put("in", source.in()).put("name", source.name()));
    }
    var json =
        new Members()
            .put("name", authorizer.name())
            .put("handler", authorizer.entry().canonicalName())
            .put("kind", "authorizer")
            .put(
                "authorizer",
                new Members()
                    .put("type", authorizer.said().token() ? "TOKEN" : "REQUEST")
                    .put("cacheTtlSeconds", authorizer.said().cacheTtlSeconds())
                    .put("identitySources", new Items(sources))
                    .put("simpleResponses", authorizer.said().simpleResponses())
                    .put("handler", method(authorizer.element(), authorizer.method())));
    uses(json, application.uses().get(authorizer.name()));
    return settings(json, authorizer.settings());
  }

  private static String method(TypeElement type, ExecutableElement method) {
    return type.getQualifiedName() + "." + method.getSimpleName();
  }

  private static String access(FunctionUses.Resource resource, Uses.Access access) {
    return switch (resource.kind()) {
      case TABLE, BUCKET -> access == Uses.Access.READ ? "read" : "readWrite";
      case QUEUE -> "send";
      case TOPIC -> "publish";
    };
  }

  private static void uses(Members json, @Nullable FunctionUses uses) {
    if (uses == null) {
      return;
    }
    var resources = new ArrayList<JsonTree>();
    uses.resources()
        .forEach((resource, access) ->
            resources.add(
                new Members()
                    .put("type", resource.kind().word)
                    .put("name", resource.name())
                    .put("access", access(resource, access))));
    var unknown = new ArrayList<JsonTree>();
    for (FunctionUses.Unknown each : uses.unknown()) {
      unknown.add(new Members().put("class", each.name()).put("takes", each.takes()));
    }
    json.putUnlessEmpty("uses", new Items(resources))
        .putUnlessEmpty("unknownUses", new Items(unknown));
  }

  private static Members settings(Members json, @Nullable Settings settings) {
    if (settings == null) {
      return json;
    }
    var said = new Members();
    put(said, "memoryMb", settings.memoryMb(), 0);
    put(said, "timeoutSeconds", settings.timeoutSeconds(), 0);
    put(said, "ephemeralStorageMb", settings.ephemeralStorageMb(), 0);
    put(said, "reservedConcurrency", settings.reservedConcurrency(), -1);
    put(said, "provisionedConcurrency", settings.provisionedConcurrency(), 0);
    return json.put("settings", said.putUnlessEmpty("description", settings.description()));
  }

  private static void put(Members members, String name, int value, int unset) {
    if (value != unset) {
      members.put(name, value);
    }
  }

  private static Items names(List<FrontEnd> frontEnds) {
    return Items.texts(frontEnds.stream().map(FrontEnd::name).toList());
  }
}
