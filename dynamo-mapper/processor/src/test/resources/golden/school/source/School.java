package school;

import dev.lanner.dynamo.CreatedAt;
import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;
import java.time.Instant;
import java.util.Optional;

@Table(value = "school", partitionKey = "pk", sortKey = "sk")
@Index(name = "inverse", partitionKey = "sk", sortKey = "pk")
public sealed interface School {
  @Key(partition = "STUDENT#{id}", sort = "STUDENT#{id}")
  record Student(String id, String name) implements School {}

  @Key(partition = "COURSE#{id}", sort = "COURSE#{id}")
  record Course(String id, String title) implements School {}

  @Key(partition = "STUDENT#{studentId}", sort = "COURSE#{courseId}")
  record Enrolment(String studentId, String courseId, @CreatedAt Optional<Instant> since)
      implements School {}
}
