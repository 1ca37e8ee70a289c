package dev.lanner.local.userpool;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `Filter` of `ListUsers`: one attribute that equals a text or begins with it.
///
/// @param attribute empty for a filter that every user passes
record UserFilter(String attribute, boolean isPrefix, String text) {
  private static final Pattern FORM =
      Pattern.compile("\\s*\"?([\\w:]+)\"?\\s*(\\^?=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "username",
          "email",
          "phone_number",
          "name",
          "given_name",
          "family_name",
          "preferred_username",
          "cognito:user_status",
          "status",
          "sub");

  /// @param filter or `null` for everybody
  static UserFilter parse(@Nullable String filter) {
    if (filter == null || filter.isBlank()) {
      return new UserFilter("", true, "");
    }
    var matcher = FORM.matcher(filter);
    if (!matcher.matches() || !ATTRIBUTES.contains(matcher.group(1))) {
      throw Errors.invalid(
          "Filter is not an attribute, = or ^=, and a text in quotation marks. Attributes are: %s."
              .formatted(String.join(", ", ATTRIBUTES.stream().sorted().toList())));
    }
    return new UserFilter(
        matcher.group(1),
        matcher.group(2).equals("^="),
        matcher.group(3).replaceAll("\\\\(.)", "$1"));
  }

  boolean matches(User user) {
    if (attribute.isEmpty()) {
      return true;
    }
    var value =
        switch (attribute) {
          case "username" -> user.name();
          case "cognito:user_status" -> user.status().name();
          case "status" -> user.isEnabled() ? "Enabled" : "Disabled";
          default -> user.attributes().getOrDefault(attribute, "");
        };
    return isPrefix ? value.startsWith(text) : value.equals(text);
  }
}
