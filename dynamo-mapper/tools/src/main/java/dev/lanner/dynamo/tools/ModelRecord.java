package dev.lanner.dynamo.tools;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record whose items are in a table.
///
/// @param name of the class, such as `shop.Shop.Order`
/// @param type what the table's type attribute has in its items; `null` where there is none
/// @param templates by the key attribute that they make
/// @param attributes by their names, in the order of the components
public record ModelRecord(
    String name,
    @Nullable String type,
    Map<String, KeyTemplate> templates,
    Map<String, ModelAttribute> attributes) {

  /// `Order` for `shop.Shop.Order`.
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /// What makes a key attribute, or `null` when its items do not have it: they are in no index of
  /// this attribute.
  public @Nullable KeyTemplate template(String attribute) {
    KeyTemplate template = templates.get(attribute);
    if (template != null) {
      return template;
    }
    ModelAttribute stored = attributes.get(attribute);
    return stored == null ? null : KeyTemplate.of(stored.component());
  }
}
