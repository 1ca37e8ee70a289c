// Generated from school.School.Course by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link School.Course}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolCourseAttributes {
  public static final FixedAttribute<School.Course, Filter<School.Course>, String> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfString.CODEC);

  public static final TextAttribute<School.Course> TITLE =
      new TextAttribute<>(DocumentPath.of("title"), TextCodecs.OfString.CODEC, "Course.title");

  private SchoolCourseAttributes() {}
}
