package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.ItemMappingException;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.tools.KeyTemplate;
import dev.lanner.dynamo.tools.KeyTemplate.Part.Literal;
import dev.lanner.dynamo.tools.KeyTemplate.Part.Variable;
import dev.lanner.dynamo.tools.ModelRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a template makes of an item's components.
///
/// The model has DynamoDB's types and not Java's. Where these write a key differently, an `int` and
/// a `long` without a number of digits, there are several texts.
///
/// @param isKnown whether the item tells; a type that no template takes does not
/// @param texts none when a component is absent: then the item is not in the index
record KeyTexts(boolean isKnown, Set<String> texts) {
  private static final KeyTexts UNKNOWN = new KeyTexts(false, Set.of());
  private static final KeyTexts ABSENT = new KeyTexts(true, Set.of());

  static KeyTexts of(KeyTemplate template, ModelRecord each, Map<String, AttributeValue> item) {
    Set<String> texts = Set.of("");
    for (KeyTemplate.Part part : template.parts()) {
      Set<String> endings;
      switch (part) {
        case Literal(String text) -> endings = Set.of(text);
        case Variable(String component, String format) -> {
          AttributeValue value = component(component, each, item);
          if (value == null || value.type() == AttributeValue.Type.NUL) {
            return ABSENT;
          }
          endings = texts(value, format);
        }
      }
      if (endings.isEmpty()) {
        return UNKNOWN;
      }
      texts = joined(texts, endings);
    }
    return new KeyTexts(true, texts);
  }

  private static Set<String> joined(Set<String> beginnings, Set<String> endings) {
    var joined = new LinkedHashSet<String>();
    for (String beginning : beginnings) {
      for (String ending : endings) {
        joined.add(beginning + ending);
      }
    }
    return joined;
  }

  private static @Nullable AttributeValue component(
      String component, ModelRecord each, Map<String, AttributeValue> item) {
    for (var attribute : each.attributes().entrySet()) {
      if (attribute.getValue().component().equals(component)) {
        return item.get(attribute.getKey());
      }
    }
    return null;
  }

  private static Set<String> texts(AttributeValue value, String format) {
    return switch (value.type()) {
      case S -> ofText(value.s(), format);
      case N -> ofNumber(value.n(), format);
      case BOOL -> Set.of(value.bool().toString());
      default -> Set.of();
    };
  }

  private static Set<String> ofText(String text, String format) {
    int length =
        switch (format) {
          case "" -> text.length();
          case "year" -> 4;
          case "month" -> 7;
          case "day" -> 10;
          case "hour" -> 13;
          default -> Integer.MAX_VALUE;
        };
    if (length > text.length()) {
      return Set.of();
    }
    var texts = new LinkedHashSet<>(List.of(text.substring(0, length)));
    if (format.isEmpty()) {
      try {
        // An instant that somebody else has written, without all of its digits.
        texts.add(KeyText.of(Instant.parse(text), ""));
      } catch (DateTimeException | ItemMappingException _) {
        // It is another text.
      }
    }
    return texts;
  }

  private static Set<String> ofNumber(String number, String format) {
    try {
      long value = new BigDecimal(number).longValueExact();
      if (!format.isEmpty()) {
        return Set.of(KeyText.of(value, Integer.parseInt(format), ""));
      }
      return (int) value == value
          ? Set.of(KeyText.of((int) value), KeyText.of(value))
          : Set.of(KeyText.of(value));
    } catch (ArithmeticException | NumberFormatException | ItemMappingException _) {
      return Set.of();
    }
  }
}
