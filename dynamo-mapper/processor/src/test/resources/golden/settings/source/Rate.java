package bank;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.BillingMode;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.TableSettings.StreamView;
import dev.lanner.dynamo.TableSettings.TableClass;
import dev.lanner.dynamo.TableSettings.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Provisioned.
@Table("rates")
@TableSettings(
    billingMode = BillingMode.PROVISIONED,
    readCapacityUnits = 5,
    writeCapacityUnits = 2,
    stream = StreamView.NEW_IMAGE,
    tableClass = TableClass.STANDARD_INFREQUENT_ACCESS,
    recoveryDays = 7,
    deletionProtection = false,
    encryption = Encryption.CUSTOMER_MANAGED,
    key = "${RatesKey}",
    tags = {
      @Tag(key = "team", value = "treasury"),
      @Tag(key = "cost centre", value = "0815")
    })
public record Rate(
    @PartitionKey String currency,
    @SortKey @PartitionKey(index = "by-day") LocalDate day,
    BigDecimal rate) {}
