package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel.KeyModel;
import dev.lanner.dynamo.spi.TableModel.KeyType;
import dev.lanner.dynamo.tools.KeyTemplate.Part.Literal;
import dev.lanner.dynamo.tools.KeyTemplate.Part.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The partitions of a key that belong to one identity, as patterns for `StringLike`.
sealed interface BoundPartitions {
  /// The partitions of an identity, and of nobody else.
  ///
  /// @param patterns in the order of their text
  record Bound(List<String> patterns) implements BoundPartitions {}

  /// Rows of others would be in reach.
  ///
  /// @param reason a whole sentence
  record Unbound(String reason) implements BoundPartitions {}

  /// Looks at every record that has the key.
  ///
  /// @param key of the table, or of an index
  /// @param identity a policy variable, `${cognito-identity.amazonaws.com:sub}`
  static BoundPartitions of(ModelTable table, KeyModel key, Owners owners, String identity) {
    if (key.partition().size() > 1) {
      return new Unbound(
          "Its partition key has several attributes, and how dynamodb:LeadingKeys shows them is not documented.");
    }
    String attribute = key.partition().getFirst();
    if (table.table().keyAttributes().get(attribute) != KeyType.S) {
      return new Unbound("The partition key %s is no string.".formatted(attribute));
    }
    var prefixes = new ArrayList<String>();
    var patterns = new TreeSet<String>();
    for (ModelRecord each : table.records()) {
      KeyTemplate template = each.template(attribute);
      if (template != null && owners.owns(each)) {
        String component = owners.component(each);
        String fault = fault(template, component);
        if (fault != null) {
          return new Unbound(
              "The partition key %s of %s %s."
                  .formatted(template, each.simpleName(), fault.formatted(component)));
        }
        prefixes.add(template.prefix());
        patterns.add(pattern(template, identity));
      }
    }
    for (ModelRecord each : table.records()) {
      KeyTemplate template = each.template(attribute);
      if (template != null && !owners.owns(each)) {
        String prefix = template.prefix();
        if (prefixes.stream().anyMatch(own -> own.startsWith(prefix) || prefix.startsWith(own))) {
          return new Unbound(
              "The partition key %s of %s, which is left out, may begin like one of the user's own."
                  .formatted(template, each.simpleName()));
        }
      }
    }
    return patterns.isEmpty()
        ? new Unbound("No record of the user is in it.")
        : new Bound(List.copyOf(patterns));
  }

  /// What keeps a template from naming the identity alone, or `null`.
  private static @Nullable String fault(KeyTemplate template, String component) {
    int first = template.prefix().isEmpty() ? 0 : 1;
    List<KeyTemplate.Part> parts = template.parts();
    if (first == parts.size()
        || !(parts.get(first) instanceof Variable(String name, String format))
        || !name.equals(component)) {
      return "does not start with {%s}, which holds the identity, behind nothing or one text";
    }
    if (!format.isEmpty()) {
      return "has only a part of {%s}, which others may share";
    }
    if (first + 1 < parts.size() && !(parts.get(first + 1) instanceof Literal)) {
      return "goes on right behind {%s}, so that an identity may begin like another";
    }
    return null;
  }

  private static String pattern(KeyTemplate template, String identity) {
    int next = template.prefix().isEmpty() ? 1 : 2;
    String start = escaped(template.prefix()) + identity;
    if (next == template.parts().size()) {
      return start;
    }
    boolean isLast = next + 1 == template.parts().size();
    String end = template.parts().get(next) instanceof Literal(String text) ? escaped(text) : "";
    return start + end + (isLast ? "" : "*");
  }

  /// A text of which `StringLike` takes no character for a wildcard or a variable.
  private static String escaped(String text) {
    return text.replaceAll("[*?$]", "\\${$0}");
  }
}
