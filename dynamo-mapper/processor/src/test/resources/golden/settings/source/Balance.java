package bank;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.Version;
import java.math.BigDecimal;

/// The same balance in all Regions.
@Table("balances")
@TableSettings(
    recoveryDays = 0,
    encryption = Encryption.AWS_MANAGED,
    replicas = {"eu-west-1", "eu-central-1"},
    consistency = Consistency.STRONG,
    witness = "eu-west-3")
public record Balance(@PartitionKey String account, BigDecimal amount, @Version long version) {}
