package dev.lanner.framework.processor;

import dev.lanner.framework.processor.PathTemplate.Greedy;
import dev.lanner.framework.processor.PathTemplate.Literal;
import dev.lanner.framework.processor.PathTemplate.Segment;
import dev.lanner.framework.processor.PathTemplate.Variable;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Reporter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The paths of an OpenAPI document with their operations.
///
/// OpenAPI knows no variable that spans segments: `{rest+}` becomes `{rest}`, and says so. Where a
/// route with the same method has a variable for just that segment, there is no place left for the
/// one that spans several, and it is left out.
final class OpenApiPaths {
  private final Reporter reporter;
  private final OpenApiOperations operations;

  OpenApiPaths(Reporter reporter, OpenApiOperations operations) {
    this.reporter = reporter;
    this.operations = operations;
  }

  Members of(List<Handler> handlers) {
    Set<String> single = new HashSet<>();
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        if (!isGreedy(endpoint)) {
          single.add(route(endpoint));
        }
      }
    }
    Map<String, PathTemplate> templates = new HashMap<>();
    var paths = new Members();
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        if (isGreedy(endpoint) && single.contains(route(endpoint))) {
          noteMissing(endpoint);
          continue;
        }
        PathTemplate path = endpoint.http().path();
        PathTemplate first = templates.computeIfAbsent(erased(path), _ -> path);
        String key = text(first);
        Members item = paths.get(key) instanceof Members known ? known : new Members();
        String method = endpoint.http().method().toLowerCase(Locale.ROOT);
        item.put(method, operations.of(handler, endpoint, variables(first)));
        paths.put(key, item);
      }
    }
    return paths;
  }

  private void noteMissing(Endpoint endpoint) {
    reporter.note(
        endpoint.element(),
        endpoint.trigger().label()
            + " is not in the OpenAPI document, which cannot tell it from the route with a variable for one segment.");
  }

  private static boolean isGreedy(Endpoint endpoint) {
    List<Segment> segments = endpoint.http().path().segments();
    return !segments.isEmpty() && segments.getLast() instanceof Greedy;
  }

  private static String route(Endpoint endpoint) {
    return endpoint.http().method() + " " + erased(endpoint.http().path());
  }

  /// Templates are the same to OpenAPI whatever their variables are called.
  private static String erased(PathTemplate path) {
    var text = new StringBuilder();
    for (Segment segment : path.segments()) {
      text.append('/').append(segment instanceof Literal literal ? encoded(literal.text()) : "{}");
    }
    return text.toString();
  }

  private static String text(PathTemplate path) {
    var text = new StringBuilder();
    for (Segment segment : path.segments()) {
      text.append('/');
      switch (segment) {
        case Literal literal -> text.append(encoded(literal.text()));
        case Variable variable -> text.append('{').append(variable.name()).append('}');
        case Greedy greedy -> text.append('{').append(greedy.name()).append('}');
      }
    }
    return text.isEmpty() ? "/" : text.toString();
  }

  private static Map<Integer, String> variables(PathTemplate path) {
    var names = new HashMap<Integer, String>();
    path.variables().forEach(name -> names.put(path.segmentOf(name), name));
    return names;
  }

  private static String encoded(String literal) {
    try {
      return new URI(null, null, "/" + literal, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
