package dev.lanner.framework.processor;

import dev.lanner.framework.Path;
import dev.lanner.framework.WebSocket;
import dev.lanner.framework.processor.Access.Rule;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads who may call, and reports every annotation that would protect nothing.
///
/// The filters that decide are in a module of their own. With it, each route has to say who may
/// call it; without it, none can.
final class AccessReader {
  private record Said(Rule rule, AnnotationMirror mirror) {}

  private final Types types;
  private final Reporter reporter;
  private final boolean decides;

  AccessReader(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
    this.decides = types.elements().getTypeElement(Rule.AUTHENTICATED.annotation) != null;
  }

  /// Who may call a route; `null` where that is not decided, or errors were reported.
  ///
  /// @param places where annotations may stand, the nearest first
  /// @param handler to report at what stands outside of the sources
  @Nullable Access read(List<Element> places, TypeElement handler) {
    for (Element place : places) {
      List<Said> said = said(place);
      if (!said.isEmpty()) {
        return access(said, place, types.isSource(place) ? place : handler);
      }
    }
    if (decides) {
      Element route = places.getFirst();
      reporter.error(
          types.isSource(route) ? route : handler,
          "%s.%s does not say who may call it. Put @Authenticated, @RolesAllowed, @ScopesAllowed, @PermitAll or @DenyAll on it or on its class, or @Authenticated or @ScopesAllowed on its package."
              .formatted(handler.getSimpleName(), route.getSimpleName()));
    }
    return null;
  }

  private @Nullable Access access(List<Said> said, Element place, Element at) {
    Said first = said.getFirst();
    String name = "@" + Types.name(first.mirror());
    if (said.size() > 1) {
      reporter.error(
          at,
          "%s and @%s are both on %s. Keep one."
              .formatted(name, Types.name(said.get(1).mirror()), place.getSimpleName()));
      return null;
    }
    if (!decides) {
      reporter.error(
          at,
          "%s protects nothing without the module lanner-authorizers, which decides. Add dev.lanner:lanner-authorizers to the dependencies, or remove it."
              .formatted(name));
      return null;
    }
    var names = new ArrayList<String>();
    boolean named = first.rule() == Rule.ROLES || first.rule() == Rule.SCOPES;
    if (named) {
      Types.list(types.value(first.mirror(), "value"))
          .forEach(value -> names.add((String) value.getValue()));
    }
    if (named && names.isEmpty()) {
      reporter.error(at, name + " names nothing, so that nobody may. Name one, or write @DenyAll.");
      return null;
    }
    for (String scope : names) {
      if (first.rule() == Rule.SCOPES && (scope.isEmpty() || scope.indexOf(' ') >= 0)) {
        reporter.error(
            at,
            "@ScopesAllowed names \"%s\", which is not one scope: they have no spaces. Name each by itself."
                .formatted(scope));
        return null;
      }
    }
    return new Access(first.rule(), names, place);
  }

  /// Reports where an annotation stands on what nobody calls.
  ///
  /// @param reason in words that follow "protects nothing"
  void refuse(Element place, String reason) {
    for (Said said : said(place)) {
      reporter.error(
          place, "@%s protects nothing: %s".formatted(Types.name(said.mirror()), reason));
    }
  }

  /// Reports a WebSocket API that lets everybody connect without saying so.
  void requireConnect(List<Handler> handlers) {
    boolean connects =
        handlers.stream()
            .flatMap(handler -> handler.endpoints().stream())
            .anyMatch(endpoint -> MessageReader.isHandshake(endpoint.trigger()));
    if (decides && !connects && !handlers.isEmpty()) {
      TypeElement type = handlers.getFirst().element();
      reporter.error(
          type,
          "Everybody may connect to %s, and nothing says that this is meant. Write a method with @OnConnect that says who may."
              .formatted(type.getSimpleName()));
    }
  }

  /// Reports annotations on what is no route and no handler.
  void reportStrays(RoundEnvironment round) {
    for (Rule rule : Rule.values()) {
      TypeElement annotation = types.elements().getTypeElement(rule.annotation);
      if (annotation != null) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          if (isStray(element)) {
            refuse(
                element,
                "%s is neither a route nor a handler. Put it on what clients call, or remove it."
                    .formatted(element.getSimpleName()));
          }
        }
      }
    }
  }

  /// Whether an element is neither a route nor a handler, nor may be inherited by one.
  static boolean isStray(Element element) {
    return switch (element.getKind()) {
      case METHOD -> {
        var type = Objects.requireNonNull(element.getEnclosingElement());
        yield !LannerProcessor.isMapped(element)
            && !isFunction(element)
            && !type.getModifiers().contains(Modifier.ABSTRACT);
      }
      case CLASS, RECORD, ENUM, INTERFACE, ANNOTATION_TYPE -> !hasHandler((TypeElement) element);
      default -> false;
    };
  }

  /// Whether a class, or one inside of it, is a handler of any kind.
  private static boolean hasHandler(TypeElement type) {
    return type.getAnnotation(Path.class) != null
        || type.getAnnotation(WebSocket.class) != null
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(AccessReader::isFunction)
        || ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .anyMatch(AccessReader::hasHandler);
  }

  private static boolean isFunction(Element method) {
    return EventAnnotation.isOn(method) || DirectMethodReader.isOne(method);
  }

  private static List<Said> said(Element place) {
    var said = new ArrayList<Said>();
    for (Rule rule : Rule.values()) {
      AnnotationMirror mirror = Types.mirror(place, rule.annotation);
      if (mirror != null) {
        said.add(new Said(rule, mirror));
      }
    }
    return said;
  }
}
