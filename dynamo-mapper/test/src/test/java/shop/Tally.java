package shop;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.Version;

@Table("tallies")
record Tally(@PartitionKey String id, int count, @Version long version) {}
