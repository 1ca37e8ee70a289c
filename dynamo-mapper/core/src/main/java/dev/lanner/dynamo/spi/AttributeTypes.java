package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.ItemMappingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// DynamoDB's types of attributes, in words.
final class AttributeTypes {
  static final String STRING = "a string (S)";
  static final String NUMBER = "a number (N)";
  static final String BINARY = "binary (B)";
  static final String BOOLEAN = "a boolean (BOOL)";
  static final String MAP = "a map (M)";
  static final String LIST = "a list (L)";

  private AttributeTypes() {}

  /// The failure of a read that met another type.
  static ItemMappingException mismatch(String expected, AttributeValue found) {
    return ItemMappingException.of(
        "needs " + expected + " but the item has " + of(found),
        "Repair the item, or register a converter with @ConvertedBy.");
  }

  /// The failure of a read whose text or number is not one of the component's type. What was thrown
  /// is no cause of it: parsers quote what they read, and values stay out of logs.
  static ItemMappingException unreadable(String expected, String type) {
    return ItemMappingException.of(
        "needs " + expected + " but " + type + " in the item is none",
        "Repair the item, or register a converter with @ConvertedBy.");
  }

  /// The failure of a write that met nothing where DynamoDB, or the type, wants a value.
  static ItemMappingException absent(String what, String advice) {
    return ItemMappingException.of(what + " in the record", advice);
  }

  static String of(AttributeValue value) {
    return switch (value.type()) {
      case S -> STRING;
      case N -> NUMBER;
      case B -> BINARY;
      case BOOL -> BOOLEAN;
      case M -> MAP;
      case L -> LIST;
      case SS -> "a string set (SS)";
      case NS -> "a number set (NS)";
      case BS -> "a binary set (BS)";
      case NUL -> "null (NULL)";
      case UNKNOWN_TO_SDK_VERSION -> "an attribute of a type that this version does not know";
    };
  }
}
