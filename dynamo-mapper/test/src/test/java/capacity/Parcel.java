package capacity;

import dev.lanner.dynamo.Extra;
import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.Table;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A table with an index of every kind: each projection, a local one, keys of several attributes.
@Table("parcels")
@Key(partition = "{route}", sort = "{number}")
@Index(
    name = "by-due",
    partitionKey = "pk",
    sortKey = "dueKey",
    projection = Index.Projection.INCLUDE,
    include = "note")
@Key(index = "by-due", partition = "{route}", sort = "{due}")
@Index(name = "by-state", projection = Index.Projection.KEYS_ONLY)
@Index(name = "by-city", projection = Index.Projection.INCLUDE, include = "note")
record Parcel(
    String route,
    String number,
    String due,
    @PartitionKey(index = "by-owner") Optional<String> owner,
    @PartitionKey(index = "by-state") @SortKey(index = "by-city", order = 0) Optional<String> state,
    @SortKey(index = "by-state") Optional<Integer> priority,
    @PartitionKey(index = "by-city") Optional<String> city,
    Optional<String> note,
    @Extra Map<String, AttributeValue> extra) {}
