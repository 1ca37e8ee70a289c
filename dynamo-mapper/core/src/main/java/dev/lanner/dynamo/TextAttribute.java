package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import org.jspecify.annotations.Nullable;

/// A text. Texts compare by the bytes of their UTF-8.
public final class TextAttribute<E> extends OrderedAttribute<E, String> {
  /// For generated code; as {@link ValueAttribute}.
  public TextAttribute(DocumentPath path, AttributeCodec<String> codec, @Nullable String required) {
    super(path, codec, required);
  }

  /// Begins with the text.
  public Filter<E> startsWith(String beginning) {
    return Clause.call("begins_with", path(), write(beginning));
  }

  /// Has the text in it.
  public Filter<E> contains(String part) {
    return Clause.call("contains", path(), write(part));
  }

  /// Has at least so many bytes in UTF-8.
  public Filter<E> hasAtLeastBytes(int bytes) {
    return Clause.compareSize(path(), " >= ", bytes);
  }
}
