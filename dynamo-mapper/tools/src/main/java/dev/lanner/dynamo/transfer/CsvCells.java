package dev.lanner.dynamo.transfer;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Cells of CSV. A string is as it is, a number its digits, a boolean `true` or `false`, binary
/// base64, and whatever else, or has no type in the model, is DynamoDB JSON: `{"SS":["a"]}`.
final class CsvCells {
  private CsvCells() {}

  /// A value as the cell of an attribute.
  ///
  /// @param type in the model
  static String text(String attribute, AttributeValue.@Nullable Type type, AttributeValue value)
      throws UnfitException {
    if (!isPlain(type)) {
      return JsonText.valueText(value);
    }
    if (value.type() != type) {
      throw new UnfitException(
          "The attribute %s has the type %s; a cell of CSV holds the model's, which is %s."
              .formatted(attribute, value.type(), type));
    }
    return switch (value.type()) {
      case S -> value.s();
      case N -> value.n();
      case BOOL -> value.bool().toString();
      case B -> Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe());
      default -> JsonText.valueText(value);
    };
  }

  /// The value of a cell.
  ///
  /// @param type in the model
  static AttributeValue value(String attribute, AttributeValue.@Nullable Type type, String cell)
      throws UnfitException {
    if (type == AttributeValue.Type.S) {
      return AttributeValue.createS(cell);
    }
    if (type == AttributeValue.Type.N) {
      return AttributeValue.createN(cell);
    }
    try {
      if (type == AttributeValue.Type.B) {
        return AttributeValue.createB(
            SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(cell)));
      }
      if (type == AttributeValue.Type.BOOL) {
        return AttributeValue.createBool(bool(cell));
      }
      return JsonText.value(cell);
    } catch (IllegalArgumentException _) {
      throw new UnfitException("The cell of %s needs %s.".formatted(attribute, expected(type)));
    }
  }

  private static boolean isPlain(AttributeValue.@Nullable Type type) {
    return type == AttributeValue.Type.S
        || type == AttributeValue.Type.N
        || type == AttributeValue.Type.B
        || type == AttributeValue.Type.BOOL;
  }

  // Spreadsheets write capitals.
  private static boolean bool(String cell) {
    if (cell.equalsIgnoreCase("true")) {
      return true;
    }
    if (cell.equalsIgnoreCase("false")) {
      return false;
    }
    throw new IllegalArgumentException("neither");
  }

  private static String expected(AttributeValue.@Nullable Type type) {
    if (type == AttributeValue.Type.B) {
      return "base64";
    }
    return type == AttributeValue.Type.BOOL
        ? "true or false"
        : "a value in DynamoDB JSON, such as {\"SS\":[\"a\"]}";
  }
}
