// Generated from school.School.Course by Lanner. Change its source, not this file.
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

/// The items of {@link School.Course} in the table school.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolCourseItems extends EntityTable<School.Course> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<School.Course> SCHEMA = SchoolCourseSchema.INSTANCE;

  public SchoolCourseItems(TableClient client) {
    super(client, SchoolCourseSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<School.Course> key(String id) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(SchoolCourseSchema.partitionKey(id)),
            "sk", AttributeValue.createS(SchoolCourseSchema.sortKey(id))),
        Map.of("id", TextCodecs.OfString.CODEC.write(id)));
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<School.Course> get(String id) {
    return get(key(id));
  }

  /// The items of a partition.
  public TableQuery<School.Course> query(String id) {
    return query(null, partition(id).startsWith("sk", "COURSE#"), false);
  }

  /// The items of a partition in a range of their sort key.
  public TableQuery<School.Course> query(String id, Range<String> id2) {
    return query(
        null,
        partition(id).range("sk", "COURSE#", KeyText.of(id2, 0, "Course.id"), ""),
        false);
  }

  /// The items of a partition whose sort key starts like this.
  public TableQuery<School.Course> queryStartingWith(String id, String id2) {
    return query(null, partition(id).startsWith("sk", "COURSE#" + id2), false);
  }

  /// The items of a partition with these values in their sort key.
  public TableQuery<School.Course> query(String id, String id2) {
    return query(
        null,
        partition(id).and("sk", AttributeValue.createS(SchoolCourseSchema.sortKey(id2))),
        false);
  }

  private static KeyCondition partition(String id) {
    return KeyCondition.of("pk", AttributeValue.createS(SchoolCourseSchema.partitionKey(id)));
  }

  /// The items of a partition.
  public Query<School.Course> queryInverse(String id) {
    return queryIndex("inverse", partitionInverse(id).startsWith("pk", "COURSE#"), false);
  }

  /// The items of a partition in a range of their sort key.
  public Query<School.Course> queryInverse(String id, Range<String> id2) {
    return queryIndex(
        "inverse",
        partitionInverse(id).range("pk", "COURSE#", KeyText.of(id2, 0, "Course.id"), ""),
        false);
  }

  /// The items of a partition whose sort key starts like this.
  public Query<School.Course> queryInverseStartingWith(String id, String id2) {
    return queryIndex("inverse", partitionInverse(id).startsWith("pk", "COURSE#" + id2), false);
  }

  /// The items of a partition with these values in their sort key.
  public Query<School.Course> queryInverse(String id, String id2) {
    return queryIndex(
        "inverse",
        partitionInverse(id).and("pk",
            AttributeValue.createS(SchoolCourseSchema.partitionKey(id2))),
        false);
  }

  /// All items of a partition, of whichever record of {@link School}.
  public Query<School> collectionInverse(String id) {
    return collectionIndex(SchoolSchema.INSTANCE, "inverse", partitionInverse(id));
  }

  private static KeyCondition partitionInverse(String id) {
    return KeyCondition.of("sk", AttributeValue.createS(SchoolCourseSchema.sortKey(id)));
  }

  /// All items of the index inverse, in no order. The whole index is read and paid for.
  public Scan<School.Course> scanInverse() {
    return scanIndex("inverse", true);
  }
}
