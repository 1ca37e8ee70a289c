// Generated from school.School.Student by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link School.Student} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolStudentSchema extends ItemSchema<School.Student> {
  public static final SchoolStudentSchema INSTANCE = new SchoolStudentSchema();
  private static final AttributeValue TYPE = AttributeValue.createS("Student");

  private SchoolStudentSchema() {
    super(
        School.Student.class,
        SchoolSchema.TABLE,
        WrittenAttributes.NONE,
        List.of("id", "name", "pk", "sk", "type"),
        List.of("id", "name"));
  }

  @Override
  public School.Student readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Student").equals("Student")) {
      throw otherType("type", "Student", "Student");
    }
    return new School.Student(
        required(attributes, "id", TextCodecs.OfString.CODEC, "Student.id"),
        required(attributes, "name", TextCodecs.OfString.CODEC, "Student.name"));
  }

  @Override
  public void writeAttributes(School.Student record, Map<String, AttributeValue> attributes) {
    put(attributes, "id", TextCodecs.OfString.CODEC, record.id(), "Student.id");
    put(attributes, "name", TextCodecs.OfString.CODEC, record.name(), "Student.name");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.id())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.id())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfString.CODEC;
      case "name" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String id) {
    return "STUDENT#" + KeyText.of(id, "", "Student.id");
  }

  static String sortKey(String id) {
    return "STUDENT#" + KeyText.of(id, "", "Student.id");
  }
}
