package mapping;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that may be absent.
@Table("absent")
record Absent(
    @PartitionKey String id,
    Everything.Color color,
    @Nullable String text,
    @Nullable Integer number,
    @Nullable List<String> list,
    Optional<String> optional,
    OptionalInt optionalInt,
    OptionalLong optionalLong,
    OptionalDouble optionalDouble,
    Optional<Set<Everything.Color>> set) {}
