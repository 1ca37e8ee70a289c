// Generated from school.School.Course by Lanner. Change its source, not this file.
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

/// {@link School.Course} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolCourseSchema extends ItemSchema<School.Course> {
  public static final SchoolCourseSchema INSTANCE = new SchoolCourseSchema();
  private static final AttributeValue TYPE = AttributeValue.createS("Course");

  private SchoolCourseSchema() {
    super(
        School.Course.class,
        SchoolSchema.TABLE,
        WrittenAttributes.NONE,
        List.of("id", "title", "pk", "sk", "type"),
        List.of("id", "title"));
  }

  @Override
  public School.Course readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Course").equals("Course")) {
      throw otherType("type", "Course", "Course");
    }
    return new School.Course(
        required(attributes, "id", TextCodecs.OfString.CODEC, "Course.id"),
        required(attributes, "title", TextCodecs.OfString.CODEC, "Course.title"));
  }

  @Override
  public void writeAttributes(School.Course record, Map<String, AttributeValue> attributes) {
    put(attributes, "id", TextCodecs.OfString.CODEC, record.id(), "Course.id");
    put(attributes, "title", TextCodecs.OfString.CODEC, record.title(), "Course.title");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.id())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.id())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfString.CODEC;
      case "title" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String id) {
    return "COURSE#" + KeyText.of(id, "", "Course.id");
  }

  static String sortKey(String id) {
    return "COURSE#" + KeyText.of(id, "", "Course.id");
  }
}
