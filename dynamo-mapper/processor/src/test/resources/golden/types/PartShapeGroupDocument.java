// Generated from parts.Part.Shape.Group by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.DocumentAttribute;
import dev.lanner.dynamo.ListAttribute;
import dev.lanner.dynamo.spi.Codecs;
import dev.lanner.dynamo.spi.DocumentPath;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a {@link Part.Shape.Group} inside of an item.
 *
 * @param <E> the item's record
 */
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartShapeGroupDocument<E> extends DocumentAttribute<E, Part.Shape.Group> {
  public PartShapeGroupDocument(DocumentPath path, @Nullable String required) {
    super(path, PartShapeGroupSchema.INSTANCE, required);
  }

  public ListAttribute<E, Part.Shape> shapes() {
    return new ListAttribute<>(component("shapes"), Codecs.list(PartShapeSchema.INSTANCE),
        PartShapeSchema.INSTANCE, "Group.shapes");
  }
}
