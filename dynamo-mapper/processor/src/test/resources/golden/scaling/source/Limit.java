package bank;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.BillingMode;

/// Provisioned in two Regions, reads without scaling.
@Table("limits")
@TableSettings(
    billingMode = BillingMode.PROVISIONED,
    readCapacityUnits = 5,
    writeCapacityUnits = 2,
    maxWriteCapacityUnits = 40,
    replicas = {"eu-west-1", "us-east-1"})
public record Limit(@PartitionKey String id, @PartitionKey(index = "by-desk") String desk) {}
