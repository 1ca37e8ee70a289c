// Generated from parts.Part.Shape.Circle by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.DocumentAttribute;
import dev.lanner.dynamo.NumberAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a {@link Part.Shape.Circle} inside of an item.
 *
 * @param <E> the item's record
 */
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartShapeCircleDocument<E> extends DocumentAttribute<E, Part.Shape.Circle> {
  public PartShapeCircleDocument(DocumentPath path, @Nullable String required) {
    super(path, PartShapeCircleSchema.INSTANCE, required);
  }

  public NumberAttribute<E, Double> radius() {
    return new NumberAttribute<>(component("radius"), NumberCodecs.OfDouble.CODEC, "Circle.radius");
  }
}
