package enhanced;

import dev.lanner.dynamo.Counter;
import dev.lanner.dynamo.CreatedAt;
import dev.lanner.dynamo.Extra;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.UpdatedAt;
import dev.lanner.dynamo.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A record with every mark that extensions of the SDK look for.
@Table("jobs")
record Job(
    @PartitionKey String id,
    String name,
    @Version long version,
    @Counter(start = 5, step = 2) long runs,
    @CreatedAt Optional<Instant> created,
    @UpdatedAt Optional<Instant> updated,
    Step last,
    List<Step> steps,
    Map<String, List<Step>> byName,
    @Extra Map<String, AttributeValue> extra) {
  record Step(String text, Optional<Instant> at) {}

  static Job named(String name) {
    Step step = new Step("a", Optional.of(Instant.EPOCH));
    return new Job(
        "a",
        name,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        step,
        List.of(step),
        Map.of("x", List.of(step)),
        Map.of());
  }

  Job withName(String other) {
    return new Job(id, other, version, runs, created, updated, last, steps, byName, extra);
  }

  Job withExtra(Map<String, AttributeValue> other) {
    return new Job(id, name, version, runs, created, updated, last, steps, byName, other);
  }
}
