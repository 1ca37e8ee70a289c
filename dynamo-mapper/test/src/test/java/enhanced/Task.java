package enhanced;

import dev.lanner.dynamo.Extra;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A record with every kind of key that consists of components.
@Table("tasks")
record Task(
    @PartitionKey(index = {"", "by-due"}) String owner,
    @SortKey int number,
    @SortKey(index = "by-due") LocalDate due,
    @PartitionKey(index = "by-state") Optional<String> state,
    @PartitionKey(index = "by-region", order = 0) String region,
    @PartitionKey(index = "by-region", order = 1) int year,
    @SortKey(index = "by-region", order = 0) String kind,
    @SortKey(index = "by-region", order = 1) long weight,
    Optional<Detail> detail,
    List<String> notes,
    Set<String> tags,
    @Extra Map<String, AttributeValue> extra) {

  record Detail(String text, Optional<String> link) {}

  static Task of(String owner, int number) {
    return new Task(
        owner,
        number,
        LocalDate.of(2026, 12, 24).plusDays(number),
        number % 2 == 0 ? Optional.of("open") : Optional.empty(),
        "eu",
        2026,
        "repair",
        10 - number,
        Optional.of(new Detail("text", Optional.empty())),
        List.of("a", ""),
        number == 0 ? Set.of() : Set.of("x", "y"),
        Map.of("unknown", AttributeValue.fromM(Map.of("x", AttributeValue.fromN("1")))));
  }

  Task withState(Optional<String> other) {
    return new Task(
        owner, number, due, other, region, year, kind, weight, detail, notes, tags, extra);
  }
}
