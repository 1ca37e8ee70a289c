// Generated from parts.Part.Shape by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.spi.DocumentCodec;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Part.Shape} as a map.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartShapeSchema extends DocumentCodec<Part.Shape> {
  public static final PartShapeSchema INSTANCE = new PartShapeSchema();

  private PartShapeSchema() {
    super(2);
  }

  @Override
  public Part.Shape readAttributes(Map<String, AttributeValue> attributes) {
    return switch (type(attributes, "type", "Shape")) {
      case "Circle" -> PartShapeCircleSchema.INSTANCE.readAttributes(attributes);
      case "Group" -> PartShapeGroupSchema.INSTANCE.readAttributes(attributes);
      default -> throw otherType("type", "Shape", "Circle or Group");
    };
  }

  @Override
  public void writeAttributes(Part.Shape record, Map<String, AttributeValue> attributes) {
    if (record instanceof Part.Shape.Circle each) {
      PartShapeCircleSchema.INSTANCE.writeAttributes(each, attributes);
      attributes.put("type", AttributeValue.createS("Circle"));
    } else if (record instanceof Part.Shape.Group each) {
      PartShapeGroupSchema.INSTANCE.writeAttributes(each, attributes);
      attributes.put("type", AttributeValue.createS("Group"));
    }
  }
}
