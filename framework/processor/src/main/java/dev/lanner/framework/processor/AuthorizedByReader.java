package dev.lanner.framework.processor;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.processor.Access.Rule;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads which authorizer API Gateway asks about a route, and reports where it could ask none.
final class AuthorizedByReader {
  private final Types types;
  private final Reporter reporter;

  AuthorizedByReader(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// The authorizer; `null` where none is asked, or errors were reported.
  ///
  /// @param places where the annotation may stand, the nearest first
  /// @param handler to report at what stands outside of the sources
  /// @param api the front end of a route of HTTP; `null` of a WebSocket API's
  @Nullable AuthorizedBy read(
      List<Element> places, TypeElement handler, @Nullable FrontEnd api, @Nullable Access access) {
    for (Element place : places) {
      AnnotationMirror mirror = Types.mirror(place, AuthorizedBy.ANNOTATION);
      if (mirror != null) {
        return isOverruled(access, place, places)
            ? null
            : authorizer(mirror, types.isSource(place) ? place : handler, api, access, place);
      }
    }
    return null;
  }

  /// Whether a nearer place says that it depends on nobody.
  private static boolean isOverruled(@Nullable Access access, Element place, List<Element> places) {
    return access != null
        && dependsOnNobody(access)
        && places.indexOf(access.place()) < places.indexOf(place);
  }

  private static boolean dependsOnNobody(Access access) {
    return access.rule() == Rule.EVERYBODY || access.rule() == Rule.NOBODY;
  }

  private @Nullable AuthorizedBy authorizer(
      AnnotationMirror mirror,
      Element at,
      @Nullable FrontEnd api,
      @Nullable Access access,
      Element place) {
    TypeElement type = Types.element((TypeMirror) types.value(mirror, "value").getValue());
    AnnotationMirror authorizer = type == null ? null : Types.mirror(type, Authorizer.ANNOTATION);
    if (type == null || authorizer == null || !types.isSource(type)) {
      reporter.error(
          at,
          "@AuthorizedBy names %s, which is no authorizer of this module. Name a class with @Authorizer."
              .formatted(type == null ? "no class" : type.getSimpleName()));
      return null;
    }
    if (access != null && dependsOnNobody(access) && access.place().equals(place)) {
      reporter.error(
          at,
          "@AuthorizedBy has %s asked who may, and @%s beside it says that it depends on nobody. Keep one, or write @Authenticated."
              .formatted(
                  type.getSimpleName(), access.rule() == Rule.EVERYBODY ? "PermitAll" : "DenyAll"));
      return null;
    }
    boolean token = AnnotationJson.text(types.value(authorizer, "type")).equals("TOKEN");
    if (token && api != FrontEnd.REST) {
      reporter.error(
          at,
          "%s is an authorizer of the type TOKEN, which only REST APIs have. Put @Api(REST) on the class of the route or its package, or leave type = TOKEN out."
              .formatted(type.getSimpleName()));
      return null;
    }
    if (api == FrontEnd.FUNCTION_URL || api == FrontEnd.ALB) {
      reporter.error(
          at,
          "@AuthorizedBy protects nothing, as %s have no Lambda authorizers. Put @Api(HTTP) or @Api(REST) on the class of the route or its package, or verify tokens in the function."
              .formatted(api == FrontEnd.ALB ? "load balancers" : "function URLs"));
      return null;
    }
    return new AuthorizedBy(type, place);
  }

  /// Reports the annotation on what nobody calls.
  ///
  /// @param reason in words that follow "protects nothing"
  void refuse(Element place, String reason) {
    if (Types.mirror(place, AuthorizedBy.ANNOTATION) != null) {
      reporter.error(place, "@AuthorizedBy protects nothing: " + reason);
    }
  }

  /// Reports it on what is no route and no handler.
  void reportStrays(RoundEnvironment round) {
    TypeElement annotation = types.elements().getTypeElement(AuthorizedBy.ANNOTATION);
    if (annotation != null) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (AccessReader.isStray(element)) {
          refuse(
              element,
              "%s is neither a route nor a handler. Put it on what clients call, or remove it."
                  .formatted(element.getSimpleName()));
        }
      }
    }
  }
}
