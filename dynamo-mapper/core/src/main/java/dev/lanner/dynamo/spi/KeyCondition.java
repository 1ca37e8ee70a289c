package dev.lanner.dynamo.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.dynamo.Range;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which items of a partition a query reads: a key condition expression, built from left to right.
/// Every method gives a new one.
public final class KeyCondition {
  /// Sorts behind every text that a template goes on with: the last code point there is.
  private static final String LAST = "\uDBFF\uDFFF";

  private final @Nullable KeyCondition before;
  private final String attribute;
  private final String operator;
  private final AttributeValue low;
  private final @Nullable AttributeValue high;

  private KeyCondition(
      @Nullable KeyCondition before,
      String attribute,
      String operator,
      AttributeValue low,
      @Nullable AttributeValue high) {
    this.before = before;
    this.attribute = attribute;
    this.operator = operator;
    this.low = low;
    this.high = high;
  }

  /// The items whose attribute is this.
  public static KeyCondition of(String attribute, AttributeValue value) {
    return new KeyCondition(null, attribute, " = ", value, null);
  }

  /// Those of them whose attribute is this.
  public KeyCondition and(String attribute, AttributeValue value) {
    return new KeyCondition(this, attribute, " = ", value, null);
  }

  /// Those of them whose attribute begins with the text.
  public KeyCondition startsWith(String attribute, String beginning) {
    return new KeyCondition(this, attribute, "begins_with", text(beginning), null);
  }

  /// Those of them whose attribute is in the range.
  public <V> KeyCondition range(String attribute, Range<V> range, AttributeCodec<V> codec) {
    V low = range.low();
    V high = range.high();
    if (low != null && high != null) {
      // DynamoDB has no open end between two; a filter cannot name a key either.
      if (!range.withLow() || !range.withHigh()) {
        throw new IllegalArgumentException(
            "A range of the key attribute "
                + attribute
                + " includes both its ends. Use Range.between, or leave one end away.");
      }
      return new KeyCondition(this, attribute, "BETWEEN", codec.write(low), codec.write(high));
    }
    if (low != null) {
      return new KeyCondition(
          this, attribute, range.withLow() ? " >= " : " > ", codec.write(low), null);
    }
    if (high != null) {
      return new KeyCondition(
          this, attribute, range.withHigh() ? " <= " : " < ", codec.write(high), null);
    }
    throw new IllegalArgumentException(
        "A range of the key attribute " + attribute + " has no end. Leave it away.");
  }

  /// Those of them whose attribute begins with a text, has a value in the range then, and goes on
  /// with another text.
  ///
  /// @param prefix literals and values in front of the variable
  /// @param range of the variable, as {@link KeyText} writes it
  /// @param literal that comes after it, empty at the end of the template
  public KeyCondition range(String attribute, String prefix, Range<String> range, String literal) {
    String low = range.low();
    String high = range.high();
    String from = low == null ? prefix : prefix + (range.withLow() ? low : successor(low, literal));
    String to =
        prefix
            + (high == null
                ? LAST
                : range.withHigh() ? last(high, literal) : predecessor(high, literal));
    if (Arrays.compareUnsigned(from.getBytes(UTF_8), to.getBytes(UTF_8)) > 0) {
      // Nothing is between the two, and DynamoDB refuses to look. Nothing is here either.
      from = prefix + LAST;
      to = from;
    }
    return new KeyCondition(this, attribute, "BETWEEN", text(from), text(to));
  }

  /// In front of every text behind those that begin with the value and the literal.
  private static String successor(String value, String literal) {
    return literal.isEmpty() ? value + "\0" : value + after(literal);
  }

  /// Behind every text that is the value, and what comes after it.
  private static String last(String value, String literal) {
    return literal.isEmpty() ? value : value + after(literal);
  }

  /// Behind every text in front of the value, and not behind the value.
  private static String predecessor(String value, String literal) {
    if (!literal.isEmpty()) {
      // With the literal, no text is the value alone.
      return value;
    }
    int end = value.codePointBefore(value.length());
    String beginning = value.substring(0, value.length() - Character.charCount(end));
    return end == 0
        ? beginning
        : beginning + Character.toString(end == 0xE000 ? 0xD7FF : end - 1) + LAST;
  }

  /// The text that sorts directly behind all those that begin with the first character.
  private static String after(String literal) {
    return Character.toString((char) (literal.charAt(0) + 1));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.createS(text);
  }

  /// Writes it.
  public void write(ExpressionWriter out) {
    if (before != null) {
      before.write(out);
      out.text(" AND ");
    }
    switch (operator) {
      case "begins_with" ->
          out.text("begins_with(").name(attribute).text(", ").value(low).text(")");
      case "BETWEEN" -> {
        out.name(attribute).text(" BETWEEN ").value(low).text(" AND ");
        out.value(high == null ? low : high);
      }
      default -> out.name(attribute).text(operator).value(low);
    }
  }
}
