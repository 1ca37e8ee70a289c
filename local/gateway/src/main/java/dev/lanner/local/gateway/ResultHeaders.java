package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The headers of a response while they are collected from what a function returned: by name in any
/// case, each name with all of its values. The first spelling of a name counts.
final class ResultHeaders {
  private record Values(String name, List<String> list) {}

  private final UnaryOperator<String> spelling;
  private final Map<String, Values> byLowerName = new LinkedHashMap<>();

  ResultHeaders(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  void add(String name, String value) {
    byLowerName
        .computeIfAbsent(
            name.toLowerCase(Locale.ROOT), _ -> new Values(spelling.apply(name), new ArrayList<>()))
        .list()
        .add(value);
  }

  void addAll(Map<String, String> singles) {
    singles.forEach(this::add);
  }

  void addLists(Map<String, List<String>> lists) {
    lists.forEach((name, values) -> values.forEach(value -> add(name, value)));
  }

  void addIfAbsent(String name, String value) {
    if (!byLowerName.containsKey(name.toLowerCase(Locale.ROOT))) {
      add(name, value);
    }
  }

  /// Forgets the header, then adds it.
  void replace(String name, String value) {
    byLowerName.remove(name.toLowerCase(Locale.ROOT));
    add(name, value);
  }

  /// Forgets what a function has no say in.
  ResultHeaders withoutForbidden() {
    byLowerName.keySet().removeIf(HopByHop::isForbiddenInResult);
    return this;
  }

  Headers toHeaders() {
    var headers = new ArrayList<Header>();
    for (var values : byLowerName.values()) {
      values.list().forEach(value -> headers.add(new Header(values.name(), value)));
    }
    return new Headers(headers);
  }
}
