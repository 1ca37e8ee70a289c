// Generated from school.School.Student by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link School.Student}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolStudentAttributes {
  public static final FixedAttribute<School.Student, Filter<School.Student>, String> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfString.CODEC);

  public static final TextAttribute<School.Student> NAME =
      new TextAttribute<>(DocumentPath.of("name"), TextCodecs.OfString.CODEC, "Student.name");

  private SchoolStudentAttributes() {}
}
