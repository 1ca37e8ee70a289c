// Generated from school.School.Enrolment by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Query;
import dev.lanner.dynamo.Range;
import dev.lanner.dynamo.Scan;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of {@link School.Enrolment} in the table school.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolEnrolmentItems extends EntityTable<School.Enrolment> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<School.Enrolment> SCHEMA = SchoolEnrolmentSchema.INSTANCE;

  public SchoolEnrolmentItems(TableClient client) {
    super(client, SchoolEnrolmentSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<School.Enrolment> key(String studentId, String courseId) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(SchoolEnrolmentSchema.partitionKey(studentId)),
            "sk", AttributeValue.createS(SchoolEnrolmentSchema.sortKey(courseId))),
        Map.of("studentId", TextCodecs.OfString.CODEC.write(studentId),
            "courseId", TextCodecs.OfString.CODEC.write(courseId)));
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<School.Enrolment> get(String studentId, String courseId) {
    return get(key(studentId, courseId));
  }

  /// The items of a partition.
  public TableQuery<School.Enrolment> query(String studentId) {
    return query(null, partition(studentId).startsWith("sk", "COURSE#"), false);
  }

  /// The items of a partition in a range of their sort key.
  public TableQuery<School.Enrolment> query(String studentId, Range<String> courseId) {
    return query(
        null,
        partition(studentId).range("sk", "COURSE#", KeyText.of(courseId, 0, "Enrolment.courseId"),
            ""),
        false);
  }

  /// The items of a partition whose sort key starts like this.
  public TableQuery<School.Enrolment> queryStartingWith(String studentId, String courseId) {
    return query(null, partition(studentId).startsWith("sk", "COURSE#" + courseId), false);
  }

  /// The items of a partition with these values in their sort key.
  public TableQuery<School.Enrolment> query(String studentId, String courseId) {
    return query(
        null,
        partition(studentId).and("sk",
            AttributeValue.createS(SchoolEnrolmentSchema.sortKey(courseId))),
        false);
  }

  /// All items of a partition, of whichever record of {@link School}.
  public TableQuery<School> collection(String studentId) {
    return collection(SchoolSchema.INSTANCE, null, partition(studentId));
  }

  private static KeyCondition partition(String studentId) {
    return KeyCondition.of("pk",
        AttributeValue.createS(SchoolEnrolmentSchema.partitionKey(studentId)));
  }

  /// The items of a partition.
  public Query<School.Enrolment> queryInverse(String courseId) {
    return queryIndex("inverse", partitionInverse(courseId).startsWith("pk", "STUDENT#"), false);
  }

  /// The items of a partition in a range of their sort key.
  public Query<School.Enrolment> queryInverse(String courseId, Range<String> studentId) {
    return queryIndex(
        "inverse",
        partitionInverse(courseId).range("pk", "STUDENT#", KeyText.of(studentId, 0,
            "Enrolment.studentId"), ""),
        false);
  }

  /// The items of a partition whose sort key starts like this.
  public Query<School.Enrolment> queryInverseStartingWith(String courseId, String studentId) {
    return queryIndex(
        "inverse",
        partitionInverse(courseId).startsWith("pk", "STUDENT#" + studentId),
        false);
  }

  /// The items of a partition with these values in their sort key.
  public Query<School.Enrolment> queryInverse(String courseId, String studentId) {
    return queryIndex(
        "inverse",
        partitionInverse(courseId).and("pk",
            AttributeValue.createS(SchoolEnrolmentSchema.partitionKey(studentId))),
        false);
  }

  /// All items of a partition, of whichever record of {@link School}.
  public Query<School> collectionInverse(String courseId) {
    return collectionIndex(SchoolSchema.INSTANCE, "inverse", partitionInverse(courseId));
  }

  private static KeyCondition partitionInverse(String courseId) {
    return KeyCondition.of("sk", AttributeValue.createS(SchoolEnrolmentSchema.sortKey(courseId)));
  }

  /// All items of the index inverse, in no order. The whole index is read and paid for.
  public Scan<School.Enrolment> scanInverse() {
    return scanIndex("inverse", true);
  }
}
