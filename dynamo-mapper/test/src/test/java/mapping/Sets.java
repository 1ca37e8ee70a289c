package mapping;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import java.util.List;
import java.util.Set;

/// Sets that are no components.
@Table("sets")
record Sets(@PartitionKey String id, List<Set<String>> sets) {}
