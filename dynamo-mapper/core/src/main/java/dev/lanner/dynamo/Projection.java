package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentCodec;
import dev.lanner.dynamo.spi.ExpressionWriter;
import java.util.List;

/// Which attributes of an item a narrower record holds; the processor generates one for each record
/// with {@link ProjectionOf}.
///
/// @param attributes that are read, keys of the item not counted
/// @param codec of the narrower record
/// @param <E> the item's record
/// @param <P> the narrower record
@SuppressWarnings("UnusedTypeParameter") // It keeps projections of different records apart.
public record Projection<E, P>(List<String> attributes, DocumentCodec<P> codec) {
  /// The projection expression.
  String expression(ExpressionWriter out) {
    for (String attribute : attributes) {
      out.text(out.isEmpty() ? "" : ", ").name(attribute);
    }
    return out.end();
  }
}
