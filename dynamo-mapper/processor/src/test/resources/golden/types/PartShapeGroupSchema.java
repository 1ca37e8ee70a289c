// Generated from parts.Part.Shape.Group by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.spi.Codecs;
import dev.lanner.dynamo.spi.DocumentCodec;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Part.Shape.Group} as a map.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartShapeGroupSchema extends DocumentCodec<Part.Shape.Group> {
  public static final PartShapeGroupSchema INSTANCE = new PartShapeGroupSchema();

  private PartShapeGroupSchema() {
    super(1);
  }

  @Override
  public Part.Shape.Group readAttributes(Map<String, AttributeValue> attributes) {
    return new Part.Shape.Group(
        required(attributes, "shapes", Codecs.list(PartShapeSchema.INSTANCE), "Group.shapes"));
  }

  @Override
  public void writeAttributes(Part.Shape.Group record, Map<String, AttributeValue> attributes) {
    put(attributes, "shapes", Codecs.list(PartShapeSchema.INSTANCE), record.shapes(),
        "Group.shapes");
  }
}
