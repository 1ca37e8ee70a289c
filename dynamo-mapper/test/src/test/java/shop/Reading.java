package shop;

import dev.lanner.dynamo.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Table("readings")
@Key(partition = "{sensor}#{at:day}", sort = "{at}")
public record Reading(
    String sensor,
    Instant at,
    BigDecimal value,
    @Ttl Instant expires,
    Node tree,
    @Extra Map<String, AttributeValue> extra) {
  public record Node(int value, List<Node> children, Map<String, OptionalHolder> named) {}

  public record OptionalHolder(OptionalInt number, Optional<byte[]> bytes, Kind kind) {}

  public sealed interface Kind {
    record A(int a) implements Kind {}

    record B(boolean b) implements Kind {}
  }
}
