package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The functions of the module.
///
/// @param packageName of the classes that are generated for all of them
/// @param functions that answer requests
/// @param eventHandlers each of them a function
/// @param directMethods each of them a function
/// @param authorizers each of them a function, too
/// @param uses what each function uses, by its name
/// @param corsElsewhere what `@Cors` says where no route is, or `null`
record Application(
    String packageName,
    List<Function> functions,
    List<EventHandler> eventHandlers,
    List<DirectMethod> directMethods,
    List<Authorizer> authorizers,
    Map<String, FunctionUses> uses,
    @Nullable CorsUse corsElsewhere) {
  Application {
    functions = List.copyOf(functions);
    eventHandlers = List.copyOf(eventHandlers);
    directMethods = List.copyOf(directMethods);
    authorizers = List.copyOf(authorizers);
    uses = Map.copyOf(uses);
  }

  /// The entry classes of all functions.
  List<ClassName> entries() {
    var entries = new ArrayList<ClassName>();
    functions.forEach(function -> entries.add(function.entry()));
    eventHandlers.forEach(handler -> entries.add(handler.entry()));
    directMethods.forEach(method -> entries.add(method.entry()));
    authorizers.forEach(authorizer -> entries.add(authorizer.entry()));
    return entries;
  }
}
