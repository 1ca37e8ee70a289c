package dev.lanner.framework.internal;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes off what stands in front of the application's own path: a stage, the base path that a
/// custom domain name maps to the API, or what the deployment says.
///
/// Where the front end names the route that matched, the base path is what the route's template
/// leaves over in front; so an application knows nothing of the domain names it is reached under.
/// See [AWS's page on
/// mappings](https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html).
public final class BasePath {
  private BasePath() {}

  /// The base paths in a setting: paths with commas between them.
  public static List<String> parse(@Nullable String setting) {
    if (setting == null || setting.isBlank()) {
      return List.of();
    }
    var paths = new ArrayList<String>();
    for (String part : setting.split(",", -1)) {
      String path = part.strip();
      while (path.endsWith("/")) {
        path = path.substring(0, path.length() - 1);
      }
      if (!path.isEmpty()) {
        paths.add(path.startsWith("/") ? path : "/" + path);
      }
    }
    return List.copyOf(paths);
  }

  /// The path without the longest of these that it begins with.
  static String without(List<String> prefixes, String path) {
    String rest = path;
    for (String prefix : prefixes) {
      String candidate = without(prefix, path);
      if (candidate.length() < rest.length()) {
        rest = candidate;
      }
    }
    return rest;
  }

  /// The path without a prefix of whole segments, if it begins with it.
  static String without(String prefix, String path) {
    boolean begins =
        path.startsWith(prefix)
            && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    return begins ? path.substring(prefix.length()) : path;
  }

  /// The path without what a route's template leaves over in front.
  ///
  /// @param template such as `/orders/{id}` or `/{proxy+}`; anything else leaves the path as it is
  /// @param parameters the values of the template's variables, a JSON object of texts, as the front
  ///   end sent it
  static String withoutMapping(@Nullable String template, String path, Payload parameters) {
    if (template == null || !template.startsWith("/")) {
      return path;
    }
    List<String> wanted = Percent.segments(template);
    List<String> greedy = greedy(wanted, parameters);
    List<String> segments = Percent.segments(path);
    // A trailing slash is not part of any template.
    boolean trailing = !segments.isEmpty() && segments.getLast().isEmpty();
    int size = trailing ? segments.size() - 1 : segments.size();
    int length = String.join("/", segments.subList(0, size)).length();
    int first = 0;
    // The shortest prefix that leaves a path which fits.
    for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (fits(wanted, segments.subList(first, size), length, greedy)) {
        return path.substring(slash);
      }
      if (first < size) {
        length -= segments.get(first++).length() + 1;
      }
    }
    return wanted.isEmpty() ? "/" : path;
  }

  /// @param length of the path's segments with slashes between them
  /// @param greedy what the template's last variable may stand for if that takes several segments
  private static boolean fits(
      List<String> template, List<String> path, int length, List<String> greedy) {
    int fixed = isGreedy(template) ? template.size() - 1 : template.size();
    if (isGreedy(template) ? path.size() <= fixed : path.size() != fixed) {
      return false;
    }
    int rest = length;
    for (int i = 0; i < fixed; i++) {
      String segment = template.get(i);
      if (!segment.startsWith("{") && !segment.equals(path.get(i))) {
        return false;
      }
      rest -= path.get(i).length() + 1;
    }
    if (!isGreedy(template)) {
      return true;
    }
    for (String value : greedy) {
      // The length first: a client may send thousands of segments.
      if (value.length() == rest
          && value.equals(String.join("/", path.subList(fixed, path.size())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGreedy(List<String> template) {
    return !template.isEmpty() && template.getLast().endsWith("+}");
  }

  /// The value decoded, and as it came: a REST API sends it encoded, an HTTP API decoded.
  private static List<String> greedy(List<String> template, Payload parameters) {
    if (!isGreedy(template)) {
      return List.of();
    }
    String last = template.getLast();
    String value = parameter(parameters, last.substring(1, last.length() - 2));
    return value == null ? List.of() : List.of(trimmed(Percent.decode(value)), trimmed(value));
  }

  private static String trimmed(String value) {
    return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
  }

  private static @Nullable String parameter(Payload parameters, String wanted) {
    if (parameters.length() == 0) {
      return null;
    }
    var in = JsonReader.of(parameters);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals(wanted)) {
        return EventFields.text(in);
      }
      in.skipValue();
    }
    return null;
  }
}
