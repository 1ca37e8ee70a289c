package dev.lanner.dynamo.tools;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record whose items are in a table.
///
/// @param name of the class, such as `shop.Shop.Order`
/// @param templates by the key attribute that they make
/// @param components by the attribute that they are stored as
record ModelRecord(
    String name, Map<String, KeyTemplate> templates, Map<String, String> components) {

  /// `Order` for `shop.Shop.Order`.
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /// What makes a key attribute, or `null` when its items do not have it: they are in no index of
  /// this attribute.
  @Nullable KeyTemplate template(String attribute) {
    KeyTemplate template = templates.get(attribute);
    if (template != null) {
      return template;
    }
    String component = components.get(attribute);
    return component == null ? null : KeyTemplate.of(component);
  }
}
