package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.processor.Endpoint.Offer;
import dev.lanner.framework.processor.Parameter.Presence;
import dev.lanner.framework.spi.Source;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Decides for each parameter of a handler method what of the request it is bound to.
final class ParameterReader {
  private static final String API = "dev.lanner.framework.";
  private static final String CONTEXT = "com.amazonaws.services.lambda.runtime.Context";

  /// A method whose parameters are read.
  ///
  /// @param path of a route, or `null` of a WebSocket API's
  /// @param places where annotations for it may stand, the nearest first
  /// @param allowed what its event has
  record Method(
      TypeElement owner,
      ExecutableElement element,
      @Nullable PathTemplate path,
      List<Element> places,
      Allowed allowed) {}

  /// What an event has that a parameter can be bound to.
  ///
  /// @param words the event, as in "GET has no body"
  record Allowed(boolean named, boolean forms, boolean body, boolean stream, String words) {}

  private final Types types;
  private final CodecPlan codecs;
  private final Bodies bodies;
  private final MediaTypes mediaTypes;
  private final Binders binders;
  private final ConstraintReader constraints;
  private final ValidCascade cascade;
  private final Defaults defaults;
  private final Reporter reporter;

  ParameterReader(
      Types types,
      CodecPlan codecs,
      Bodies bodies,
      Binders binders,
      ConstraintReader constraints,
      Reporter reporter) {
    this.types = types;
    this.codecs = codecs;
    this.bodies = bodies;
    this.mediaTypes = new MediaTypes(reporter);
    this.binders = binders;
    this.constraints = constraints;
    this.cascade = new ValidCascade(types, reporter);
    this.defaults = new Defaults(types, reporter);
    this.reporter = reporter;
  }

  /// The parameters in their order, or `null` after an error was reported.
  @Nullable List<Parameter> read(Method method) {
    var parameters = new ArrayList<Parameter>();
    boolean sound = true;
    Parameter body = null;
    for (int i = 0; i < method.element().getParameters().size(); i++) {
      VariableElement element = method.element().getParameters().get(i);
      TypeMirror type = types.parameterType(method.owner(), method.element(), i);
      Parameter read = parameter(method, element, type);
      if (read == null) {
        sound = false;
        continue;
      }
      if (takesBody(read)) {
        sound &= isOnlyBody(element, body, read);
        body = body == null ? read : body;
      }
      parameters.add(read);
    }
    return sound ? parameters : null;
  }

  private static boolean takesBody(Parameter parameter) {
    return parameter instanceof Parameter.Body
        || parameter instanceof Parameter.File
        || (parameter instanceof Parameter.Named named && named.source() == Source.FORM);
  }

  /// Any number of fields of one form, or one body.
  private boolean isOnlyBody(VariableElement at, @Nullable Parameter first, Parameter next) {
    boolean field = !(next instanceof Parameter.Body);
    if (first == null || (field && !(first instanceof Parameter.Body))) {
      return true;
    }
    reporter.error(
        at,
        "Both "
            + first.name()
            + " and "
            + next.name()
            + " would be the body, and a request has one. Annotate the other with @Query, @Header or @Cookie, or name it in the path.");
    return false;
  }

  private @Nullable Parameter parameter(Method method, VariableElement element, TypeMirror type) {
    String name = element.getSimpleName().toString();
    var place = new Place(element, types.packageOf(method.owner()), null);
    PathTemplate path = method.path();
    Origin origin = Origin.of(element, reporter);
    if (origin != null && path != null && path.variables().contains(name)) {
      reporter.error(
          element,
          "The parameter "
              + name
              + " is named like the path variable {"
              + name
              + "} and yet comes from elsewhere. Remove its annotation or rename one of them.");
      return null;
    }
    if (origin != null) {
      return isAllowed(method, element, origin) ? named(place, type, element, origin) : null;
    }
    int segment = path == null ? -1 : path.segmentOf(name);
    if (path != null && segment >= 0) {
      return pathVariable(place, type, element, segment, path.isGreedy(segment));
    }
    if (Types.is(type, API + "Request")) {
      return new Parameter.WholeRequest(name, null);
    }
    if (path != null && isOfWebSocket(type)) {
      reporter.error(
          element,
          "The parameter "
              + name
              + " needs an event of a WebSocket API, and "
              + method.allowed().words()
              + " is none. Move the method to a class with @WebSocket, or take the Request.");
      return null;
    }
    if (isOfAuthorizer(type) && !Types.has(method.owner(), Authorizer.ANNOTATION)) {
      reporter.error(
          element,
          "The parameter "
              + name
              + " needs what an authorizer is asked, and "
              + method.allowed().words()
              + " is something else. Move the method to a class with @Authorizer, or take the Request.");
      return null;
    }
    if (Types.is(type, API + "WebSocketRequest")) {
      return new Parameter.WholeRequest(name, TypeName.get(type));
    }
    if (Types.is(type, CONTEXT)) {
      return new Parameter.InvocationContext(name);
    }
    if (Types.is(type, API + "EventStream") || Types.is(type, "java.io.OutputStream")) {
      return stream(method, element, type);
    }
    if (binders.binds(element, type)) {
      Binders.Found binder = binders.of(element, type, place.packageName());
      return binder == null
          ? null
          : new Parameter.Bound(name, TypeName.get(binder.made()), binder.expression());
    }
    return body(method, place, type, element);
  }

  private static boolean isOfWebSocket(TypeMirror type) {
    return Types.is(type, API + "WebSocketRequest") || Types.is(type, API + "Connection");
  }

  private static boolean isOfAuthorizer(TypeMirror type) {
    return Types.is(type, "dev.lanner.auth.AuthorizerRequest")
        || Types.is(type, "dev.lanner.auth.NarrowRequest");
  }

