package shop;

import dev.lanner.dynamo.*;

@Table("books")
record Book(@PartitionKey String author, @SortKey int number, String title, int copies) {}
