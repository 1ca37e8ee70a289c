package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The headers of an event while they are collected: by name in any case, each name with all of its
/// values in the order in which they were sent.
final class EventHeaders {
  private final UnaryOperator<String> spelling;
  private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /// @param spelling how the event spells a name; of several spellings of one name the first counts
  EventHeaders(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  void add(String name, String value) {
    values.computeIfAbsent(spelling.apply(name), _ -> new ArrayList<>()).add(value);
  }

  void replace(String name, String value) {
    values.remove(name);
    add(name, value);
  }

  void remove(String name) {
    values.remove(name);
  }

  void addIfAbsent(String name, String value) {
    if (!values.containsKey(name)) {
      add(name, value);
    }
  }

  /// Adds what a proxy tells the next one about the request that it took.
  void addForwarded(HttpRequest request, Api api) {
    addIfAbsent("Host", api.authority());
    // [?] A client's own entries are kept before the address that the gateway saw.
    var sent = values.get("X-Forwarded-For");
    replace(
        "X-Forwarded-For",
        sent == null ? request.sourceIp() : String.join(",", sent) + ", " + request.sourceIp());
    replace("X-Forwarded-Port", Integer.toString(api.port()));
    replace("X-Forwarded-Proto", api.scheme());
  }

  /// Each name with its last value.
  Map<String, String> last() {
    return map(List::getLast);
  }

  /// Each name with its values, separated by commas without spaces.
  Map<String, String> joined() {
    return map(all -> String.join(",", all));
  }

  /// Each name with all of its values.
  Map<String, List<String>> all() {
    return map(all -> all);
  }

  private <T> Map<String, T> map(Function<List<String>, T> function) {
    var map = new TreeMap<String, T>(String.CASE_INSENSITIVE_ORDER);
    values.forEach((name, all) -> map.put(name, function.apply(all)));
    return map;
  }
}
