package dev.lanner.framework.test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One function of the class path, as the compiler has described it.
///
/// @param handler its entry class
/// @param kind what invokes it, such as `http`
/// @param apis front ends of kind `http`, such as `HTTP`; empty for others
/// @param routeKeys of kind `websocket`; empty for others
record FunctionModel(String handler, String kind, List<String> apis, Set<String> routeKeys) {
  private static final String RESOURCE = "META-INF/lanner/framework.json";
  private static final JsonMapper JSON = new JsonMapper();

  /// The functions of all modules.
  static List<FunctionModel> ofClassPath() {
    var functions = new ArrayList<FunctionModel>();
    try {
      var models = FunctionModel.class.getClassLoader().getResources(RESOURCE);
      while (models.hasMoreElements()) {
        URL model = models.nextElement();
        try (InputStream in = model.openStream()) {
          for (JsonNode function : JSON.readTree(in).path("functions")) {
            functions.add(read(function));
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("A " + RESOURCE + " on the class path cannot be read.", e);
    }
    return functions;
  }

  private static FunctionModel read(JsonNode function) {
    var apis = new ArrayList<String>();
    function.path("apis").forEach(api -> apis.add(api.stringValue()));
    var keys = new LinkedHashSet<String>();
    function.path("routes").forEach(route -> keys.add(route.path("routeKey").asString("")));
    return new FunctionModel(
        function.path("handler").stringValue(), function.path("kind").stringValue(), apis, keys);
  }
}
