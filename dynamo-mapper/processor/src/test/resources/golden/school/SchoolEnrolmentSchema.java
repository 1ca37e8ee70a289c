// Generated from school.School.Enrolment by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link School.Enrolment} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolEnrolmentSchema extends ItemSchema<School.Enrolment> {
  public static final SchoolEnrolmentSchema INSTANCE = new SchoolEnrolmentSchema();
  private static final AttributeValue TYPE = AttributeValue.createS("Enrolment");

  private SchoolEnrolmentSchema() {
    super(
        School.Enrolment.class,
        SchoolSchema.TABLE,
        new WrittenAttributes(null, "since", null, Map.of()),
        List.of("studentId", "courseId", "since", "pk", "sk", "type"),
        List.of("studentId", "courseId"));
  }

  @Override
  public School.Enrolment readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Enrolment").equals("Enrolment")) {
      throw otherType("type", "Enrolment", "Enrolment");
    }
    return new School.Enrolment(
        required(attributes, "studentId", TextCodecs.OfString.CODEC, "Enrolment.studentId"),
        required(attributes, "courseId", TextCodecs.OfString.CODEC, "Enrolment.courseId"),
        Optional.ofNullable(optional(attributes, "since", TextCodecs.OfInstant.CODEC,
            "Enrolment.since")));
  }

  @Override
  public void writeAttributes(School.Enrolment record, Map<String, AttributeValue> attributes) {
    put(attributes, "studentId", TextCodecs.OfString.CODEC, record.studentId(),
        "Enrolment.studentId");
    put(attributes, "courseId", TextCodecs.OfString.CODEC, record.courseId(), "Enrolment.courseId");
    putOptional(attributes, "since", TextCodecs.OfInstant.CODEC, record.since().orElse(null),
        "Enrolment.since");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.studentId())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.courseId())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "studentId" -> TextCodecs.OfString.CODEC;
      case "courseId" -> TextCodecs.OfString.CODEC;
      case "since" -> TextCodecs.OfInstant.CODEC;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String studentId) {
    return "STUDENT#" + KeyText.of(studentId, "", "Enrolment.studentId");
  }

  static String sortKey(String courseId) {
    return "COURSE#" + KeyText.of(courseId, "", "Enrolment.courseId");
  }
}
