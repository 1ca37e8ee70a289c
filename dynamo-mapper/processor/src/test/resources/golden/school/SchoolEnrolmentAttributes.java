// Generated from school.School.Enrolment by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import java.time.Instant;
import javax.annotation.processing.Generated;

/// The attributes of {@link School.Enrolment}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolEnrolmentAttributes {
  public static final FixedAttribute<School.Enrolment, Filter<School.Enrolment>, String>
      STUDENT_ID =
      new FixedAttribute<>(DocumentPath.of("studentId"), TextCodecs.OfString.CODEC);

  public static final FixedAttribute<School.Enrolment, Filter<School.Enrolment>, String> COURSE_ID =
      new FixedAttribute<>(DocumentPath.of("courseId"), TextCodecs.OfString.CODEC);

  public static final FixedAttribute<School.Enrolment, Filter<School.Enrolment>, Instant> SINCE =
      new FixedAttribute<>(DocumentPath.of("since"), TextCodecs.OfInstant.CODEC);

  private SchoolEnrolmentAttributes() {}
}
