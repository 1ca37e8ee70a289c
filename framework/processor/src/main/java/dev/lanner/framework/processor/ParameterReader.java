package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.Request;
import dev.lanner.framework.processor.Route.Presence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Decides for each parameter of a handler method what of the request it is bound to.
final class ParameterReader {
  private static final String CONTEXT = "com.amazonaws.services.lambda.runtime.Context";

  private final Types types;
  private final Scalars scalars;
  private final CodecPlan codecs;
  private final ConstraintReader constraints;
  private final ValidCascade cascade;
  private final Reporter reporter;

  ParameterReader(Types types, CodecPlan codecs, ConstraintReader constraints, Reporter reporter) {
    this.types = types;
    this.scalars = new Scalars(types);
    this.codecs = codecs;
    this.constraints = constraints;
    this.cascade = new ValidCascade(types, reporter);
    this.reporter = reporter;
  }

  /// The parameters in their order, or `null` after an error was reported.
  @Nullable List<Route.Parameter> read(
      TypeElement owner, ExecutableElement method, String httpMethod, PathTemplate path) {
    var parameters = new ArrayList<Route.Parameter>();
    Set<String> unbound = new HashSet<>(path.variables());
    boolean sound = noRepeatedVariable(method, path);
    Route.Body body = null;
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      unbound.remove(parameter.getSimpleName().toString());
      Route.Parameter read =
          parameter(owner, parameter, types.parameterType(owner, method, i), path);
      if (read instanceof Route.Body another) {
        sound &= isOnlyBody(parameter, body, httpMethod, another);
        body = another;
      }
      if (read == null) {
        sound = false;
      } else {
        parameters.add(read);
      }
    }
    for (String variable : path.variables()) {
      if (unbound.contains(variable)) {
        reporter.error(
            method,
            "The path "
                + path
                + " has the variable {"
                + variable
                + "}, and "
                + owner.getSimpleName()
                + "."
                + method.getSimpleName()
                + " has no parameter of that name. Add one or rename the variable.");
        sound = false;
      }
    }
    return sound ? parameters : null;
  }

  /// What stands in for a codec where the body goes over as it is, or `null` for JSON.
  @Nullable CodeBlock media(TypeMirror type) {
    if (Types.is(type, "java.lang.String")) {
      return CodeBlock.of("$T.TEXT", Names.MEDIA);
    }
    return Types.isBytes(type) ? CodeBlock.of("$T.BYTES", Names.MEDIA) : null;
  }

  private boolean noRepeatedVariable(ExecutableElement method, PathTemplate path) {
    var seen = new HashSet<String>();
    for (String variable : path.variables()) {
      if (!seen.add(variable)) {
        reporter.error(
            method, "The path " + path + " has the variable {" + variable + "} twice. Rename one.");
        return false;
      }
    }
    return true;
  }

  private boolean isOnlyBody(
      VariableElement parameter, Route.@Nullable Body first, String httpMethod, Route.Body body) {
    if (first != null) {
      reporter.error(
          parameter,
          "Both "
              + first.name()
              + " and "
              + body.name()
              + " would be the body, and a request has one. Annotate the other with @Query, @Header or @Cookie, or name it in the path.");
      return false;
    }
    if (httpMethod.equals("GET")) {
      reporter.error(
          parameter,
          "The parameter "
              + body.name()
              + " would be the body, and GET has none. Annotate it with @Query, @Header or @Cookie, or name it in the path.");
      return false;
    }
    return true;
  }

  private Route.@Nullable Parameter parameter(
      TypeElement owner, VariableElement parameter, TypeMirror type, PathTemplate path) {
    String name = parameter.getSimpleName().toString();
    var place = new Place(parameter, types.packageOf(owner), null);
    Origin origin = Origin.of(parameter, reporter);
    if (origin != null && path.variables().contains(name)) {
      reporter.error(
          parameter,
          "The parameter "
              + name
              + " is named like the path variable {"
              + name
              + "} and yet comes from elsewhere. Remove its annotation or rename one of them.");
      return null;
    }
    if (origin != null) {
      return named(place, type, parameter, origin);
    }
    for (int i = 0; i < path.segments().size(); i++) {
      PathTemplate.Segment segment = path.segments().get(i);
      boolean greedy = segment instanceof PathTemplate.Greedy rest && rest.name().equals(name);
      if (greedy
          || (segment instanceof PathTemplate.Variable variable && variable.name().equals(name))) {
        return pathVariable(place, type, parameter, i, greedy);
      }
    }
    if (Types.is(type, Request.class.getName())) {
      return new Route.WholeRequest(name);
    }
    if (Types.is(type, CONTEXT)) {
      return new Route.InvocationContext(name);
    }
    return body(place, type, parameter);
  }

  private Route.@Nullable Parameter pathVariable(
      Place place, TypeMirror type, VariableElement parameter, int segment, boolean greedy) {
    String name = parameter.getSimpleName().toString();
    CodeBlock scalar = scalar(place, type, "The path variable " + name);
    return scalar == null
        ? null
        : new Route.PathVariable(
            name,
            TypeName.get(types.boxed(type)),
            scalar,
            segment,
            greedy,
            constraints.read(parameter, type, false, parameter));
  }

  private Route.@Nullable Parameter named(
      Place place, TypeMirror type, VariableElement parameter, Origin origin) {
    String name = parameter.getSimpleName().toString();
    boolean list = types.isList(type);
    boolean optional = types.isOptional(type);
    TypeMirror value = list || optional ? types.argument(type, 0) : type;
    CodeBlock scalar = scalar(place, value, "The parameter " + name);
    if (scalar == null || !isSoundDefault(parameter, origin, value, list || optional)) {
      return null;
    }
    boolean nullable = Types.isNullable(parameter, type);
    return new Route.Named(
        name,
        TypeName.get(types.boxed(value)),
        scalar,
        origin.source(),
        origin.key(),
        list ? Presence.LIST : presence(optional, nullable),
        origin.defaultValue(),
        constraints.read(parameter, type, nullable && !list, parameter));
  }

  private boolean isSoundDefault(
      VariableElement parameter, Origin origin, TypeMirror type, boolean container) {
    String text = origin.defaultValue();
    if (text == null) {
      return true;
    }
    if (container) {
      reporter.error(
          parameter,
          "The parameter "
              + parameter.getSimpleName()
              + " has a default, so it is never absent. Take a plain "
              + types.plain(type)
              + ".");
      return false;
    }
    String refusal = scalars.refusal(type, text);
    if (refusal != null) {
      reporter.error(
          parameter,
          "The default \""
              + text
              + "\" of the parameter "
              + parameter.getSimpleName()
              + " is not "
              + refusal
              + ". Mend it.");
    }
    return refusal == null;
  }

  private static Presence presence(boolean optional, boolean nullable) {
    return optional ? Presence.OPTIONAL : nullable ? Presence.NULLABLE : Presence.REQUIRED;
  }

  private @Nullable CodeBlock scalar(Place place, TypeMirror type, String what) {
    if (!codecs.isThere(type, place)) {
      return null;
    }
    CodeBlock scalar = scalars.of(type);
    if (scalar == null) {
      reporter.error(
          place.at(),
          what
              + " is of the type "
              + types.plain(type)
              + ", and no text converts to that. Use String, a number, boolean, UUID, URI, an enum or java.time; of a query parameter, header field or cookie also Optional or List of these.");
    }
    return scalar;
  }

  private Route.@Nullable Parameter body(Place place, TypeMirror type, VariableElement parameter) {
    boolean optional = types.isOptional(type);
    TypeMirror value = optional ? types.argument(type, 0) : type;
    CodeBlock media = media(value);
    CodeBlock codec = media == null ? codecs.codec(value, place) : media;
    if (codec == null) {
      return null;
    }
    boolean nullable = Types.isNullable(parameter, type);
    List<Constraint> checks = constraints.read(parameter, type, nullable, parameter);
    if (!cascade.isWhole(parameter, type)) {
      return null;
    }
    return new Route.Body(
        parameter.getSimpleName().toString(),
        TypeName.get(types.boxed(value)),
        codec,
        ValidCascade.begins(parameter, type),
        presence(optional, nullable),
        checks);
  }
}
