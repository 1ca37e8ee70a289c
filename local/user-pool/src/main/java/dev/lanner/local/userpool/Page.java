package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Some of a list, and where the rest begins.
///
/// @param next token for the page after this one, or `null` for the last
record Page<T>(List<T> elements, @Nullable String next) {
  private static final int MOST = 60;

  /// @param key says where an element stands; the elements are sorted by it
  /// @param limit member of the input with the number of elements
  /// @param token member of the input with the token of an earlier page
  static <T> Page<T> of(
      Collection<T> all, Function<T, String> key, AwsJsonObject input, String limit, String token) {
    Integer asked = input.optionalInteger(limit);
    int most = asked == null ? MOST : asked;
    if (most < 1 || most > MOST) {
      throw Errors.invalid("%s is %d, and has to be 1 to %d.".formatted(limit, most, MOST));
    }
    var after = after(input.optionalText(token), token);
    var page = new ArrayList<T>();
    for (var element : all) {
      if (key.apply(element).compareTo(after) <= 0) {
        continue;
      }
      if (page.size() == most) {
        return new Page<>(page, Secrets.base64(Secrets.utf8(key.apply(page.getLast()))));
      }
      page.add(element);
    }
    return new Page<>(page, null);
  }

  ObjectNode toJson(String list, String token, Function<T, ObjectNode> json) {
    var object = Json.object();
    var array = object.putArray(list);
    elements.forEach(element -> array.add(json.apply(element)));
    if (next != null) {
      object.put(token, next);
    }
    return object;
  }

  private static String after(@Nullable String text, String token) {
    if (text == null) {
      return "";
    }
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw Errors.invalid("%s is not one that an earlier answer had.".formatted(token));
    }
  }
}
