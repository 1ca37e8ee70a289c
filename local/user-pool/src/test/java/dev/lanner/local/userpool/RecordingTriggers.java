package dev.lanner.local.userpool;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// Functions of a test, by name, and the events that they got.
final class RecordingTriggers implements TriggerCaller {
  private final Map<String, TriggerCaller> functions = new ConcurrentHashMap<>();
  final List<ObjectNode> events = new CopyOnWriteArrayList<>();

  /// A function that changes its event's response.
  void on(String function, Consumer<ObjectNode> handler) {
    functions.put(
        function,
        (_, event) -> {
          var node = (ObjectNode) Lab.JSON.readTree(event);
          handler.accept(node);
          return node.toString();
        });
  }

  /// Any function.
  void on(String function, TriggerCaller handler) {
    functions.put(function, handler);
  }

  @Override
  public String call(String function, String event)
      throws TriggerFailedException, InterruptedException {
    events.add((ObjectNode) Lab.JSON.readTree(event));
    var handler = functions.get(function);
    return handler == null ? event : handler.call(function, event);
  }

  List<String> sources() {
    return events.stream().map(event -> event.get("triggerSource").stringValue()).toList();
  }

  /// The last event of this source.
  ObjectNode event(String source) {
    return events.reversed().stream()
        .filter(event -> event.get("triggerSource").stringValue().equals(source))
        .findFirst()
        .orElseThrow();
  }

  static ObjectNode response(ObjectNode event) {
    return (ObjectNode) event.get("response");
  }
}
