package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.OnConnect;
import dev.lanner.framework.OnDisconnect;
import dev.lanner.framework.OnMessage;
import dev.lanner.framework.processor.ParameterReader.Allowed;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads a class with `@WebSocket` into the model and reports what is wrong with it.
final class MessageReader {
  private static final String CONNECT = "$connect";
  private static final String DISCONNECT = "$disconnect";
  private static final String DEFAULT = "$default";
  private static final String AT_CONNECT =
      "who may is decided when a client connects. Put it on the method with @OnConnect.";

  private final Readers readers;
  private final Types types;
  private final Reporter reporter;

  MessageReader(Readers readers) {
    this.readers = readers;
    this.types = readers.types();
    this.reporter = readers.reporter();
  }

  /// The handler, or `null` after errors were reported.
  @Nullable Handler read(TypeElement type) {
    if (!readers.rules().isUsable(type)) {
      return null;
    }
    readers.idempotency().refuse(List.of(type));
    var endpoints = new ArrayList<Endpoint>();
    boolean mapped = false;
    for (ExecutableElement method : ElementFilter.methodsIn(types.elements().getAllMembers(type))) {
      for (String key : keys(method)) {
        mapped = true;
        Endpoint endpoint = endpoint(type, method, key);
        if (endpoint != null) {
          endpoints.add(endpoint);
        }
      }
    }
    if (!mapped) {
      reporter.error(
          type,
          "The handler "
              + type.getSimpleName()
              + " has no routes. Annotate a method with @OnConnect, @OnDisconnect or @OnMessage, or remove @WebSocket.");
    }
    if (endpoints.stream().noneMatch(endpoint -> isHandshake(endpoint.trigger()))) {
      readers.access().refuse(type, AT_CONNECT);
      readers.authorizedBy().refuse(type, AT_CONNECT);
    }
    ClassName name = ClassName.get(type);
    return new Handler(
        type, readers.names().of(name.packageName(), Names.flat(name) + "Routes"), endpoints);
  }

  private List<String> keys(ExecutableElement method) {
    var keys = new ArrayList<String>();
    if (method.getAnnotation(OnConnect.class) != null) {
      keys.add(CONNECT);
    }
    if (method.getAnnotation(OnDisconnect.class) != null) {
      keys.add(DISCONNECT);
    }
    OnMessage message = method.getAnnotation(OnMessage.class);
    if (message != null) {
      String key = message.value().isEmpty() ? DEFAULT : message.value();
      keys.add(key);
      if (!message.value().isEmpty() && key.startsWith("$")) {
        reporter.error(
            method,
            "The route \""
                + key
                + "\" starts with $, which API Gateway keeps for itself. "
                + (key.equals(DEFAULT) ? "Write @OnMessage without it." : "Rename it."));
      }
    }
    return keys;
  }

  private @Nullable Endpoint endpoint(TypeElement type, ExecutableElement method, String key) {
    if (!readers.rules().isCallable(type, method)) {
      return null;
    }
    readers.idempotency().refuse(List.of(method));
    boolean handshake = key.equals(CONNECT);
    boolean message = !handshake && !key.equals(DISCONNECT);
    if (!handshake) {
      readers.access().refuse(method, AT_CONNECT);
      readers.authorizedBy().refuse(method, AT_CONNECT);
    }
    String words =
        message
            ? "a message of a WebSocket"
            : handshake ? "the handshake of a WebSocket" : "the end of a WebSocket connection";
    List<Element> places = Places.around(types, method, type);
    var allowed = new Allowed(handshake, false, message, false, words);
    List<Parameter> bound =
        readers.parameters().read(new ParameterReader.Method(type, method, null, places, allowed));
    Endpoint.Result result = result(type, method, places, bound, message);
    Access access = handshake ? readers.access().read(places, type) : null;
    return bound == null || result == null
        ? null
        : new Endpoint(
            new Endpoint.Message(key),
            method,
            bound,
            result,
            access,
            handshake ? readers.authorizedBy().read(places, type, null, access) : null,
            RouteSettings.NONE,
            readers.filters().read(places, type),
            null);
  }

  private Endpoint.@Nullable Result result(
      TypeElement type,
      ExecutableElement method,
      List<Element> places,
      @Nullable List<Parameter> bound,
      boolean message) {
    TypeMirror declared = types.resultType(type, method);
    if (!message && !Types.isVoid(declared) && !isResponse(declared)) {
      reporter.error(
          method,
          type.getSimpleName()
              + "."
              + method.getSimpleName()
              + " returns "
              + types.plain(declared)
              + ", which nobody receives. Return void, or Response<Void> for a status.");
      return null;
    }
    Endpoint.Result read = readers.results().read(type, method, places, bound);
    if (read == null || !read.answer().equals("okOrNotFound")) {
      return read;
    }
    // No answer is the answer of a message that needs none.
    return new Endpoint.Result(
        "okOrNothing",
        read.type(),
        read.offers(),
        false,
        false,
        null,
        read.declared(),
        read.body());
  }

  /// Whether a client is about to connect.
  static boolean isHandshake(Endpoint.Trigger trigger) {
    return trigger instanceof Endpoint.Message message && message.isHandshake();
  }

  private static boolean isResponse(TypeMirror type) {
    return Types.is(type, "dev.lanner.framework.Response");
  }

  /// Reports routes that two methods take.
  static void reportConflicts(List<Handler> handlers, Reporter reporter) {
    Map<String, String> taken = new HashMap<>();
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        String key = ((Endpoint.Message) endpoint.trigger()).routeKey();
        String name = handler.element().getSimpleName() + "." + endpoint.name();
        String other = taken.putIfAbsent(key, name);
        if (other != null) {
          reporter.error(
              endpoint.element(),
              name
                  + " takes the route \""
                  + key
                  + "\", which "
                  + other
                  + " takes already. Keep one.");
        }
      }
    }
  }
}
