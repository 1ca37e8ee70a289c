package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Piece;
import dev.lanner.dynamo.processor.Template.TemplateException;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import org.jspecify.annotations.Nullable;

/// Reads the keys of a record's items, from annotations of components or from templates.
final class KeyReader {
  private static final Map<String, Integer> INSTANT_CUTS =
      Map.of("year", 4, "month", 7, "day", 10, "hour", 13);
  private static final Map<String, Integer> DATE_CUTS = Map.of("year", 4, "month", 7);
  private static final int MAX_DIGITS = 18;

  private final Reporter reporter;
  private final DocumentPlan record;

  KeyReader(Reporter reporter, DocumentPlan record) {
    this.reporter = reporter;
    this.record = record;
  }

  /// The indexes that annotations of the record name.
  Set<String> indexes() {
    var names = new TreeSet<String>();
    for (Key key : keys()) {
      names.add(key.index());
    }
    for (RecordComponentElement component : record.element().getRecordComponents()) {
      PartitionKey partition = component.getAnnotation(PartitionKey.class);
      if (partition != null) {
        names.addAll(Arrays.asList(partition.index()));
      }
      SortKey sort = component.getAnnotation(SortKey.class);
      if (sort != null) {
        names.addAll(Arrays.asList(sort.index()));
      }
    }
    names.remove("");
    return names;
  }

  private List<Key> keys() {
    return Arrays.asList(record.element().getAnnotationsByType(Key.class));
  }

  /// The key of this name, or `null` when the record has none, which is reported for the table's.
  ///
  /// @param partitionAttribute that holds the partition key of a template
  /// @param sortAttribute that holds the sort key of a template
  @Nullable KeyPlan read(String index, String partitionAttribute, String sortAttribute) {
    List<Key> templates = keys().stream().filter(key -> key.index().equals(index)).toList();
    List<Part> partition = singles(index, PartitionKey.class);
    List<Part> sort = singles(index, SortKey.class);
    if (templates.size() > 1) {
      error("has two templates of %s. Keep one @Key.".formatted(keyName(index)));
    }
    if (!templates.isEmpty()) {
      if (!partition.isEmpty() || !sort.isEmpty()) {
        error(
            "has %s as a template and as components. Keep @Key, or @PartitionKey and @SortKey."
                .formatted(keyName(index)));
      }
      return templated(templates.getFirst(), partitionAttribute, sortAttribute);
    }
    if (partition.isEmpty()) {
      if (index.isEmpty() || !sort.isEmpty()) {
        error(
            "has no partition key%s. Annotate a component with @PartitionKey, or the record with @Key."
                .formatted(index.isEmpty() ? "" : " of the index " + index));
      }
      return null;
    }
    if (index.isEmpty() && (partition.size() > 1 || sort.size() > 1)) {
      error(
          "has two %s keys of the table. Keep one; only an index may have several."
              .formatted(partition.size() > 1 ? "partition" : "sort"));
    }
    if (partition.size() > 4 || sort.size() > 4) {
      error(
          "has more than four %s keys of the index %s. DynamoDB takes four."
              .formatted(partition.size() > 4 ? "partition" : "sort", index));
    }
    return new KeyPlan(index, partition, sort);
  }

  private record Ordered(int order, Part part) {}

  private List<Part> singles(String index, Class<?> kind) {
    var found = new ArrayList<Ordered>();
    for (RecordComponentElement component : record.element().getRecordComponents()) {
      PartitionKey partition = component.getAnnotation(PartitionKey.class);
      SortKey sort = component.getAnnotation(SortKey.class);
      if (kind == PartitionKey.class && partition != null) {
        add(found, component, index, partition.index(), partition.order());
      } else if (kind == SortKey.class && sort != null) {
        add(found, component, index, sort.index(), sort.order());
      }
    }
    found.sort(Comparator.comparingInt(Ordered::order));
    for (int i = 1; i < found.size() && !index.isEmpty(); i++) {
      if (found.get(i).order() == found.get(i - 1).order()) {
        error(
            "has two @%s of the index %s with the same order. Number them from 0."
                .formatted(kind.getSimpleName(), index));
      }
    }
    return found.stream().map(Ordered::part).toList();
  }

  private void add(
      List<Ordered> found,
      RecordComponentElement component,
      String index,
      String[] indexes,
      int order) {
    boolean isMeant =
        (index.isEmpty() && indexes.length == 0) || Arrays.asList(indexes).contains(index);
    ComponentPlan plan = record.component(component.getSimpleName().toString());
    if (!isMeant || plan == null || plan.value() == null) {
      return;
    }
    if (!plan.value().kind().isKey()) {
      reporter.error(
          plan.at(),
          "%s is a key, and a key is a string, a number or binary. Choose another type, or a template with @Key."
              .formatted(plan.owner()));
      return;
    }
    if (index.isEmpty() && !plan.isRequired()) {
      reporter.error(
          plan.at(),
          "%s is part of the table's key, which every item has. It cannot be absent."
              .formatted(plan.owner()));
      return;
    }
    found.add(new Ordered(order, new Part.Single(plan)));
  }

  private KeyPlan templated(Key key, String partitionAttribute, String sortAttribute) {
    String prefix = key.index().isEmpty() ? "" : camelCase(key.index());
    Part partition =
        template(key, key.partition(), partitionAttribute, method(prefix, "partitionKey"));
    if (key.sort().isEmpty()) {
      return new KeyPlan(key.index(), List.of(partition), List.of());
    }
    Part sort = template(key, key.sort(), sortAttribute, method(prefix, "sortKey"));
    return new KeyPlan(key.index(), List.of(partition), List.of(sort));
  }

