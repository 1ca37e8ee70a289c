package dev.lanner.dynamo.processor;

import org.junit.jupiter.api.Test;

/// Tables, their records and their indexes.
class TableRulesTest {
  @Test
  void refusesWhatIsNoRecord() {
    Sources.of(
            """
            @Table("orders")
            class Order {} // !
            """)
        .refused(
            "@Table is on Order, which is neither a record nor a sealed interface of records, or has type parameters. Make it one without.");
    Sources.of(
            """
            @Table("orders") enum Order { A } // !
            """)
        .refused(
            "@Table is on Order, which is neither a record nor a sealed interface of records, or has type parameters. Make it one without.");
    Sources.of(
            """
            @Table("orders") interface Order {} // !
            """)
        .refused(
            "@Table is on Order, which is neither a record nor a sealed interface of records, or has type parameters. Make it one without.");
    Sources.of(
            """
            @Table("orders") @interface Order {} // !
            """)
        .refused(
            "@Table is on Order, which is neither a record nor a sealed interface of records, or has type parameters. Make it one without.");
    Sources.of(
            """
            @Table("orders") record Order<T>(@PartitionKey String id) {} // !
            """)
        .refused(
            "@Table is on Order, which is neither a record nor a sealed interface of records, or has type parameters. Make it one without.");
  }

  @Test
  void refusesAPrivateRecord() {
    Sources.of(
            """
            class Outer {
              @Table("orders")
              private record Order(@PartitionKey String id) {} // !
            }
            """)
        .refused(
            "Order is private, so generated code cannot use it. Make it package-private or public.");
    Sources.of(
            """
            class Outer {
              private static class Inner {
                @Table("orders")
                record Order(@PartitionKey String id) {} // !
              }
            }
            """)
        .refused(
            "Inner is private, so generated code cannot use what is in it. Make it package-private or public.");
  }

  @Test
  void refusesACaseThatIsNoRecord() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop { // !
              final class Cart implements Shop {}
              record Bag<T>(String id) implements Shop {}
              enum Size implements Shop { S }
              @Key(partition = "A#{id}")
              record Order(String id) implements Shop {}
            }
            """)
        .refused(
            "Shop permits Cart, which is no record without type parameters. Make it one.",
            "Shop permits Bag, which is no record without type parameters. Make it one.",
            "Shop permits Size, which is no record without type parameters. Make it one.");
  }

  @Test
  void refusesAPrivateCase() {
    Sources.of(
            """
            class Outer {
              @Table("shop")
              sealed interface Shop permits Order {}
              @Key(partition = "A#{id}")
              private record Order(String id) implements Shop {} // !
            }
            """)
        .refused(
            "Order is private, so generated code cannot use it. Make it package-private or public.");
  }

  @Test
  void refusesOneTypeForTwoRecords() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "A#{id}")
              record Order(String id) implements Shop {}
              @Key(partition = "B#{id}")
              @Item("Order")
              record Line(String id) implements Shop {} // !
            }
            """)
        .refused("Order and Line of Shop are both of the type Order. Name one of them with @Item.");
  }

  @Test
  void refusesAComponentNamedAsTheType() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "A#{id}")
              record Order(
                  String id,
                  String type) // !
                  implements Shop {}
            }
            """)
        .refused(
            "Order.type is the attribute type, which says of which record of Shop an item is. Rename it with @AttributeName, or the other one with @Table(type = …).");
    Sources.of(
            """
            @Table(value = "shop", partitionKey = "kind", type = "kind")
            sealed interface Shop { // !
              @Key(partition = "A#{id}")
              record Order(String id) implements Shop {}
            }
            """)
        .refused(
            "The attribute kind of Shop holds a template of @Key, and says of which record an item is. Rename one with @Table or @Index.");
  }

  @Test
  void refusesRecordsWithDifferentKeys() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "A#{id}")
              record Order(String id) implements Shop {}
              @Key(partition = "B#{id}", sort = "B")
              record Line(String id) implements Shop {} // !
            }
            """)
        .refused(
            "The key of Order is pk, but that of Line is pk, sk. Records of one table have the same attributes in their keys.");
  }

  @Test
  void refusesRecordsThatCouldHaveTheSameKey() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "A#{id}", sort = "{name}")
              record Order(String id, String name) implements Shop {}
              @Key(partition = "A#{orderId}", sort = "{number}")
              record Line(String orderId, int number) implements Shop {} // !
            }
            """)
        .refused(
            "Items of Order and of Line could have the same key, such as pk \"A#a\", sk \"00000000000\". Give them templates with @Key, and begin those of each with another text.");
  }

  @Test
  void refusesOneKeyAttributeOfTwoTypes() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "A#{id}")
              record Order(String id, @PartitionKey(index = "by-number") int number) implements Shop {}
              @Key(partition = "B#{id}")
              record Line(
                  String id,
                  @PartitionKey(index = "by-number") String number) // !
                  implements Shop {}
            }
            """)
        .refused(
            "The attribute number, which is in a key, has the type S in Line but N in other records of Shop. Give it one type.");
  }

  @Test
  void refusesARecordInTwoTables() {
    Sources.of(
            """
            sealed interface Outer {
              @Table("one-table")
              sealed interface One extends Outer {}
              @Table("two-table")
              sealed interface Two extends Outer {}
              @Key(partition = "A#{id}")
              record Order(String id) implements One, Two {} // !
            }
            """)
        .refused("Order is in two tables, One and Two. Make a record for each.");
  }

  @Test
  void refusesNamesThatDynamoDbDoesNotTake() {
    Sources.of(
            """
            @Table("my orders")
            @Index(name = "x")
            record Order( // !
                @PartitionKey String id,
                @PartitionKey(index = {"x", "by name"}) String name) {}
            """)
        .refused(
            "The table \"my orders\" of Order has a name that DynamoDB does not take. Use 3 to 255 letters from a to z, digits, hyphens, underscores and points.",
            "The index \"by name\" of Order has a name that DynamoDB does not take. Use 3 to 255 letters from a to z, digits, hyphens, underscores and points.",
            "The index \"x\" of Order has a name that DynamoDB does not take. Use 3 to 255 letters from a to z, digits, hyphens, underscores and points.");
  }

  @Test
  void refusesSeveralTtlAttributes() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "A#{id}")
              record Order(String id, @Ttl Instant expires) implements Shop {}
              @Key(partition = "B#{id}")
              record Line(
                  String id,
                  @Ttl Instant gone) // !
                  implements Shop {}
            }
            """)
        .refused(
            "Two attributes of Shop are @Ttl, expires and gone, and a table has one. Rename one with @AttributeName.");
  }

  @Test
  void refusesAnnotationsOutsideOfTables() {
    Sources.of(
            """
            @Index(name = "by-name")
            @Key(partition = "A")
            record Order( // !
                @PartitionKey String id, // !
                @Version long version) {} // !
            """)
        .refused(
            "@Key is on Order, which is no record of a table. Annotate the record with @Table, or have it implement the sealed interface that has it.",
            "@Index is on Order, which has no @Table. Move it to the table.",
            "Order.id is @PartitionKey, but Order is no item of a table. Annotate the record with @Table, have it implement the sealed interface that has it, or remove @PartitionKey.",
            "Order.version is @Version, but Order is no item of a table. Annotate the record with @Table, have it implement the sealed interface that has it, or remove @Version.");
  }
}
