package bank;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.TableSettings.Tag;
import dev.lanner.dynamo.Ttl;
import dev.lanner.dynamo.Version;
import java.time.Instant;
import java.util.Optional;

/// Replicas that follow each other.
@Table("accounts")
@TableSettings(
    maxReadRequestUnits = 400,
    maxWriteRequestUnits = 100,
    encryption = Encryption.CUSTOMER_MANAGED,
    key = "alias/bank",
    replicas = {"eu-west-1", "us-east-1"},
    tags = @Tag(key = "team", value = "retail"))
@SuppressWarnings("lanner:regions") // An account is written in the Region of its branch.
public record Account(
    @PartitionKey String id,
    @PartitionKey(index = "by-owner") String owner,
    @Version long version,
    @Ttl Optional<Instant> closed) {}
