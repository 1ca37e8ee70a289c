package dev.lanner.framework.processor;

import dev.lanner.framework.Cors;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Reads the nearest `@Cors`, and reports what browsers would not accept.
final class CorsReader {
  private final Types types;
  private final Reporter reporter;

  CorsReader(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// What holds for a handler method, or `null` where nothing is said.
  @Nullable CorsUse read(List<Element> places, TypeElement handler) {
    for (Element place : places) {
      Cors cors = place.getAnnotation(Cors.class);
      if (cors != null) {
        check(cors, types.isSource(place) ? place : handler);
        return new CorsUse(
            List.of(cors.origins()),
            List.of(cors.headers()),
            List.of(cors.exposed()),
            cors.credentials(),
            cors.maxAgeSeconds());
      }
    }
    return null;
  }

  private void check(Cors cors, Element at) {
    if (cors.origins().length == 0) {
      reporter.error(at, "@Cors allows no origin. Name one, or remove it.");
    }
    for (String origin : cors.origins()) {
      if (!origin.equals("*") && !isVariable(origin) && !isOrigin(origin)) {
        reporter.error(
            at,
            "@Cors has the origin \""
                + origin
                + "\", which no browser sends. Write scheme, host and port as in https://shop.example, without a slash at the end, or * for every one.");
      }
    }
    if (cors.credentials() && List.of(cors.origins()).contains("*")) {
      reporter.error(
          at,
          "@Cors allows credentials from every origin, which browsers refuse. Name the origins.");
    }
  }

  private static boolean isVariable(String origin) {
    if (!origin.startsWith("${") || !origin.endsWith("}")) {
      return false;
    }
    String variable = origin.substring(2, origin.length() - 1);
    int colon = variable.indexOf(':');
    String unset = colon < 0 ? "" : variable.substring(colon + 1);
    return SourceVersion.isIdentifier(colon < 0 ? variable : variable.substring(0, colon))
        && (unset.isEmpty()
            || unset.equals("*")
            || Stream.of(unset.split(",", -1)).allMatch(each -> isOrigin(each.strip())));
  }

  private static boolean isOrigin(String origin) {
    try {
      URI uri = URI.create(origin);
      return uri.getScheme() != null
          && uri.getHost() != null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawUserInfo() == null
          && origin.equals(origin.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
