package shop;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.Table;
import java.math.BigDecimal;

@Table("prices")
record Price(@PartitionKey String sku, @SortKey BigDecimal amount, String note) {}
