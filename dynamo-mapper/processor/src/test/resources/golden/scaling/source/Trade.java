package bank;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.BillingMode;

/// Capacity that follows what is used.
@Table("trades")
@TableSettings(
    billingMode = BillingMode.PROVISIONED,
    readCapacityUnits = 5,
    writeCapacityUnits = 10,
    maxReadCapacityUnits = 500,
    maxWriteCapacityUnits = 200,
    targetUtilization = 60)
public record Trade(@PartitionKey String id, @PartitionKey(index = "by-day") String day) {}
