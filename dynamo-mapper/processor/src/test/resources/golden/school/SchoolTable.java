// Generated from school.School by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.spi.ItemSchema;
import javax.annotation.processing.Generated;

/// The table school, of the records of {@link School}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolTable {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<School> SCHEMA = SchoolSchema.INSTANCE;
  private final SchoolStudentItems student;
  private final SchoolCourseItems course;
  private final SchoolEnrolmentItems enrolment;

  public SchoolTable(TableClient client) {
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
}
