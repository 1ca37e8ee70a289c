package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import dev.lanner.dynamo.tools.KeyTemplate.Part.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The access patterns of tables as Markdown: what each record's keys are, in the table and in each
/// index, and which methods of the generated classes read by them.
final class AccessPatterns {
  private final ModelTable table;
  private final StringBuilder text;

  private AccessPatterns(ModelTable table, StringBuilder text) {
    this.table = table;
    this.text = text;
  }

  static String of(List<ModelTable> tables) {
    var text = new StringBuilder();
    for (ModelTable table : tables) {
      text.append(text.isEmpty() ? "" : "\n");
      new AccessPatterns(table, text).write();
    }
    return text.toString();
  }

  private void write() {
    text.append("## %s\n\n`%s`, by %s.\n".formatted(table.name(), table.type(), text(key())));
    rows(key(), null);
    for (IndexModel index : table.table().indexes()) {
      text.append(
          "\n### %s\n\n%s index by %s, %s.\n"
              .formatted(
                  index.name(),
                  index.isLocal() ? "Local" : "Global",
                  text(index.key()),
                  copies(index)));
      rows(index.key(), index);
    }
  }

  private KeyModel key() {
    return table.table().key();
  }

  private void rows(KeyModel key, @Nullable IndexModel index) {
    text.append("\n| record | partition key | sort key | queries |\n|---|---|---|---|\n");
    for (ModelRecord each : table.records()) {
      List<KeyTemplate> partition = templates(each, key.partition());
      List<KeyTemplate> sort = templates(each, key.sort());
      if (partition.size() == key.partition().size() && sort.size() == key.sort().size()) {
        text.append(
            "| %s | %s | %s | %s |\n"
                .formatted(
                    each.simpleName(),
                    code(partition),
                    sort.isEmpty() ? "–" : code(sort),
                    code(queries(each, key, partition, sort, index))));
      }
    }
  }

  private List<String> queries(
      ModelRecord each,
      KeyModel key,
      List<KeyTemplate> partition,
      List<KeyTemplate> sort,
      @Nullable IndexModel index) {
    String suffix = index == null ? "" : Names.pascalCase(index.name());
    var queries = new ArrayList<String>();
    if (index == null) {
      var components = new LinkedHashSet<String>();
      partition.forEach(template -> components.addAll(template.components()));
      sort.forEach(template -> components.addAll(template.components()));
      queries.add(call("get", List.copyOf(components)));
    }
    List<String> known = new ArrayList<>(parameters(partition));
    queries.add(call("query" + suffix, known));
    List<String> steps = parameters(sort);
    // With all of the table's key there is get.
    int most = index == null ? steps.size() - 1 : steps.size();
    for (int i = 0; i < most && !known.contains(steps.get(i)); i++) {
      known.add(steps.get(i));
      queries.add(call("query" + suffix, known));
    }
    if (isShared(each, key, partition)) {
      queries.add(call("collection" + suffix, parameters(partition)));
    }
    return queries;
  }

  /// Whether items of another record may be in the same partition.
  private boolean isShared(ModelRecord each, KeyModel key, List<KeyTemplate> partition) {
    List<String> shapes = partition.stream().map(KeyTemplate::shape).toList();
    return table.records().stream()
        .filter(other -> !other.equals(each))
        .map(other -> templates(other, key.partition()).stream().map(KeyTemplate::shape).toList())
        .anyMatch(shapes::equals);
  }

  private static List<KeyTemplate> templates(ModelRecord each, List<String> attributes) {
    var templates = new ArrayList<KeyTemplate>();
    for (String attribute : attributes) {
      KeyTemplate template = each.template(attribute);
      if (template != null) {
        templates.add(template);
      }
    }
    return templates;
  }

  /// The variables as generated methods call them: `atDay` for `{at:day}`.
  private static List<String> parameters(List<KeyTemplate> templates) {
    var names = new ArrayList<String>();
    for (KeyTemplate template : templates) {
      for (KeyTemplate.Part part : template.parts()) {
        if (part instanceof Variable(String component, String format)) {
          boolean isCut = !format.isEmpty() && Character.isLetter(format.charAt(0));
          names.add(isCut ? component + Names.pascalCase(format) : component);
        }
      }
    }
    return names;
  }

  private static String call(String method, List<String> parameters) {
    return "%s(%s)".formatted(method, String.join(", ", parameters));
  }

  private static String copies(IndexModel index) {
    return switch (index.projection()) {
      case ALL -> "with all attributes";
      case KEYS_ONLY -> "with keys only";
      case INCLUDE -> "with keys and " + code(index.include());
    };
  }

  private static String text(KeyModel key) {
    return key.sort().isEmpty()
        ? code(key.partition())
        : code(key.partition()) + " and " + code(key.sort());
  }

  private static String code(List<?> texts) {
    return texts.stream()
        .map(each -> "`" + each.toString().replace("|", "\\|") + "`")
        .collect(Collectors.joining(", "));
  }
}
