// Generated from school.School by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link School} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolSchema extends ItemSchema<School> {
  static final TableModel TABLE =
      new TableModel(
          "school",
          new TableModel.KeyModel(List.of("pk"), List.of("sk")),
          List.of(
              new TableModel.IndexModel("inverse", new TableModel.KeyModel(List.of("sk"),
                  List.of("pk")), false, Index.Projection.ALL, List.of())),
          Map.ofEntries(Map.entry("pk", TableModel.KeyType.S),
              Map.entry("sk", TableModel.KeyType.S)),
          null,
          null);

  public static final SchoolSchema INSTANCE = new SchoolSchema();

  private SchoolSchema() {
    super(
        School.class,
        TABLE,
        WrittenAttributes.NONE,
        List.of("pk", "sk", "id", "name", "title", "studentId", "courseId", "since", "type"),
        List.of());
  }

  @Override
  public School readAttributes(Map<String, AttributeValue> attributes) {
    return switch (type(attributes, "type", "School")) {
      case "Student" -> SchoolStudentSchema.INSTANCE.readAttributes(attributes);
      case "Course" -> SchoolCourseSchema.INSTANCE.readAttributes(attributes);
      case "Enrolment" -> SchoolEnrolmentSchema.INSTANCE.readAttributes(attributes);
      default -> throw otherType("type", "School", "Student or Course or Enrolment");
    };
  }

  @Override
  public void writeAttributes(School record, Map<String, AttributeValue> attributes) {
    if (record instanceof School.Student each) {
      SchoolStudentSchema.INSTANCE.writeAttributes(each, attributes);
    } else if (record instanceof School.Course each) {
      SchoolCourseSchema.INSTANCE.writeAttributes(each, attributes);
    } else if (record instanceof School.Enrolment each) {
      SchoolEnrolmentSchema.INSTANCE.writeAttributes(each, attributes);
    }
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfString.CODEC;
      case "name" -> TextCodecs.OfString.CODEC;
      case "title" -> TextCodecs.OfString.CODEC;
      case "studentId" -> TextCodecs.OfString.CODEC;
      case "courseId" -> TextCodecs.OfString.CODEC;
      case "since" -> TextCodecs.OfInstant.CODEC;
      default -> null;
    };
  }
}
