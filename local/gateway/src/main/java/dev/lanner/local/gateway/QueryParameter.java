package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One parameter of a query, decoded.
///
/// @param name may be empty
/// @param value empty also where there is no `=`
record QueryParameter(String name, String value) {

  /// Every parameter in order, repeated ones included, or `null` when an escape is malformed.
  static @Nullable List<QueryParameter> parse(String query) {
    var parameters = new ArrayList<QueryParameter>();
    for (var pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      var name = PercentEncoding.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
      var value = PercentEncoding.decodeQuery(equals < 0 ? "" : pair.substring(equals + 1));
      if (name == null || value == null) {
        return null;
      }
      parameters.add(new QueryParameter(name, value));
    }
    return parameters;
  }
}
