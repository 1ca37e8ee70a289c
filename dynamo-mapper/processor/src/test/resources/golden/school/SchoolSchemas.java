// Generated from school.School by Lanner. Change its source, not this file.
package school;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableSchemas;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The schemas of the table school by their types.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SchoolSchemas implements TableSchemas {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ItemSchema<T> schema(Class<T> type) {
    ItemSchema<?> schema = null;
    if (type == School.class) {
      schema = SchoolSchema.INSTANCE;
    } else if (type == School.Student.class) {
      schema = SchoolStudentSchema.INSTANCE;
    } else if (type == School.Course.class) {
      schema = SchoolCourseSchema.INSTANCE;
    } else if (type == School.Enrolment.class) {
      schema = SchoolEnrolmentSchema.INSTANCE;
    }
    return (ItemSchema<T>) schema;
  }
}
