package mapping;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Elements that may be null, and constants.
@Table("gaps")
record Gaps(
    @PartitionKey String id,
    List<@Nullable String> texts,
    Map<String, @Nullable Integer> numbers,
    Everything.Color color,
    List<Everything.@Nullable Color> colors,
    Set<Everything.Color> set) {}
