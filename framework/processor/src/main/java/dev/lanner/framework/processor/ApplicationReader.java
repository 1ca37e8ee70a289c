package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    for (TypeElement type : jsonTypes) {
      var place = new Place(type, readers.types().packageOf(type), null);
      readers.codecs().codec(type.asType(), place);
    }
    String packageName = commonPackage(http, messages, jsonTypes);
    var functions = new ArrayList<Function>();
    addFunction(functions, "http", Function.Kind.HTTP, packageName, "HttpFunction", http);
    addFunction(
        functions,
        "websocket",
        Function.Kind.WEB_SOCKET,
        packageName,
        "WebSocketFunction",
        messages);
    return new Application(packageName, functions, corsElsewhere(packageName, http));
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
      Settings settings = Settings.read(handlers, readers.types(), readers.reporter());
      functions.add(new Function(name, kind, entryClass, handlers, settings));
    }
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
      List<Handler> http, List<Handler> messages, List<TypeElement> jsonTypes) {
    Stream<TypeElement> handlers =
        Stream.concat(http.stream(), messages.stream()).map(Handler::element);
    List<TypeElement> among = http.isEmpty() && messages.isEmpty() ? jsonTypes : handlers.toList();
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
