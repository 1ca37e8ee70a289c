package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the templates of a record's keys.
final class TemplateReader {
  private static final Map<String, Integer> INSTANT_CUTS =
      Map.of("year", 4, "month", 7, "day", 10, "hour", 13);
  private static final Map<String, Integer> DATE_CUTS = Map.of("year", 4, "month", 7);
  private static final int MAX_DIGITS = 18;

  private final Reporter reporter;
  private final DocumentPlan record;

  TemplateReader(Reporter reporter, DocumentPlan record) {
    this.reporter = reporter;
    this.record = record;
  }

  /// The part that a template makes; what is wrong with it is reported.
  ///
  /// @param attribute that holds it
  /// @param method the name of the method that makes it
  Part read(Key key, String text, String attribute, String method) {
    Template template;
    try {
      template = Template.parse(text);
    } catch (TemplateException e) {
      error("has a template \"%s\", which %s.".formatted(text, e.sentence()));
      return new Part.Templated(attribute, text, text, List.of(new Piece.Literal(text)), method);
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
    return new Part.Templated(attribute, text, template.shape(), pieces, method);
  }

  private Piece.@Nullable Variable variable(
      Key key, String text, Template.Part.Variable variable, Template.@Nullable Part next) {
    ComponentPlan component = record.component(variable.component());
    if (component != null && component.role() instanceof Role.Extra) {
      reporter.error(
          component.at(),
          "%s is @Extra and no attribute of its own, so it cannot be part of the key \"%s\"."
              .formatted(component.owner(), text));
      return null;
    }
    if (component != null && component.value() == null) {
      return null; // Reported where it was read.
    }
    if (component == null) {
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
        ? new Piece.Variable(component, 0, literal, literal, type, isOrdered, isText)
        : badFormat(component, format, "no format");
  }

  private Piece.@Nullable Variable number(ComponentPlan component, String format, String literal) {
    if (format.isEmpty()) {
      return whole(component, format, literal, true, false);
    }
    int digits = format.matches("[0-9]{1,2}") ? Integer.parseInt(format) : 0;
    return digits >= 1 && digits <= MAX_DIGITS
        ? new Piece.Variable(
            component, digits, literal, literal, component.valueType().type(), true, false)
        : badFormat(component, format, "a number of digits, 1 to " + MAX_DIGITS);
  }

  private static String simpleName(ComponentPlan component) {
    return TypeName.get(component.mirror()).toString().replaceAll("[a-z_]\\w*\\.", "");
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
    return new Piece.Variable(component, size, literal, literal, queried, true, false);
  }

  private Piece.@Nullable Variable badFormat(
      ComponentPlan component, String format, String allowed) {
    error(
        "has a template with {%s:%s}, but %s takes %s. Write {%s} for the whole value."
            .formatted(component.name(), format, simpleName(component), allowed, component.name()));
    return null;
  }

  private String componentNames() {
    return String.join(", ", record.components().stream().map(ComponentPlan::name).toList());
  }

  private void error(String predicate) {
    reporter.error(record.at(), record.type().simpleName() + " " + predicate);
  }
}