  private boolean isAllowed(Method method, VariableElement element, Origin origin) {
    boolean form = origin.source() == Source.FORM;
    if (form ? method.allowed().forms() : method.allowed().named()) {
      return true;
    }
    reporter.error(
        element,
        "The parameter "
            + element.getSimpleName()
            + " comes from "
            + (form ? "a form" : "the request's " + origin.source().label())
            + ", and "
            + method.allowed().words()
            + " has none. Remove its annotation.");
    return false;
  }

  private @Nullable Parameter stream(Method method, VariableElement element, TypeMirror type) {
    String name = element.getSimpleName().toString();
    if (!method.allowed().stream()) {
      reporter.error(
          element,
          "The parameter "
              + name
              + " takes a streamed answer, and "
              + method.allowed().words()
              + " has none. Return a value.");
      return null;
    }
    return new Parameter.Stream(name, Types.is(type, API + "EventStream"));
  }

  private @Nullable Parameter pathVariable(
      Place place, TypeMirror type, VariableElement element, int segment, boolean greedy) {
    CodeBlock converter = converter(place, type, "The path variable " + element.getSimpleName());
    return converter == null
        ? null
        : new Parameter.PathVariable(
            element,
            type,
            TypeName.get(types.boxed(type)),
            converter,
            segment,
            greedy,
            constraints.read(element, type, false, element));
  }

  private @Nullable Parameter named(
      Place place, TypeMirror type, VariableElement element, Origin origin) {
    boolean list = types.isList(type);
    boolean optional = types.isOptional(type);
    TypeMirror value = list || optional ? types.argument(type, 0) : type;
    boolean nullable = Types.isNullable(element, type);
    Presence presence = list ? Presence.LIST : presence(optional, nullable);
    if (Types.is(value, API + "Upload")) {
      return file(element, origin, presence);
    }
    CodeBlock converter = converter(place, value, "The parameter " + element.getSimpleName());
    if (converter == null || !defaults.isSound(element, origin, value, list || optional)) {
      return null;
    }
    return new Parameter.Named(
        element,
        value,
        TypeName.get(types.boxed(value)),
        converter,
        origin.source(),
        origin.key(),
        presence,
        origin.defaultValue(),
        constraints.read(element, type, nullable && !list, element));
  }

  private @Nullable Parameter file(VariableElement element, Origin origin, Presence presence) {
    if (origin.source() != Source.FORM || origin.defaultValue() != null) {
      reporter.error(
          element,
          "The parameter "
              + element.getSimpleName()
              + " is a file, which only a form has. Annotate it with @Form alone.");
      return null;
    }
    return new Parameter.File(element, origin.key(), presence);
  }

  private static Presence presence(boolean optional, boolean nullable) {
    return optional ? Presence.OPTIONAL : nullable ? Presence.NULLABLE : Presence.REQUIRED;
  }

  private @Nullable CodeBlock converter(Place place, TypeMirror type, String what) {
    if (!codecs.isThere(type, place)) {
      return null;
    }
    CodeBlock converter = codecs.converter(type, place);
    if (converter == null) {
      reporter.error(
          place.at(),
          what
              + " is of the type "
              + types.plain(type)
              + ", and no text converts to that. Use String, a number, boolean, UUID, URI, an enum or java.time, or write a Converter for it; of a query parameter, header field, cookie or form field also Optional or List of these."
              + codecs.hint(type));
    }
    return converter;
  }

  private @Nullable Parameter body(
      Method method, Place place, TypeMirror type, VariableElement element) {
    String name = element.getSimpleName().toString();
    boolean optional = types.isOptional(type);
    TypeMirror value = optional ? types.argument(type, 0) : type;
    if (isForgottenVariable(method, value)) {
      reporter.error(
          element,
          "The parameter "
              + name
              + " is not in the path "
              + method.path()
              + ". Name it there, or annotate it with @Query, @Header or @Cookie.");
      return null;
    }
    if (!method.allowed().body()) {
      reporter.error(
          element,
          "The parameter "
              + name
              + " would be the body, and "
              + method.allowed().words()
              + " has none. Annotate it with @Query, @Header or @Cookie, or name it in the path.");
      return null;
    }
    if (Types.is(value, "java.lang.Void") || Types.is(value, API + "StreamedBody")) {
      reporter.error(
          element,
          "The parameter "
              + name
              + " would be the body, and "
              + types.plain(value)
              + " cannot be read. Take another type.");
      return null;
    }
    List<String> consumed = mediaTypes.consumed(method.places());
    List<Offer> accepted = bodies.read(value, consumed, place);
    if (accepted == null) {
      return null;
    }
    boolean nullable = Types.isNullable(element, type);
    List<Constraint> checks = constraints.read(element, type, nullable, element);
    if (!cascade.isWhole(element, type)) {
      return null;
    }
    boolean negotiated = consumed != null || accepted.size() > 1;
    return new Parameter.Body(
        element,
        value,
        TypeName.get(types.boxed(value)),
        accepted,
        negotiated,
        ValidCascade.begins(element, type),
        presence(optional, nullable),
        checks);
  }

  /// A number or an id is hardly meant as the body where there is none, or where a variable of the
  /// path waits for a parameter.
  private boolean isForgottenVariable(Method method, TypeMirror type) {
    PathTemplate path = method.path();
    return path != null
        && new Scalars(types).of(type) != null
        && (!method.allowed().body() || hasUnboundVariable(method.element(), path));
  }

  private static boolean hasUnboundVariable(ExecutableElement method, PathTemplate path) {
    for (String variable : path.variables()) {
      boolean bound =
          method.getParameters().stream()
              .anyMatch(parameter -> parameter.getSimpleName().contentEquals(variable));
      if (!bound) {
        return true;
      }
    }
    return false;
  }
}
