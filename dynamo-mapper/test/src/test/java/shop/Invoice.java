package shop;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.TableSettings.StreamView;
import dev.lanner.dynamo.TableSettings.Tag;
import java.math.BigDecimal;

// @start region="settings"
@Table("invoices")
@TableSettings(
    stream = StreamView.NEW_AND_OLD_IMAGES,
    maxWriteRequestUnits = 500,
    encryption = Encryption.CUSTOMER_MANAGED,
    key = "alias/billing",
    tags = @Tag(key = "team", value = "billing"))
record Invoice(@PartitionKey String number, BigDecimal total) {}
// @end
