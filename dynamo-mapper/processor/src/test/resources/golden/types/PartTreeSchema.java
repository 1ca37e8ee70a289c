// Generated from parts.Part.Tree by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.spi.Codecs;
import dev.lanner.dynamo.spi.DocumentCodec;
import dev.lanner.dynamo.spi.NumberCodecs;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Part.Tree} as a map.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartTreeSchema extends DocumentCodec<Part.Tree> {
  public static final PartTreeSchema INSTANCE = new PartTreeSchema();

  private PartTreeSchema() {
    super(3);
  }

  @Override
  public Part.Tree readAttributes(Map<String, AttributeValue> attributes) {
    return new Part.Tree(
        required(attributes, "value", NumberCodecs.OfInteger.CODEC, "Tree.value"),
        required(attributes, "children", Codecs.list(PartTreeSchema.INSTANCE), "Tree.children"),
        required(attributes, "named", Codecs.map(PartTreeSchema.INSTANCE), "Tree.named"));
  }

  @Override
  public void writeAttributes(Part.Tree record, Map<String, AttributeValue> attributes) {
    put(attributes, "value", NumberCodecs.OfInteger.CODEC, record.value(), "Tree.value");
    put(attributes, "children", Codecs.list(PartTreeSchema.INSTANCE), record.children(),
        "Tree.children");
    put(attributes, "named", Codecs.map(PartTreeSchema.INSTANCE), record.named(), "Tree.named");
  }
}
