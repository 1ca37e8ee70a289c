// Generated from parts.Part.Shape.Circle by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.spi.DocumentCodec;
import dev.lanner.dynamo.spi.NumberCodecs;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Part.Shape.Circle} as a map.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartShapeCircleSchema extends DocumentCodec<Part.Shape.Circle> {
  public static final PartShapeCircleSchema INSTANCE = new PartShapeCircleSchema();

  private PartShapeCircleSchema() {
    super(1);
  }

  @Override
  public Part.Shape.Circle readAttributes(Map<String, AttributeValue> attributes) {
    return new Part.Shape.Circle(
        required(attributes, "radius", NumberCodecs.OfDouble.CODEC, "Circle.radius"));
  }

  @Override
  public void writeAttributes(Part.Shape.Circle record, Map<String, AttributeValue> attributes) {
    put(attributes, "radius", NumberCodecs.OfDouble.CODEC, record.radius(), "Circle.radius");
  }
}
