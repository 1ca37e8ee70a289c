package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.Path;
import dev.lanner.framework.WebSocket;
import dev.lanner.framework.processor.Authorizer.Said;
import dev.lanner.framework.processor.Parameter.Presence;
import dev.lanner.framework.processor.ParameterReader.Allowed;
import dev.lanner.framework.spi.Source;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads a class with `@Authorizer` into the model and reports what is wrong with it: above all
/// what would let an answer be remembered for requests that it was not given to.
final class AuthorizerReader {
  private static final String AUTH = "dev.lanner.auth.";
  private static final String DECISION = AUTH + "Decision";
  private static final String NARROW_DECISION = AUTH + "NarrowDecision";
  private static final String REQUEST = AUTH + "AuthorizerRequest";
  private static final String NARROW_REQUEST = AUTH + "NarrowRequest";
  private static final int MOST_SECONDS = 3600;

  private final Readers readers;
  private final Types types;
  private final Reporter reporter;
  private final FunctionNames names;

  /// @param names of the module's functions
  AuthorizerReader(Readers readers, FunctionNames names) {
    this.readers = readers;
    this.types = readers.types();
    this.reporter = readers.reporter();
    this.names = names;
  }

  /// The names of classes with the annotation.
  static Set<String> names(RoundEnvironment round, Types types) {
    var found = new TreeSet<String>();
    TypeElement annotation = types.elements().getTypeElement(Authorizer.ANNOTATION);
    if (annotation != null) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        found.add(((TypeElement) type).getQualifiedName().toString());
      }
    }
    return found;
  }

  /// Reports routes that no policy can name.
  void checkRoutes(List<Authorizer> authorizers, List<Handler> http) {
    if (authorizers.isEmpty()) {
      return;
    }
    for (Handler handler : http) {
      for (Endpoint endpoint : handler.endpoints()) {
        String path = endpoint.http().path().toString();
        if (path.indexOf('*') >= 0) {
          reporter.error(
              types.isSource(endpoint.element()) ? endpoint.element() : handler.element(),
              "The path %s has a star, which is a wildcard in the policies of authorizers. Rename it."
                  .formatted(path));
        }
      }
    }
  }

  /// The authorizer, or `null` after errors were reported.
  @Nullable Authorizer read(TypeElement type) {
    if (!readers.rules().isUsable(type) || !isFunctionOfItsOwn(type)) {
      return null;
    }
    Said said = said(type);
    ExecutableElement method = method(type);
    if (method == null || !readers.rules().isCallable(type, method)) {
      return null;
    }
    Element at = types.isSource(method) ? method : type;
    List<Parameter> parameters = isSound(type, method, at, said) ? parameters(type, method) : null;
    if (parameters == null) {
      return null;
    }
    ClassName name = ClassName.get(type);
    String flat = Names.flat(name);
    var authorizer =
        new Authorizer(
            type,
            names.after(flat),
            readers.names().of(name.packageName(), flat + "Function"),
            method,
            parameters,
            said,
            Settings.read(List.of(type), types, reporter));
    return hasSources(authorizer, at) ? authorizer : null;
  }

  private boolean isFunctionOfItsOwn(TypeElement type) {
    if (type.getAnnotation(Path.class) == null && type.getAnnotation(WebSocket.class) == null) {
      return true;
    }
    reporter.error(
        type,
        "%s answers requests and is an authorizer, which are two functions. Move the routes to a class of their own."
            .formatted(type.getSimpleName()));
    return false;
  }

  private Said said(TypeElement type) {
    AnnotationMirror mirror = Objects.requireNonNull(Types.mirror(type, Authorizer.ANNOTATION));
    int seconds = (Integer) types.value(mirror, "cacheTtlSeconds").getValue();
    boolean simple = (Boolean) types.value(mirror, "simpleResponses").getValue();
    boolean token = AnnotationJson.text(types.value(mirror, "type")).equals("TOKEN");
    if (seconds < 0 || seconds > MOST_SECONDS) {
      reporter.error(
          type,
          "@Authorizer has cacheTtlSeconds = %d. API Gateway takes 0 to 3600.".formatted(seconds));
    }
    if (simple && seconds > 0) {
      reporter.error(
          type,
          "@Authorizer has simpleResponses and cacheTtlSeconds = %d, and the yes to one route would be remembered for all others. Leave simpleResponses out, so that a policy is remembered, or set cacheTtlSeconds = 0."
              .formatted(seconds));
    }
    if (simple && token) {
      reporter.error(
          type,
          "@Authorizer has simpleResponses and type = TOKEN. Simple responses are of HTTP APIs, and only REST APIs have the type TOKEN. Leave one out.");
    }
    return new Said(token, seconds, simple);
  }

  private @Nullable ExecutableElement method(TypeElement type) {
    var found = new ArrayList<ExecutableElement>();
    for (ExecutableElement method : ElementFilter.methodsIn(types.elements().getAllMembers(type))) {
      if (isAny(types.resultType(type, method), DECISION, NARROW_DECISION)
          && !method.getModifiers().contains(Modifier.PRIVATE)) {
        found.add(method);
      }
    }
    String name = type.getSimpleName().toString();
    if (found.isEmpty()) {
      reporter.error(
          type,
          "The authorizer %s decides nothing. Give it a method that returns a Decision, or a NarrowDecision for the requested route alone."
              .formatted(name));
      return null;
    }
    if (found.size() > 1) {
      ExecutableElement second = found.get(1);
      reporter.error(
          types.isSource(second) ? second : type,
          "The authorizer %s decides in %s and in %s. Keep one, and make the others private."
              .formatted(name, found.getFirst().getSimpleName(), second.getSimpleName()));
      return null;
    }
    return found.getFirst();
  }

  private boolean isSound(TypeElement type, ExecutableElement method, Element at, Said said) {
    String name = type.getSimpleName() + "." + method.getSimpleName();
    boolean sound = true;
    boolean narrow = Types.is(types.resultType(type, method), NARROW_DECISION);
    if (narrow && said.cacheTtlSeconds() > 0) {
      reporter.error(
          at,
          "%s returns a NarrowDecision, and API Gateway would remember it for %d seconds and refuse the next route with it. Return a Decision with all routes of the principal, or set cacheTtlSeconds = 0."
              .formatted(name, said.cacheTtlSeconds()));
      sound = false;
    }
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror declared = types.parameterType(type, method, i);
      Element place = types.isSource(parameter) ? parameter : at;
      sound &= isSound(name, parameter, declared, place, said);
    }
    return sound;
  }

  private boolean isSound(
      String name, VariableElement parameter, TypeMirror declared, Element at, Said said) {
    Origin origin = Origin.of(parameter, reporter);
    if (origin == null) {
      if (Types.is(declared, NARROW_REQUEST) && said.cacheTtlSeconds() > 0) {
        reporter.error(
            at,
            "%s takes a NarrowRequest, and API Gateway would remember for %d seconds what was decided about another route. Take an AuthorizerRequest, or set cacheTtlSeconds = 0."
                .formatted(name, said.cacheTtlSeconds()));
        return false;
      }
      if (Types.mentionsMissing(declared)
          || isAny(declared, REQUEST, NARROW_REQUEST, Names.CONTEXT.canonicalName())) {
        return true;
      }
      reporter.error(
          at,
          "%s takes %s, which could have credentials that are no identity source. Take header fields, query parameters and cookies with @Header, @Query and @Cookie, and besides them an AuthorizerRequest, a NarrowRequest or the Context."
              .formatted(name, types.plain(declared)));
      return false;
    }
    boolean mayBeAbsent =
        origin.defaultValue() != null
            || types.isOptional(declared)
            || Types.isNullable(parameter, declared);
    if (types.isList(declared)) {
      reporter.error(
          at,
          "The parameter %s of %s is a list, and API Gateway looks answers up by one value. Take that alone."
              .formatted(parameter.getSimpleName(), name));
      return false;
    }
    if (mayBeAbsent && said.cacheTtlSeconds() > 0) {
      reporter.error(
          at,
          "The parameter %s of %s may be absent, and API Gateway answers 401 without it, as it looks remembered answers up by it. Have it always there, or set cacheTtlSeconds = 0."
              .formatted(parameter.getSimpleName(), name));
      return false;
    }
    return true;
  }

  private @Nullable List<Parameter> parameters(TypeElement type, ExecutableElement method) {
    var allowed = new Allowed(true, false, false, false, "what an authorizer is asked");
    return readers
        .parameters()
        .read(
            new ParameterReader.Method(
                type, method, null, Places.around(types, method, type), allowed));
  }

  private boolean hasSources(Authorizer authorizer, Element at) {
    String name = authorizer.element().getSimpleName() + "." + authorizer.method().getSimpleName();
    if (authorizer.said().token() && !isRequired(authorizer)) {
      reporter.error(
          at,
          "%s is asked with the type TOKEN, which passes on one header field. Let it take exactly one parameter with @Header that is always there, or leave type = TOKEN out."
              .formatted(name));
      return false;
    }
    if (authorizer.said().cacheTtlSeconds() > 0 && authorizer.identitySources().isEmpty()) {
      reporter.error(
          at,
          "%s takes no header field, query parameter or cookie, so that API Gateway has nothing to look remembered answers up by. Take one, or set cacheTtlSeconds = 0."
              .formatted(name));
      return false;
    }
    return true;
  }

  private static boolean isRequired(Authorizer authorizer) {
    int headers = 0;
    for (Parameter parameter : authorizer.parameters()) {
      if (parameter instanceof Parameter.Named named) {
        boolean required =
            named.source() == Source.HEADER
                && named.presence() == Presence.REQUIRED
                && named.defaultValue() == null;
        headers += required ? 1 : 2;
      }
    }
    return headers == 1;
  }

  private static boolean isAny(TypeMirror type, String... names) {
    for (String name : names) {
      if (Types.is(type, name)) {
        return true;
      }
    }
    return false;
  }
}
