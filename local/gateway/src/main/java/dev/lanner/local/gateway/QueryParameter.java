package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One parameter of a query.
///
/// @param name may be empty
/// @param value empty also where there is no `=`
record QueryParameter(String name, String value) {

  /// Every parameter decoded, in order, repeated ones included, or `null` when an escape is
  /// malformed.
  static @Nullable List<QueryParameter> parse(String query) {
    return parse(query, PercentEncoding::decodeQuery);
  }

  /// Every parameter decoded, in order, repeated ones included; malformed escapes stay as sent.
  static List<QueryParameter> parseLeniently(String query) {
    return parseAny(query, PercentEncoding::decodeQueryLeniently);
  }

  /// Every parameter as sent, in order, repeated ones included.
  static List<QueryParameter> split(String query) {
    return parseAny(query, text -> text);
  }

  /// Each name with its last value.
  static Map<String, String> last(List<QueryParameter> parameters) {
    var last = new LinkedHashMap<String, String>();
    parameters.forEach(parameter -> last.put(parameter.name(), parameter.value()));
    return last;
  }

  /// Each name with its values, separated by commas.
  static Map<String, String> joined(List<QueryParameter> parameters) {
    var joined = new LinkedHashMap<String, String>();
    for (var parameter : parameters) {
      joined.merge(parameter.name(), parameter.value(), (all, next) -> all + "," + next);
    }
    return joined;
  }

  /// Each name with all of its values.
  static Map<String, List<String>> all(List<QueryParameter> parameters) {
    var all = new LinkedHashMap<String, List<String>>();
    for (var parameter : parameters) {
      all.computeIfAbsent(parameter.name(), _ -> new ArrayList<>()).add(parameter.value());
    }
    return all;
  }

  private static List<QueryParameter> parseAny(String query, Function<String, String> decoder) {
    var parameters = parse(query, decoder::apply);
    return parameters == null ? List.of() : parameters;
  }

  private static @Nullable List<QueryParameter> parse(String query, Decoder decoder) {
    var parameters = new ArrayList<QueryParameter>();
    for (var pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      var name = decoder.decode(equals < 0 ? pair : pair.substring(0, equals));
      var value = decoder.decode(equals < 0 ? "" : pair.substring(equals + 1));
      if (name == null || value == null) {
        return null;
      }
      parameters.add(new QueryParameter(name, value));
    }
    return parameters;
  }

  private interface Decoder {
    /// @return `null` when the text is malformed
    @Nullable String decode(String text);
  }
}
