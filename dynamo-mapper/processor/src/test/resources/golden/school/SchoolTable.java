// Generated from school.School by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.ItemTable;
import dev.lanner.dynamo.Scan;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.spi.ItemSchema;
import javax.annotation.processing.Generated;

/// The table school, of the records of {@link School}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolTable extends ItemTable<School> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<School> SCHEMA = SchoolSchema.INSTANCE;
  private final SchoolStudentItems student;
  private final SchoolCourseItems course;
  private final SchoolEnrolmentItems enrolment;

  public SchoolTable(TableClient client) {
    super(client, SchoolSchema.INSTANCE);
    this.student = new SchoolStudentItems(client);
    this.course = new SchoolCourseItems(client);
    this.enrolment = new SchoolEnrolmentItems(client);
  }

  /// The items of {@link School.Student}.
  public SchoolStudentItems student() {
    return student;
  }

  /// The items of {@link School.Course}.
  public SchoolCourseItems course() {
    return course;
  }

  /// The items of {@link School.Enrolment}.
  public SchoolEnrolmentItems enrolment() {
    return enrolment;
  }

  /// All items of the index inverse, in no order. The whole index is read and paid for.
  public Scan<School> scanInverse() {
    return scanIndex("inverse", false);
  }
}
