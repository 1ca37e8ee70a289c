package dev.lanner.local.lambda;

import java.net.URI;
import java.util.Comparator;

/// What a local run says of its HTTP function before the log begins.
record Banner(URI endpoint, FunctionModel.Entry function, LocalFrontEnd frontEnd) {

  /// Ends with a line break.
  String text() {
    var text = new StringBuilder();
    text.append("\n%s behind %s on %s\n".formatted(function.handler(), frontEnd.words(), endpoint));
    var others =
        function.apis().stream().filter(api -> !api.equals(frontEnd.kind().name())).toList();
    if (!others.isEmpty()) {
      text.append(
          "Made for %s as well; --front-end chooses.\n".formatted(String.join(", ", others)));
    }
    text.append('\n');
    var routes = function.routes();
    int methodWidth = width(routes.stream().map(FunctionModel.Route::method).toList());
    int pathWidth = width(routes.stream().map(FunctionModel.Route::path).toList());
    for (var route : routes) {
      var row = "  %-" + methodWidth + "s  %-" + pathWidth + "s  %s\n";
      text.append(row.formatted(route.method(), route.path(), route.handler()));
    }
    if (!routes.isEmpty()) {
      text.append("\nTry: ").append(curl()).append('\n');
    }
    return text.toString();
  }

  /// A GET without variables, because it needs no knowledge; else the first route.
  String curl() {
    var route =
        function.routes().stream().min(Comparator.comparing(Banner::needsKnowledge)).orElseThrow();
    var method = route.method().equals("GET") ? "" : " -X " + route.method();
    // The name of a variable is as good a value as any.
    var path = route.path().replaceAll("\\{(\\w+)\\+?}", "$1");
    return "curl -i%s %s%s".formatted(method, endpoint, path);
  }

  private static boolean needsKnowledge(FunctionModel.Route route) {
    return !route.method().equals("GET") || route.path().contains("{");
  }

  private static int width(Iterable<String> column) {
    int width = 1;
    for (var text : column) {
      width = Math.max(width, text.length());
    }
    return width;
  }
}
