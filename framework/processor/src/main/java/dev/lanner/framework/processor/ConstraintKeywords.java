package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.JsonTree.Numeral;
import dev.lanner.processing.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Says constraints of Jakarta Validation with the keywords of JSON Schema, and in words where it
/// has none.
final class ConstraintKeywords {
  /// As many digits as the numbers have that tools read JSON into. Who allows more, for example
  /// `Integer.MAX_VALUE`, means any number of them.
  private static final int MOST_DIGITS = 308;

  private final Types types;

  ConstraintKeywords(Types types) {
    this.types = types;
  }

  /// Adds what the constraints on a value demand.
  ///
  /// @param schema of the type
  /// @return sentences for the description
  List<String> add(Members schema, TypeMirror type, List<Constraint> constraints) {
    var sentences = new ArrayList<String>();
    for (Constraint constraint : constraints) {
      String words;
      if (!constraint.onElements()) {
        words = add(schema, type, constraint);
      } else if (schema.get("items") instanceof Members items) {
        words = add(items, types.argument(type, 0), constraint);
      } else {
        words = constraint.message(); // A list whose JSON the application writes itself.
      }
      if (words != null) {
        sentences.add(sentence(words, constraint.onElements()));
      }
    }
    return sentences;
  }

  private static String sentence(String words, boolean onElements) {
    String all = words;
    if (onElements) {
      all = (words.startsWith("must") ? "Each element " : "Each element: ") + words;
    }
    return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
  }

  /// Adds keywords, or returns words instead.
  private @Nullable String add(Members schema, TypeMirror type, Constraint constraint) {
    AnnotationMirror mirror = constraint.annotation();
    return switch (Types.name(mirror)) {
      case "NotEmpty" -> size(schema, type, 1, Integer.MAX_VALUE, constraint);
      case "Size" -> size(schema, type, integer(mirror, "min"), integer(mirror, "max"), constraint);
      case "NotBlank" -> {
        atLeast(schema, "minLength", BigDecimal.ONE);
        yield pattern(schema, "\\S");
      }
      case "Email" -> put(schema, "format", new JsonTree.Text("email"));
      case "Pattern" -> pattern(schema, mirror, constraint);
      case "Min" -> atLeast(schema, "minimum", number(mirror));
      case "Max" -> atMost(schema, "maximum", number(mirror));
      case "DecimalMin" ->
          atLeast(schema, inclusive(mirror) ? "minimum" : "exclusiveMinimum", number(mirror));
      case "DecimalMax" ->
          atMost(schema, inclusive(mirror) ? "maximum" : "exclusiveMaximum", number(mirror));
      case "Positive" -> atLeast(schema, "exclusiveMinimum", BigDecimal.ZERO);
      case "PositiveOrZero" -> atLeast(schema, "minimum", BigDecimal.ZERO);
      case "Negative" -> atMost(schema, "exclusiveMaximum", BigDecimal.ZERO);
      case "NegativeOrZero" -> atMost(schema, "maximum", BigDecimal.ZERO);
      case "Digits" -> digits(schema, integer(mirror, "integer"), integer(mirror, "fraction"));
      case "AssertTrue" -> put(schema, "const", new JsonTree.Flag(true));
      case "AssertFalse" -> put(schema, "const", new JsonTree.Flag(false));
      default -> constraint.message();
    };
  }

  /// The length of bytes is not that of their base64, so that only words say it.
  private @Nullable String size(
      Members schema, TypeMirror type, int least, int most, Constraint constraint) {
    if (Types.isBytes(type)) {
      return constraint.message();
    }
    String what =
        types.isAny(type, "java.util.Map")
            ? "Properties"
            : types.isAny(type, "java.util.Collection") ? "Items" : "Length";
    if (least > 0) {
      atLeast(schema, "min" + what, BigDecimal.valueOf(least));
    }
    if (most < Integer.MAX_VALUE) {
      atMost(schema, "max" + what, BigDecimal.valueOf(most));
    }
    return null;
  }

  private static @Nullable String digits(Members schema, int integer, int fraction) {
    if (integer <= MOST_DIGITS) {
      BigDecimal bound = BigDecimal.ONE.scaleByPowerOfTen(integer).setScale(0);
      atLeast(schema, "exclusiveMinimum", bound.negate());
      atMost(schema, "exclusiveMaximum", bound);
    }
    boolean whole =
        schema.get("type") instanceof JsonTree.Text type && type.value().equals("integer");
    return whole || fraction > MOST_DIGITS
        ? null
        : put(schema, "multipleOf", new Numeral(BigDecimal.ONE.movePointLeft(fraction)));
  }

  private @Nullable String pattern(Members schema, AnnotationMirror mirror, Constraint constraint) {
    List<String> flags =
        Types.list(types.value(mirror, "flags")).stream().map(ConstraintKeywords::flag).toList();
    String ecma =
        flags.isEmpty() ? EcmaPattern.of((String) types.value(mirror, "regexp").getValue()) : null;
    if (ecma != null) {
      return pattern(schema, ecma);
    }
    return flags.isEmpty()
        ? constraint.message()
        : constraint.message() + " with " + String.join(", ", flags);
  }

  private static String flag(AnnotationValue value) {
    return ((VariableElement) value.getValue()).getSimpleName().toString();
  }

  /// A schema has one pattern; more stand beside it.
  private static @Nullable String pattern(Members schema, String regexp) {
    if (!schema.has("pattern")) {
      return put(schema, "pattern", new JsonTree.Text(regexp));
    }
    var all = new ArrayList<JsonTree>();
    if (schema.get("allOf") instanceof Items others) {
      all.addAll(others.elements());
    }
    all.add(new Members().put("pattern", regexp));
    return put(schema, "allOf", new Items(all));
  }

  private static @Nullable String atLeast(Members schema, String keyword, BigDecimal bound) {
    return bound(schema, keyword, bound, 1);
  }

  private static @Nullable String atMost(Members schema, String keyword, BigDecimal bound) {
    return bound(schema, keyword, bound, -1);
  }

  /// Of several bounds on the same side the tightest stays, of the same ones the exclusive.
  ///
  /// @param side 1 for a lower bound, -1 for an upper one
  private static @Nullable String bound(
      Members schema, String keyword, BigDecimal bound, int side) {
    String exclusive = side > 0 ? "exclusiveMinimum" : "exclusiveMaximum";
    String inclusive = side > 0 ? "minimum" : "maximum";
    String other =
        keyword.equals(exclusive) ? inclusive : keyword.equals(inclusive) ? exclusive : keyword;
    for (String known : List.of(keyword, other)) {
      if (schema.get(known) instanceof Numeral value) {
        int tighter = bound.compareTo(value.value()) * side;
        if (tighter < 0 || (tighter == 0 && !keyword.equals(exclusive))) {
          return null;
        }
        schema.remove(known);
      }
    }
    return put(schema, keyword, new Numeral(bound));
  }

  /// Puts a keyword, which leaves nothing to say in words.
  private static @Nullable String put(Members schema, String keyword, JsonTree value) {
    schema.put(keyword, value);
    return null;
  }

  private BigDecimal number(AnnotationMirror mirror) {
    return new BigDecimal(types.value(mirror, "value").getValue().toString());
  }

  private int integer(AnnotationMirror mirror, String element) {
    return (int) types.value(mirror, element).getValue();
  }

  private boolean inclusive(AnnotationMirror mirror) {
    return (boolean) types.value(mirror, "inclusive").getValue();
  }
}
