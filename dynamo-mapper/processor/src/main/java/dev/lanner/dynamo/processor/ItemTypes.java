package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.Table;
import dev.lanner.processing.Types;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Which types a table holds as items, wherever they are compiled.
final class ItemTypes {
  private static final String DISCRIMINATOR = "type";

  private ItemTypes() {}

  /// Whether the type is a table, or is in the sealed interface of one.
  static boolean isItem(TypeElement type) {
    return table(type) != null;
  }

  /// The type with {@link Table}: the type itself, or the sealed interface that it is in; `null`
  /// when there is none.
  static @Nullable TypeElement table(TypeElement type) {
    if (type.getAnnotation(Table.class) != null) {
      return type;
    }
    for (TypeMirror each : type.getInterfaces()) {
      TypeElement sealed = Types.element(each);
      TypeElement table = sealed != null && isSealed(sealed) ? table(sealed) : null;
      if (table != null) {
        return table;
      }
    }
    return null;
  }

  static boolean isRecord(TypeElement type) {
    return type.getKind() == ElementKind.RECORD && type.getTypeParameters().isEmpty();
  }

  static boolean isSealed(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && type.getModifiers().contains(Modifier.SEALED)
        && type.getTypeParameters().isEmpty();
  }

  /// The attribute that says of which record of a sealed interface an item or a map is.
  static String discriminator(TypeElement sealed) {
    @Nullable Table table = sealed.getAnnotation(Table.class);
    return table == null ? DISCRIMINATOR : table.type();
  }
}