  private static String method(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /// `byOrder` for `by-order`.
  static String camelCase(String index) {
    var name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < index.length(); i++) {
      char c = index.charAt(i);
      if (c == '-' || c == '_' || c == '.') {
        upper = true;
      } else {
        name.append(
            upper && !name.isEmpty()
                ? Character.toUpperCase(c)
                : name.isEmpty() ? Character.toLowerCase(c) : c);
        upper = false;
      }
    }
    return name.toString();
  }

  private Part template(Key key, String text, String attribute, String method) {
    Template template;
    try {
      template = Template.parse(text);
    } catch (TemplateException e) {
      error("has a template \"%s\", which %s.".formatted(text, e.sentence()));
      return new Part.Templated(attribute, text, List.of(new Piece.Literal(text)), method);
    }
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < template.parts().size(); i++) {
      switch (template.parts().get(i)) {
        case Template.Part.Literal(String literal) -> pieces.add(new Piece.Literal(literal));
        case Template.Part.Variable variable -> {
          Template.Part next = i + 1 < template.parts().size() ? template.parts().get(i + 1) : null;
          Piece.Variable piece = variable(key, text, variable, next);
          if (piece != null) {
            pieces.add(piece);
          }
        }
      }
    }
    return new Part.Templated(attribute, template.shape(), pieces, method);
  }

  private Piece.@Nullable Variable variable(
      Key key, String text, Template.Part.Variable variable, Template.@Nullable Part next) {
    ComponentPlan component = record.component(variable.component());
    if (component == null || component.value() == null) {
      error(
          "has no component %s, which its template \"%s\" names. It has %s."
              .formatted(variable.component(), text, componentNames()));
      return null;
    }
    if (key.index().isEmpty() && !component.isRequired()) {
      reporter.error(
          component.at(),
          "%s is part of the table's key \"%s\", which every item has. It cannot be absent."
              .formatted(component.owner(), text));
    }
    if (component.role().isWritten()) {
      reporter.error(
          component.at(),
          "%s is written by the mapper, so it cannot be part of the key \"%s\"."
              .formatted(component.owner(), text));
    }
    String literal = next instanceof Template.Part.Literal(String after) ? after : "";
    Piece.Variable piece = piece(component, variable, literal);
    if (piece == null) {
      return null;
    }
    if (next instanceof Template.Part.Variable) {
      error(
          "has a template \"%s\" with two variables side by side. Put a text between them."
              .formatted(text));
    }
    return piece;
  }

  private Piece.@Nullable Variable piece(
      ComponentPlan component, Template.Part.Variable variable, String literal) {
    String format = variable.format();
    return switch (component.valueType().type().toString()) {
      case "java.lang.String" -> whole(component, format, literal, literal.isEmpty(), true);
      case "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long" ->
          number(component, format, literal);
      case "java.time.Instant" ->
          cut(component, format, literal, INSTANT_CUTS, "year, month, day or hour");
      case "java.time.LocalDate" -> cut(component, format, literal, DATE_CUTS, "year or month");
      case "java.time.YearMonth" -> whole(component, format, literal, true, false);
      case "java.util.UUID", "java.lang.Boolean" -> whole(component, format, literal, false, false);
      default -> {
        if (Types.isEnum(component.mirror())) {
          yield whole(component, format, literal, false, false);
        }
        reporter.error(
            component.at(),
            "%s is a %s, whose texts do not sort as its values do, so it cannot be part of a template. Use String, a whole number, Instant, LocalDate, YearMonth, UUID, an enum or boolean."
                .formatted(component.owner(), simpleName(component)));
        yield null;
      }
    };
  }

  private Piece.@Nullable Variable whole(
      ComponentPlan component, String format, String literal, boolean isOrdered, boolean isText) {
    TypeName type = component.valueType().type();
    return format.isEmpty()
        ? new Piece.Variable(component, 0, literal, type, isOrdered, isText)
        : badFormat(component, format, "none");
  }

  private Piece.@Nullable Variable number(ComponentPlan component, String format, String literal) {
    if (format.isEmpty()) {
      return whole(component, format, literal, true, false);
    }
    int digits = format.matches("[0-9]{1,2}") ? Integer.parseInt(format) : 0;
    return digits >= 1 && digits <= MAX_DIGITS
        ? new Piece.Variable(component, digits, literal, component.valueType().type(), true, false)
        : badFormat(component, format, "numbers of digits, 1 to " + MAX_DIGITS);
  }

  private static String simpleName(ComponentPlan component) {
    return component.valueType().type().toString().replaceAll("[a-z_]\\w*\\.", "");
  }

  private Piece.@Nullable Variable cut(
      ComponentPlan component,
      String format,
      String literal,
      Map<String, Integer> cuts,
      String allowed) {
    if (format.isEmpty()) {
      return whole(component, format, literal, true, false);
    }
    Integer size = cuts.get(format);
    if (size == null) {
      return badFormat(component, format, allowed);
    }
    TypeName queried =
        ClassName.get(
            switch (size) {
              case 4 -> Year.class;
              case 7 -> YearMonth.class;
              case 10 -> LocalDate.class;
              default -> Instant.class;
            });
    return new Piece.Variable(component, size, literal, queried, true, false);
  }

  private Piece.@Nullable Variable badFormat(
      ComponentPlan component, String format, String allowed) {
    error(
        "has a template with {%s:%s}. The formats of a %s are %s."
            .formatted(component.name(), format, simpleName(component), allowed));
    return null;
  }

  private String componentNames() {
    return String.join(", ", record.components().stream().map(ComponentPlan::name).toList());
  }

  private static String keyName(String index) {
    return index.isEmpty() ? "its key" : "the key of the index " + index;
  }

  private void error(String predicate) {
    Element at = record.element();
    reporter.error(at, record.type().simpleName() + " " + predicate);
  }
}
