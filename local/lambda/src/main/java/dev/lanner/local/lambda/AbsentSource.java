package dev.lanner.local.lambda;

import java.util.List;

/// An event source that a local run does not have, so that its events have to be sent by hand.
///
/// @param function its name in the model
/// @param annotation as in `@OnSqs orders`
/// @param handler the method, such as `shop.Fulfilment.pack`
record AbsentSource(String function, String annotation, String handler) {

  /// Those of all functions of kind `event`.
  static List<AbsentSource> all(FunctionModel functions) {
    return functions.events().stream()
        .flatMap(function ->
            function.sources().stream()
                .filter(source -> !StreamMapping.isOf(source))
                .map(source -> of(function, source)))
        .toList();
  }

  private static AbsentSource of(FunctionModel.Entry function, FunctionModel.Source source) {
    var value = source.values().getOrDefault("value", "");
    return new AbsentSource(
        function.name(),
        "@" + source.simpleAnnotation() + (value.isEmpty() ? "" : " " + value),
        source.handler());
  }

  /// What does not happen here, and how to make it happen.
  String sentence() {
    return "%s gets nothing here, as a local run has no %s. Send it an event: ./mvnw lanner:invoke -Dfunction=%s -Devent=event.json"
        .formatted(handler, annotation, function);
  }
}
