package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Reads all handlers of a module into the functions that they make.
final class ApplicationReader {
  private final Readers readers;

  ApplicationReader(Readers readers) {
    this.readers = readers;
  }

  /// @param jsonTypes types that ask for a codec
  Application read(
      List<TypeElement> httpHandlers,
      List<TypeElement> messageHandlers,
      List<TypeElement> eventHandlers,
      List<TypeElement> directHandlers,
      List<TypeElement> authorizers,
      List<TypeElement> jsonTypes) {
    var http = new ArrayList<Handler>();
    for (TypeElement type : httpHandlers) {
      add(http, new HandlerReader(readers).read(type));
    }
    RouteConflicts.report(http, readers.reporter());
    var messages = new ArrayList<Handler>();
    for (TypeElement type : messageHandlers) {
      add(messages, new MessageReader(readers).read(type));
    }
    MessageReader.reportConflicts(messages, readers.reporter());
    readers.access().requireConnect(messages);
    for (TypeElement type : jsonTypes) {
      var place = new Place(type, readers.types().packageOf(type), null);
      readers.codecs().codec(type.asType(), place);
    }
    var names = new FunctionNames();
    var direct = new ArrayList<DirectMethod>();
    var directReader = new DirectMethodReader(readers, names);
    directHandlers.forEach(type -> direct.addAll(directReader.read(type)));
    var events = new ArrayList<EventHandler>();
    var eventReader = new EventHandlerReader(readers, names);
    for (TypeElement type : eventHandlers) {
      EventHandler handler = eventReader.read(type);
      if (handler != null) {
        events.add(handler);
      }
    }
    var authorizerReader = new AuthorizerReader(readers, names);
    var deciding = new ArrayList<Authorizer>();
    for (TypeElement type : authorizers) {
      Authorizer authorizer = authorizerReader.read(type);
      if (authorizer != null) {
        deciding.add(authorizer);
      }
    }
    authorizerReader.checkRoutes(deciding, http);
    String packageName = commonPackage(http, messages, events, direct, deciding, jsonTypes);
    var functions = new ArrayList<Function>();
    addFunction(functions, "http", Function.Kind.HTTP, packageName, "HttpFunction", http);
    addFunction(
        functions,
        "websocket",
        Function.Kind.WEB_SOCKET,
        packageName,
        "WebSocketFunction",
        messages);
    Map<String, FunctionUses> uses = new TreeMap<>();
    functions.forEach(each -> uses.put(each.name(), readers.uses().read(classes(each))));
    events.forEach(each -> uses.put(each.name(), uses(each.element())));
    direct.forEach(each -> uses.put(each.name(), uses(each.owner())));
    deciding.forEach(each -> uses.put(each.name(), uses(each.element())));
    return new Application(
        packageName, functions, events, direct, deciding, uses, corsElsewhere(packageName, http));
  }

  private FunctionUses uses(TypeElement handler) {
    return readers.uses().read(List.of(handler));
  }

  /// The handlers of a function, and the filters and exception handlers around them.
  private Set<TypeElement> classes(Function function) {
    var classes = new LinkedHashSet<TypeElement>();
    for (Handler handler : function.handlers()) {
      classes.add(handler.element());
      for (Endpoint endpoint : handler.endpoints()) {
        List<Element> places =
            Places.around(readers.types(), endpoint.element(), handler.element());
        classes.addAll(readers.filters().classes(places));
      }
      readers
          .exceptionHandlers()
          .around(handler.element())
          .forEach(each -> classes.add(each.element()));
    }
    return classes;
  }

  private static void add(List<Handler> handlers, @Nullable Handler handler) {
    if (handler != null) {
      handlers.add(handler);
    }
  }

  private void addFunction(
      List<Function> functions,
      String name,
      Function.Kind kind,
      String packageName,
      String entry,
      List<Handler> handlers) {
    if (!handlers.isEmpty()) {
      ClassName entryClass = readers.names().of(packageName, entry);
      List<TypeElement> elements = handlers.stream().map(Handler::element).toList();
      Settings settings = Settings.read(elements, readers.types(), readers.reporter());
      functions.add(
          new Function(
              name,
              kind,
              entryClass,
              handlers,
              settings,
              isIdempotent(handlers),
              kind == Function.Kind.HTTP
                  ? Plan.read(handlers, readers.types(), readers.reporter())
                  : null));
    }
  }

  private boolean isIdempotent(List<Handler> handlers) {
    return handlers.stream()
        .anyMatch(handler ->
            handler.endpoints().stream()
                .anyMatch(endpoint ->
                    endpoint.trigger() instanceof Endpoint.Http http
                        && !http.method().equals("GET")
                        && readers.idempotency().of(handler.element(), endpoint.element())
                            != null));
  }

  /// What stands on the package that all handlers are in or below.
  private @Nullable CorsUse corsElsewhere(String packageName, List<Handler> handlers) {
    if (handlers.isEmpty()) {
      return null;
    }
    List<Element> places = new ArrayList<>(Places.packages(readers.types(), packageName));
    return readers.cors().read(places, handlers.getFirst().element());
  }

  /// The package that all handlers are in or below, so that the function keeps its name when a
  /// handler is added to it.
  private String commonPackage(
      List<Handler> http,
      List<Handler> messages,
      List<EventHandler> events,
      List<DirectMethod> direct,
      List<Authorizer> authorizers,
      List<TypeElement> jsonTypes) {
    var handlers = new ArrayList<TypeElement>();
    http.forEach(handler -> handlers.add(handler.element()));
    messages.forEach(handler -> handlers.add(handler.element()));
    events.forEach(handler -> handlers.add(handler.element()));
    direct.forEach(method -> handlers.add(method.owner()));
    authorizers.forEach(authorizer -> handlers.add(authorizer.element()));
    List<TypeElement> among = handlers.isEmpty() ? jsonTypes : handlers;
    List<String> names = among.stream().map(readers.types()::packageOf).toList();
    if (names.isEmpty()) {
      return "";
    }
    String common = names.getFirst();
    for (String name : names) {
      while (!(name + ".").startsWith(common + ".") && !common.isEmpty()) {
        common = common.substring(0, Math.max(common.lastIndexOf('.'), 0));
      }
    }
    return common.isEmpty() ? names.getFirst() : common;
  }
}
