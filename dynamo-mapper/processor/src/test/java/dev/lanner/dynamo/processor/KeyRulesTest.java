package dev.lanner.dynamo.processor;

import org.junit.jupiter.api.Test;

/// Keys that are components.
class KeyRulesTest {
  @Test
  void asksForAPartitionKey() {
    Sources.of(
            """
            @Table("orders") record Order(String id) {} // !
            """)
        .refused(
            "Order has no partition key. Annotate a component with @PartitionKey, or the record with @Key.");
    Sources.of(
            """
            @Table("orders")
            record Order( // !
                @PartitionKey String id,
                @SortKey(index = "by-day") String day) {}
            """)
        .refused(
            "Order has no partition key of the index by-day. Annotate a component with @PartitionKey, or the record with @Key.");
  }

  @Test
  void refusesTwoKeysOfATable() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @PartitionKey String customerId, // !
                @SortKey int a,
                @SortKey int b) {} // !
            """)
        .refused(
            "@PartitionKey is on both id and customerId of Order. Keep it on one component; only an index may have several partition keys.",
            "@SortKey is on both a and b of Order. Keep it on one component; only an index may have several sort keys.");
  }

  @Test
  void refusesAKeyThatMayBeAbsent() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey Optional<String> id, // !
                @SortKey @Nullable Integer number) {} // !
            """)
        .refused(
            "Order.id is part of the table's key, which every item has. It cannot be absent.",
            "Order.number is part of the table's key, which every item has. It cannot be absent.");
  }

  @Test
  void refusesAKeyThatIsNoScalar() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey boolean id, // !
                @SortKey List<String> names) {} // !
            """)
        .refused(
            "Order.id is a key, and a key is a string, a number or binary. Choose another type, or a template with @Key.",
            "Order.names is a key, and a key is a string, a number or binary. Choose another type, or a template with @Key.");
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey @Extra Map<String, AttributeValue> id) {} // !
            """)
        .refused(
            "Order.id is a key, and a key is a string, a number or binary. Choose another type, or a template with @Key.");
  }

  @Test
  void refusesAKeyThatTheMapperWrites() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @SortKey @Version long version) {} // !
            """)
        .refused(
            "Order.version is written by the mapper, so it cannot be part of the table's key.");
  }

  @Test
  void refusesOneComponentAsBothKeys() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey @SortKey String id) {} // !
            """)
        .refused(
            "Order.id is both the partition key and the sort key. Keep one of the annotations.");
  }

  @Test
  void refusesMoreThanFourKeysOfAnIndex() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @PartitionKey(index = "many", order = 0) int a,
                @PartitionKey(index = "many", order = 1) int b,
                @PartitionKey(index = "many", order = 2) int c,
                @PartitionKey(index = "many", order = 3) int d,
                @PartitionKey(index = "many", order = 4) int e, // !
                @SortKey(index = "many", order = 0) int f,
                @SortKey(index = "many", order = 1) int g,
                @SortKey(index = "many", order = 2) int h,
                @SortKey(index = "many", order = 3) int i,
                @SortKey(index = "many", order = 4) int j) {} // !
            """)
        .refused(
            "Order has 5 partition keys of the index many. DynamoDB takes four.",
            "Order has 5 sort keys of the index many. DynamoDB takes four.");
  }

  @Test
  void refusesTheSameOrderTwice() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @PartitionKey(index = "many", order = 1) int a,
                @PartitionKey(index = "many", order = 1) int b, // !
                @SortKey(index = "many") int c,
                @SortKey(index = "many") int d) {} // !
            """)
        .refused(
            "@PartitionKey of the index many has the same order on a and b of Order. Number them from 0.",
            "@SortKey of the index many has the same order on c and d of Order. Number them from 0.");
  }

  @Test
  void takesOneComponentAsKeyOfTheTableAndOfIndexes() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey(index = {"", "by-day"}) String id,
                @SortKey(index = {"", "by-number"}) int number,
                @SortKey(index = "by-day") LocalDate day,
                @PartitionKey(index = "by-number") @UpdatedAt Instant updated) {}
            """)
        .accepted();
  }
}
