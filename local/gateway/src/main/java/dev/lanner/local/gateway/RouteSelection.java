package dev.lanner.local.gateway;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where in a message the key of its route is.
///
/// @param names of the members that lead there
record RouteSelection(List<String> names) {
  private static final Pattern EXPRESSION =
      Pattern.compile("\\$(?:request\\.body|\\{request\\.body)((?:\\.[\\w$-]+)+)}?");

  /// @throws IllegalArgumentException when the expression has another form
  static RouteSelection of(String expression) {
    var matcher = EXPRESSION.matcher(expression);
    if (!matcher.matches() || expression.startsWith("${") != expression.endsWith("}")) {
      throw new IllegalArgumentException(
          "The route selection expression is %s, but only names of members after $request.body can be read, such as $request.body.action."
              .formatted(expression));
    }
    return new RouteSelection(List.of(matcher.group(1).substring(1).split("\\.")));
  }

  /// The text that the message has there, or `null` when it has none. A number or a boolean counts
  /// as its text [?]. The keys of connecting and disconnecting are not for messages [?].
  @Nullable String read(String message) {
    var json = Json.read(message);
    for (var name : names) {
      json = json == null ? null : json.get(name);
    }
    if (json == null || json.isNull() || !json.isValueNode()) {
      return null;
    }
    var key = json.asString();
    return key.equals("$connect") || key.equals("$disconnect") ? null : key;
  }
}
