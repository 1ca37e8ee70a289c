package shop;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.Version;
import java.util.List;

// @start region="replicas"
@Table("baskets")
@TableSettings(replicas = {"eu-west-1", "us-east-1"})
record Basket(
    @PartitionKey String customer,
    List<String> articles,
    // Customers are sent to the Region that they live in.
    @Version @SuppressWarnings("lanner:regions") long version) {}
// @end
