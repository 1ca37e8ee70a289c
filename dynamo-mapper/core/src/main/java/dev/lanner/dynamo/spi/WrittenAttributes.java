package dev.lanner.dynamo.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The attributes of a record that the mapper writes.
///
/// @param version of {@link dev.lanner.dynamo.Version}, or `null`
/// @param createdAt of {@link dev.lanner.dynamo.CreatedAt}, or `null`
/// @param updatedAt of {@link dev.lanner.dynamo.UpdatedAt}, or `null`
/// @param counters of {@link dev.lanner.dynamo.Counter}
public record WrittenAttributes(
    @Nullable String version,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    Map<String, CounterRule> counters) {
  /// Of a record whose attributes are all its own.
  public static final WrittenAttributes NONE = new WrittenAttributes(null, null, null, Map.of());

  /// How a counter counts.
  public record CounterRule(long start, long step) {}

  /// Whether the mapper writes the attribute.
  public boolean contains(String attribute) {
    return attribute.equals(version)
        || attribute.equals(createdAt)
        || attribute.equals(updatedAt)
        || counters.containsKey(attribute);
  }
}
