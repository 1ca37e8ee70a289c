package dev.lanner.framework.processor;

import dev.lanner.framework.ApiKeyRequired;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Path;
import dev.lanner.framework.Throttle;
import dev.lanner.framework.UsagePlan;
import dev.lanner.framework.processor.RouteSettings.Rate;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads what API Gateway demands of the requests to a route, and reports where it could not.
final class RouteSettingsReader {
  private static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(ApiKeyRequired.class, Throttle.class, UsagePlan.class);

  private final Types types;
  private final Reporter reporter;

  RouteSettingsReader(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// @param places where annotations may stand, the nearest first
  /// @param handler to report at what stands outside of the sources
  RouteSettings read(List<Element> places, TypeElement handler, FrontEnd api) {
    return new RouteSettings(keyPlace(places, handler, api), throttle(places, handler, api));
  }

  private @Nullable Element keyPlace(List<Element> places, TypeElement handler, FrontEnd api) {
    Element place = place(places, ApiKeyRequired.class);
    if (place == null
        || !Objects.requireNonNull(place.getAnnotation(ApiKeyRequired.class)).value()) {
      return null;
    }
    if (api != FrontEnd.REST) {
      reporter.error(
          at(place, handler),
          "@ApiKeyRequired has nobody ask for a key, as %s have none. Put @Api(REST) on the class of the route or its package, or remove it; who calls is for an authorizer or the function to find out."
              .formatted(plural(api)));
      return null;
    }
    return place;
  }

  private @Nullable Rate throttle(List<Element> places, TypeElement handler, FrontEnd api) {
    Element place = place(places, Throttle.class);
    if (place == null) {
      return null;
    }
    Element at = at(place, handler);
    if (api != FrontEnd.HTTP && api != FrontEnd.REST) {
      reporter.error(
          at,
          "@Throttle limits nothing, as %s pass on all requests. Put @Api(HTTP) or @Api(REST) on the class of the route or its package, or limit what runs at once with reservedConcurrency in @FunctionSettings."
              .formatted(plural(api)));
      return null;
    }
    Throttle throttle = Objects.requireNonNull(place.getAnnotation(Throttle.class));
    return Rates.read("@Throttle", throttle.rateLimit(), throttle.burstLimit(), at, reporter);
  }

  private static @Nullable Element place(
      List<Element> places, Class<? extends Annotation> annotation) {
    for (Element place : places) {
      if (place.getAnnotation(annotation) != null) {
        return place;
      }
    }
    return null;
  }

  private Element at(Element place, TypeElement handler) {
    return types.isSource(place) ? place : handler;
  }

  private static String plural(FrontEnd api) {
    return switch (api) {
      case HTTP -> "HTTP APIs";
      case REST -> "REST APIs";
      case FUNCTION_URL -> "function URLs";
      case ALB -> "load balancers";
    };
  }

  /// Reports annotations on what is no route of HTTP, and has none.
  void reportStrays(RoundEnvironment round) {
    for (Class<? extends Annotation> annotation : ANNOTATIONS) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (isStray(element)) {
          reporter.error(
              element,
              "@%s is for routes of HTTP, and %s is none. Put it on what clients request, or remove it."
                  .formatted(annotation.getSimpleName(), element.getSimpleName()));
        }
      }
    }
  }

  private static boolean isStray(Element element) {
    return switch (element.getKind()) {
      case METHOD -> {
        var type = Objects.requireNonNull(element.getEnclosingElement());
        yield !LannerProcessor.hasRoute(element)
            && !type.getModifiers().contains(Modifier.ABSTRACT);
      }
      case CLASS, RECORD, ENUM, INTERFACE, ANNOTATION_TYPE -> !hasRoutes((TypeElement) element);
      default -> false;
    };
  }

  /// Whether a class, or one inside of it, is a handler of HTTP.
  private static boolean hasRoutes(TypeElement type) {
    return type.getAnnotation(Path.class) != null
        || ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .anyMatch(RouteSettingsReader::hasRoutes);
  }
}
