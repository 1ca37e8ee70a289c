// Generated from parts.Part.Tree by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.DocumentAttribute;
import dev.lanner.dynamo.ListAttribute;
import dev.lanner.dynamo.MapAttribute;
import dev.lanner.dynamo.NumberAttribute;
import dev.lanner.dynamo.spi.Codecs;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a {@link Part.Tree} inside of an item.
 *
 * @param <E> the item's record
 */
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartTreeDocument<E> extends DocumentAttribute<E, Part.Tree> {
  public PartTreeDocument(DocumentPath path, @Nullable String required) {
    super(path, PartTreeSchema.INSTANCE, required);
  }

  public NumberAttribute<E, Integer> value() {
    return new NumberAttribute<>(component("value"), NumberCodecs.OfInteger.CODEC, "Tree.value");
  }

  public ListAttribute<E, Part.Tree> children() {
    return new ListAttribute<>(component("children"), Codecs.list(PartTreeSchema.INSTANCE),
        PartTreeSchema.INSTANCE, "Tree.children");
  }

  public MapAttribute<E, Part.Tree> named() {
    return new MapAttribute<>(component("named"), Codecs.map(PartTreeSchema.INSTANCE),
        PartTreeSchema.INSTANCE, "Tree.named");
  }
}
