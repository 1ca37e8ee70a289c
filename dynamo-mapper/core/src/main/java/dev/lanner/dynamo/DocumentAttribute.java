package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import org.jspecify.annotations.Nullable;

/// A nested record. The processor generates a class for each record, with an attribute for each of
/// its components, so that they can be compared and set without touching their siblings.
public non-sealed class DocumentAttribute<E, V> extends ValueAttribute<E, V> {
  private final DocumentPath place;

  /// For generated code; as {@link ValueAttribute}.
  public DocumentAttribute(DocumentPath path, AttributeCodec<V> codec, @Nullable String required) {
    super(path, codec, required);
    this.place = path;
  }

  /// The path of one of the components.
  protected final DocumentPath component(String attribute) {
    return place.name(attribute);
  }
}
