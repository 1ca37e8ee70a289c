package app;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;

@Table("copies")
record Copy(@PartitionKey String id, String text) {}
