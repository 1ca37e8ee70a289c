package dev.lanner.framework.processor;

import dev.lanner.framework.SecurityScheme;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// Reads which security schemes stand around endpoints: annotations that carry `@SecurityScheme`,
/// on the method, its class and packages.
final class SecurityReader {
  private static final String API_KEY = "apiGatewayKey";

  private final Types types;
  private final Reporter reporter;
  private final Map<String, Members> schemes = new TreeMap<>();
  private final Map<String, TypeElement> annotations = new HashMap<>();

  SecurityReader(Readers readers) {
    this.types = readers.types();
    this.reporter = readers.reporter();
  }

  /// The schemes that were met, by name.
  Members schemes() {
    var all = new Members();
    schemes.forEach(all::put);
    return all;
  }

  /// What a request to an endpoint has to satisfy, all of it at once, as each stands for a filter
  /// of its own; empty when there is nothing.
  ///
  /// @param places where annotations may stand, the nearest first
  /// @param handler to report at what stands outside of the sources
  Members read(List<Element> places, TypeElement handler) {
    var requirement = new Members();
    for (Element place : places.reversed()) {
      for (AnnotationMirror mirror : place.getAnnotationMirrors()) {
        var annotation = (TypeElement) mirror.getAnnotationType().asElement();
        SecurityScheme scheme = annotation.getAnnotation(SecurityScheme.class);
        if (scheme != null) {
          add(annotation, scheme, types.isSource(annotation) ? annotation : handler);
          requirement.put(scheme.name(), Items.of());
        }
      }
    }
    return requirement;
  }

  /// Adds the key that API Gateway asks for.
  void addApiKey(Members requirement) {
    schemes.putIfAbsent(
        API_KEY, new Members().put("type", "apiKey").put("in", "header").put("name", "x-api-key"));
    requirement.put(API_KEY, Items.of());
  }

  private void add(TypeElement annotation, SecurityScheme scheme, Element at) {
    TypeElement other = annotations.putIfAbsent(scheme.name(), annotation);
    if (other != null) {
      if (!other.equals(annotation) && !scheme.equals(other.getAnnotation(SecurityScheme.class))) {
        reporter.error(
            at,
            "@"
                + other.getSimpleName()
                + " and @"
                + annotation.getSimpleName()
                + " describe two security schemes of the name \""
                + scheme.name()
                + "\". Rename one.");
      }
      return;
    }
    if (!scheme.name().matches("[a-zA-Z0-9._-]+")) {
      reporter.error(
          at,
          "@SecurityScheme has the name \""
              + scheme.name()
              + "\", and OpenAPI takes letters, digits, hyphens, periods and underscores of ASCII. Rename it.");
    }
    schemes.put(scheme.name(), object(annotation, scheme, at));
  }

  private Members object(TypeElement annotation, SecurityScheme scheme, Element at) {
    var object = new Members();
    switch (scheme.type()) {
      case API_KEY -> {
        demand(scheme.header(), "header", "API_KEY", at);
        object.put("type", "apiKey").put("in", "header").put("name", scheme.header());
      }
      case BASIC -> object.put("type", "http").put("scheme", "basic");
      case BEARER ->
          object
              .put("type", "http")
              .put("scheme", "bearer")
              .putUnlessEmpty("bearerFormat", scheme.bearerFormat());
      case OPEN_ID_CONNECT -> {
        demand(scheme.openIdConnectUrl(), "openIdConnectUrl", "OPEN_ID_CONNECT", at);
        object.put("type", "openIdConnect").put("openIdConnectUrl", scheme.openIdConnectUrl());
      }
    }
    return object.putUnlessEmpty("description", DocComment.of(annotation, types.elements()).text());
  }

  private void demand(String value, String element, String type, Element at) {
    if (value.isEmpty()) {
      reporter.error(
          at, "@SecurityScheme is of the type " + type + " and has no " + element + ". Add it.");
    }
  }
}
