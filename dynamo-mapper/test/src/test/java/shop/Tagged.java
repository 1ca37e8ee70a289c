package shop;

import dev.lanner.dynamo.*;

/// The customers of a tag: follows from {@link Shop.Customer}.
@Table("tagged")
record Tagged(@PartitionKey String tag, @SortKey String customer, String name) {}
