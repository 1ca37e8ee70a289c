package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Makes what can be generated from one annotation of Jakarta Validation: the function that checks
/// it, its arguments, and the words of a violation.
final class ConstraintMaker {
  private static final String PACKAGE = "jakarta.validation.constraints.";
  private static final String TEXT = "java.lang.CharSequence";
  private static final String NUMBER = "java.lang.Number";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  private final Types types;
  private final Reporter reporter;

  ConstraintMaker(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// The constraint, or `null` after an error was reported.
  ///
  /// @param type of the value that it holds for
  @Nullable Constraint make(
      Element at, AnnotationMirror mirror, TypeMirror type, boolean onElements) {
    String name = Types.name(mirror);
    if (!((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .toString()
        .startsWith(PACKAGE)) {
      reporter.error(
          at,
          "@"
              + name
              + " is a constraint of your own, which cannot be checked without reflection. Use those of jakarta.validation.constraints, or check it in the constructor of a record.");
      return null;
    }
    if (!Types.list(value(mirror, "groups")).isEmpty()) {
      reporter.error(at, "@" + name + " has groups, and nothing selects one here. Remove them.");
      return null;
    }
    if (!types.isAny(type, allowed(name))) {
      reporter.error(
          at,
          "@"
              + name
              + " cannot be checked on "
              + types.plain(type)
              + ". It takes "
              + allowedWords(name)
              + ".");
      return null;
    }
    String nonsense = nonsense(name, mirror);
    if (nonsense != null) {
      reporter.error(at, nonsense);
      return null;
    }
    CodeBlock pattern = name.equals("Pattern") ? pattern(at, mirror) : null;
    boolean unsound =
        name.equals("Pattern") ? pattern == null : name.equals("Email") && hasRegexp(at, mirror);
    String message = message(at, name, mirror);
    return unsound || message == null
        ? null
        : new Constraint(
            mirror, function(name), arguments(name, mirror), pattern, message, onElements);
  }

  /// What is wrong with the elements of the annotation whatever the value, or `null`.
  private @Nullable String nonsense(String name, AnnotationMirror mirror) {
    return switch (name) {
      case "Size" -> {
        int min = (int) value(mirror, "min").getValue();
        int max = (int) value(mirror, "max").getValue();
        yield min <= max
            ? null
            : "@Size can never hold, as its min "
                + min
                + " is greater than its max "
                + max
                + ". Swap them.";
      }
      case "Digits" -> {
        int integer = (int) value(mirror, "integer").getValue();
        int fraction = (int) value(mirror, "fraction").getValue();
        yield integer >= 0 && fraction >= 0
            ? null
            : "@Digits has a negative number of digits. Write 0 for none.";
      }
      case "DecimalMin", "DecimalMax" -> {
        String bound = text(mirror, "value");
        yield Scalar.BIG_DECIMAL.parse(bound) != null
            ? null
            : "@"
                + name
                + " has the value \""
                + bound
                + "\", which is no number. Write one such as 0.01.";
      }
      default -> null;
    };
  }

  private static String function(String name) {
    return switch (name) {
      case "Null" -> "isNull";
      case "AssertTrue" -> "isTrue";
      case "AssertFalse" -> "isFalse";
      default -> Character.toLowerCase(name.charAt(0)) + name.substring(1);
    };
  }

  private static String[] allowed(String name) {
    return switch (name) {
      case "NotNull", "Null" -> new String[] {"java.lang.Object"};
      case "NotBlank", "Email", "Pattern" -> new String[] {TEXT};
      case "NotEmpty", "Size" ->
          new String[] {TEXT, "java.util.Collection", "java.util.Map", "byte[]"};
      case "AssertTrue", "AssertFalse" -> new String[] {"java.lang.Boolean"};
      case "Past", "PastOrPresent", "Future", "FutureOrPresent" ->
          new String[] {
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth"
          };
      default -> new String[] {NUMBER};
    };
  }

  private static String allowedWords(String name) {
    return switch (allowed(name)[0]) {
      case TEXT -> allowed(name).length == 1 ? "texts" : "texts, collections, maps and byte[]";
      case NUMBER -> "numbers";
      case "java.lang.Boolean" -> "booleans";
      default -> "points in time of java.time";
    };
  }

  private CodeBlock arguments(String name, AnnotationMirror mirror) {
    return switch (name) {
      case "Size" -> CodeBlock.of(", $L, $L", value(mirror, "min"), value(mirror, "max"));
      case "Min", "Max" -> CodeBlock.of(", $LL", value(mirror, "value").getValue());
      case "DecimalMin", "DecimalMax" ->
          CodeBlock.of(", $S, $L", text(mirror, "value"), value(mirror, "inclusive"));
      case "Digits" ->
          CodeBlock.of(", $L, $L", value(mirror, "integer"), value(mirror, "fraction"));
      default -> CodeBlock.of("");
    };
  }

  private boolean hasRegexp(Element at, AnnotationMirror mirror) {
    boolean has = !text(mirror, "regexp").equals(".*");
    if (has) {
      reporter.error(at, "@Email has a regexp. Say it with @Pattern beside @Email.");
    }
    return has;
  }

  private @Nullable CodeBlock pattern(Element at, AnnotationMirror mirror) {
    String regexp = text(mirror, "regexp");
    var flags = new ArrayList<CodeBlock>();
    int bits = 0;
    for (AnnotationValue each : Types.list(value(mirror, "flags"))) {
      String flag = ((VariableElement) each.getValue()).getSimpleName().toString();
      flags.add(CodeBlock.of("$T.$L", Pattern.class, flag));
      bits |= jakarta.validation.constraints.Pattern.Flag.valueOf(flag).getValue();
    }
    try {
      Pattern.compile(regexp, bits);
    } catch (PatternSyntaxException e) {
      reporter.error(
          at,
          "@Pattern has a regexp that is none: "
              + e.getDescription()
              + " at index "
              + e.getIndex()
              + ". Mend it.");
      return null;
    }
    return flags.isEmpty()
        ? CodeBlock.of("$T.compile($S)", Pattern.class, regexp)
        : CodeBlock.of("$T.compile($S,$W$L)", Pattern.class, regexp, CodeBlock.join(flags, " | "));
  }

  private @Nullable String message(Element at, String name, AnnotationMirror mirror) {
    String message = text(mirror, "message");
    if (message.equals("{" + PACKAGE + name + ".message}")) {
      return defaultMessage(name, mirror);
    }
    Map<String, String> values = new HashMap<>();
    types
        .elements()
        .getElementValuesWithDefaults(mirror)
        .forEach((element, value) ->
            values.put("{" + element.getSimpleName() + "}", String.valueOf(value.getValue())));
    // Braces of a value, as in a regular expression, are no placeholders.
    String words =
        PLACEHOLDER
            .matcher(message)
            .replaceAll(each -> values.containsKey(each.group()) ? "" : "{");
    if (words.indexOf('{') >= 0) {
      reporter.error(
          at,
          "@"
              + name
              + " has the message \""
              + message
              + "\", whose key is not looked up anywhere. Write the words themselves.");
      return null;
    }
    return PLACEHOLDER
        .matcher(message)
        .replaceAll(each -> Matcher.quoteReplacement(values.getOrDefault(each.group(), "")));
  }

  /// The English words of Jakarta Validation's reference implementation, which clients of other
  /// frameworks know.
  private String defaultMessage(String name, AnnotationMirror mirror) {
    return switch (name) {
      case "NotNull" -> "must not be null";
      case "Null" -> "must be null";
      case "NotBlank" -> "must not be blank";
      case "NotEmpty" -> "must not be empty";
      case "AssertTrue" -> "must be true";
      case "AssertFalse" -> "must be false";
      case "Size" -> size(mirror);
      case "Min" -> "must be greater than or equal to " + value(mirror, "value").getValue();
      case "Max" -> "must be less than or equal to " + value(mirror, "value").getValue();
      case "DecimalMin" -> "must be greater than " + orEqual(mirror) + text(mirror, "value");
      case "DecimalMax" -> "must be less than " + orEqual(mirror) + text(mirror, "value");
      case "Digits" ->
          "must have at most "
              + value(mirror, "integer")
              + " digits before and "
              + value(mirror, "fraction")
              + " after the decimal point";
      case "Positive" -> "must be greater than 0";
      case "PositiveOrZero" -> "must be greater than or equal to 0";
      case "Negative" -> "must be less than 0";
      case "NegativeOrZero" -> "must be less than or equal to 0";
      case "Email" -> "must be a well-formed email address";
      case "Pattern" -> "must match \"" + text(mirror, "regexp") + "\"";
      case "Past" -> "must be a past date";
      case "PastOrPresent" -> "must be a date in the past or in the present";
      case "Future" -> "must be a future date";
      case "FutureOrPresent" -> "must be a date in the present or in the future";
      default -> throw new IllegalStateException("No words for @" + name);
    };
  }

  private String size(AnnotationMirror mirror) {
    return "size must be between " + value(mirror, "min") + " and " + value(mirror, "max");
  }

  private String orEqual(AnnotationMirror mirror) {
    return (boolean) value(mirror, "inclusive").getValue() ? "or equal to " : "";
  }

  private String text(AnnotationMirror mirror, String element) {
    return (String) value(mirror, element).getValue();
  }

  private AnnotationValue value(AnnotationMirror mirror, String name) {
    return types.value(mirror, name);
  }
}
