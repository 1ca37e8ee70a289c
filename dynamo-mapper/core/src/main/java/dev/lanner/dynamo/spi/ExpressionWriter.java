package dev.lanner.dynamo.spi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Writes the expressions of one request. Names are always placeholders, because DynamoDB reserves
/// 573 words; values always are.
public final class ExpressionWriter {
  /// The longest expression that DynamoDB takes, in bytes.
  public static final int MAX_BYTES = 4096;

  private final Map<String, String> placeholders = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();
  private StringBuilder text = new StringBuilder();

  /// Adds words and signs of the expression language.
  public ExpressionWriter text(String words) {
    text.append(words);
    return this;
  }

  /// Adds a name of one attribute.
  public ExpressionWriter name(String attribute) {
    String placeholder = placeholders.get(attribute);
    if (placeholder == null) {
      placeholder = "#n" + placeholders.size();
      placeholders.put(attribute, placeholder);
    }
    text.append(placeholder);
    return this;
  }

  /// Adds a path.
  public ExpressionWriter path(DocumentPath path) {
    String separator = "";
    for (Object element : path.elements()) {
      if (element instanceof String attribute) {
        text(separator).name(attribute);
      } else {
        text.append('[').append(element).append(']');
      }
      separator = ".";
    }
    return this;
  }

  /// Adds a value.
  public ExpressionWriter value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    text.append(placeholder);
    return this;
  }

  /// Whether anything was added since the last expression ended.
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// Ends the expression; the next one has the same placeholders.
  ///
  /// @throws IllegalArgumentException when DynamoDB would not take it, because of its length
  public String end() {
    String expression = text.toString();
    text = new StringBuilder();
    int bytes = expression.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "The expression has %d bytes, and DynamoDB takes %d. Ask for less at once."
              .formatted(bytes, MAX_BYTES));
    }
    return expression;
  }

  /// The names by their placeholders; `null` when there are none, which DynamoDB wants left out.
  public @Nullable Map<String, String> names() {
    if (placeholders.isEmpty()) {
      return null;
    }
    Map<String, String> names = LinkedHashMap.newLinkedHashMap(placeholders.size());
    placeholders.forEach((name, placeholder) -> names.put(placeholder, name));
    return names;
  }

  /// The values by their placeholders; `null` when there are none, which DynamoDB wants left out.
  public @Nullable Map<String, AttributeValue> values() {
    return values.isEmpty() ? null : values;
  }
}
