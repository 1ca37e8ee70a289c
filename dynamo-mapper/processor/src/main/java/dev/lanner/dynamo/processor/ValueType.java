package dev.lanner.dynamo.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/// The type of a component, and how an item holds it.
///
/// @param type boxed, without `Optional` around it
/// @param codec expression of its codec
/// @param kind of the attribute
/// @param isOrdered whether DynamoDB orders attributes as the type orders its values
/// @param element of a list, a set or a map; else `null`
/// @param document the nested record; else `null`
record ValueType(
    TypeName type,
    CodeBlock codec,
    Kind kind,
    boolean isOrdered,
    @Nullable ValueType element,
    @Nullable DocumentPlan document) {

  /// The same as an element that may be null.
  ValueType nullable() {
    return new ValueType(
        type.annotated(AnnotationSpec.builder(Names.NULLABLE).build()),
        CodeBlock.of("$T.nullable($L)", Names.CODECS, codec),
        kind,
        false,
        element,
        document);
  }

  /// The name of the type of the attribute, or empty text for one that a converter chooses.
  String dynamoDbType() {
    return switch (kind) {
      case TEXT -> "S";
      case NUMBER -> "N";
      case BINARY -> "B";
      case BOOLEAN -> "BOOL";
      case LIST -> "L";
      case MAP, DOCUMENT -> "M";
      case SET -> element == null ? "" : element.dynamoDbType() + "S";
      case OTHER -> "";
    };
  }

  /// What DynamoDB knows of attributes, as far as it matters here.
  enum Kind {
    TEXT,
    NUMBER,
    BINARY,
    BOOLEAN,
    LIST,
    MAP,
    SET,
    DOCUMENT,
    OTHER;

    /// Whether a key may have it.
    boolean isKey() {
      return this == TEXT || this == NUMBER || this == BINARY;
    }

    /// The letter of the type of a key attribute.
    String letter() {
      return switch (this) {
        case TEXT -> "S";
        case NUMBER -> "N";
        case BINARY -> "B";
        default -> throw new IllegalStateException("No key has the type " + this);
      };
    }
  }
}
