package dev.lanner.local.lambda;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What a local run says of its HTTP function before the log begins.
record Banner(
    URI endpoint,
    FunctionModel.Entry function,
    LocalFrontEnd frontEnd,
    Collection<FunctionModel.Entry> authorizers) {

  /// Of a function without authorizers.
  Banner(URI endpoint, FunctionModel.Entry function, LocalFrontEnd frontEnd) {
    this(endpoint, function, frontEnd, List.of());
  }

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
      text.append(row.formatted(route.method(), route.path(), route.handler() + demands(route)));
    }
    boolean hasKeys = routes.stream().anyMatch(this::needsKey);
    if (!authorizers.isEmpty() || hasKeys) {
      text.append('\n');
    }
    authorizers.forEach(authorizer -> text.append(line(authorizer)));
    if (hasKeys) {
      text.append("API key of this local run: %s\n".formatted(RouteLimits.KEY.value()));
    }
    if (!routes.isEmpty()) {
      text.append("\nTry: ").append(curl()).append('\n');
    }
    return text.toString();
  }

  private String demands(FunctionModel.Route route) {
    var text = new StringBuilder();
    if (route.authorizer() != null) {
      text.append(", behind ").append(route.authorizer());
    }
    if (needsKey(route)) {
      text.append(", with an API key");
    }
    var throttle = route.throttle();
    if (throttle != null && frontEnd.kind().throttles()) {
      text.append(", %s requests per second".formatted(plain(throttle.rateLimit())));
    }
    return text.toString();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private boolean needsKey(FunctionModel.Route route) {
    return route.apiKey() && frontEnd.kind().hasApiKeys();
  }

  private static String line(FunctionModel.Entry function) {
    var authorizer = function.authorizer();
    if (authorizer == null) {
      throw new IllegalStateException("Every authorizer of a route is one.");
    }
    long ttl = authorizer.settings().cacheTtl().toSeconds();
    return "Authorizer %s: %s, %s\n"
        .formatted(
            function.name(),
            authorizer.handler(),
            ttl == 0 ? "asked each time" : "asked once in %d s for an identity".formatted(ttl));
  }

  /// A GET without variables that anybody may call, because it needs no knowledge; else what comes
  /// nearest.
  String curl() {
    var route = easiest(Comparator.comparingInt(Banner::needsKnowledge));
    var method = route.method().equals("GET") ? "" : " -X " + route.method();
    var key = needsKey(route) ? " -H 'x-api-key: %s'".formatted(RouteLimits.KEY.value()) : "";
    return "curl -i%s%s %s".formatted(method, key, address(route));
  }

  /// What somebody who has signed in would try.
  URI addressForUsers() {
    return address(
        easiest(
            Comparator.<FunctionModel.Route, Boolean>comparing(route -> !route.asksWho())
                .thenComparingInt(Banner::needsKnowledge)));
  }

  private FunctionModel.Route easiest(Comparator<FunctionModel.Route> order) {
    return function.routes().stream().min(order).orElseThrow();
  }

  private URI address(FunctionModel.Route route) {
    // The name of a variable is as good a value as any.
    return URI.create(endpoint + route.path().replaceAll("\\{(\\w+)\\+?}", "$1"));
  }

  private static int needsKnowledge(FunctionModel.Route route) {
    if (!route.method().equals("GET") || route.path().contains("{")) {
      return 2;
    }
    return route.asksWho() ? 1 : 0;
  }

  private static int width(Iterable<String> column) {
    int width = 1;
    for (var text : column) {
      width = Math.max(width, text.length());
    }
    return width;
  }
}
