package dev.lanner.dynamo.processor;

import org.junit.jupiter.api.Test;

/// Indexes.
class IndexRulesTest {
  @Test
  void refusesAnIndexWithoutKeys() {
    Sources.of(
            """
            @Table("orders")
            @Index(name = "by-name")
            record Order(@PartitionKey String id) {} // !
            """)
        .refused(
            "No record of Order has a key of the index by-name. Annotate one with @Key(index = \"by-name\", …), or its components with @PartitionKey.");
    Sources.of(
            """
            @Table("orders")
            @Index(name = "inverse", partitionKey = "sk", sortKey = "nothing")
            @Key(partition = "A#{id}", sort = "B")
            record Order(String id) {} // !
            """)
        .refused(
            "No record of Order has a key of the index inverse. Annotate one with @Key(index = \"inverse\", …), or its components with @PartitionKey.");
  }

  @Test
  void refusesAnIndexTwice() {
    Sources.of(
            """
            @Table("orders")
            @Index(name = "by-name")
            @Index(name = "by-name")
            record Order(@PartitionKey String id, @PartitionKey(index = "by-name") String name) {} // !
            """)
        .refused("Order declares the index by-name twice. Keep one.");
  }

  @Test
  void refusesToIncludeWhatIsNoComponent() {
    Sources.of(
            """
            @Table("orders")
            @Index(name = "by-name", projection = Index.Projection.INCLUDE, include = {"id", "size"})
            record Order(@PartitionKey String id, @PartitionKey(index = "by-name") String name) {} // !
            """)
        .refused(
            "The index by-name includes size, which is no component of Order. Name components.");
  }

  @Test
  void refusesAProjectionThatDoesNotFitWhatIsIncluded() {
    Sources.of(
            """
            @Table("orders")
            @Index(name = "one", projection = Index.Projection.INCLUDE)
            @Index(name = "two", include = "size")
            record Order( // !
                @PartitionKey String id, @PartitionKey(index = {"one", "two"}) String name, int size) {}
            """)
        .refused(
            "The index one has the projection INCLUDE and no components to include. INCLUDE goes with components, and the others with none.",
            "The index two has the projection ALL and some components to include. INCLUDE goes with components, and the others with none.");
  }

  @Test
  void refusesMoreThanFiveLocalIndexes() {
    Sources.of(
            """
            @Table("orders")
            record Order( // !
                @PartitionKey(index = {"", "by-a", "by-b", "by-c", "by-d", "by-e", "by-f"}) String id,
                @SortKey int number,
                @SortKey(index = {"by-a", "by-b", "by-c", "by-d", "by-e", "by-f"}) int size) {}
            """)
        .refused("Order has 6 local and 0 global indexes. DynamoDB takes 5 and 20.");
  }

  @Test
  void refusesMoreThanTwentyGlobalIndexes() {
    Sources.of(
            """
            @Table("orders")
            record Order( // !
                @PartitionKey String id,
                @PartitionKey(index = {
                  "aa1", "aa2", "aa3", "aa4", "aa5", "aa6", "aa7", "aa8", "aa9", "a10", "a11",
                  "a12", "a13", "a14", "a15", "a16", "a17", "a18", "a19", "a20", "a21"
                }) int size) {}
            """)
        .refused("Order has 0 local and 21 global indexes. DynamoDB takes 5 and 20.");
  }

  @Test
  void refusesDifferentKeysOfOneIndex() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "A#{id}")
              record Order(String id, @PartitionKey(index = "by-name") String name) implements Shop {}
              @Key(partition = "B#{id}")
              record Line(String id, @PartitionKey(index = "by-name") String title) implements Shop {} // !
            }
            """)
        .refused(
            "The key of the index by-name is title in Line, but name in other records of Shop. Give it one.");
  }

  @Test
  void refusesAnIndexThatDoesNotTellRecordsApart() {
    Sources.of(
            """
            @Table("shop")
            @Index(name = "by-owner", projection = Index.Projection.KEYS_ONLY)
            sealed interface Shop {
              @Key(partition = "A#{id}")
              @Key(index = "by-owner", partition = "{owner}", sort = "{id}")
              record Order(String id, String owner) implements Shop {}
              @Key(partition = "B#{id}")
              @Key(index = "by-owner", partition = "{owner}", sort = "{id}")
              record Line(String id, String owner) implements Shop {} // !
            }
            """)
        .refused(
            "Nothing tells items of Line from those of other records in the index by-owner, which does not copy the attribute type. Begin the sort key of each record with another text, or give the index the projection ALL, or INCLUDE with any component, which copies it as well.");
  }

  @Test
  void takesAnIndexOfKeysWhoseSortKeysTellRecordsApart() {
    Sources.of(
            """
            @Table("shop")
            @Index(name = "by-owner", projection = Index.Projection.KEYS_ONLY)
            @Index(name = "by-name", projection = Index.Projection.INCLUDE, include = "id")
            sealed interface Shop {
              @Key(partition = "A#{id}")
              @Key(index = "by-owner", partition = "{owner}", sort = "A#{id}")
              @Key(index = "by-name", partition = "{name}")
              record Order(String id, String owner, String name) implements Shop {}
              @Key(partition = "B#{id}")
              @Key(index = "by-owner", partition = "{owner}", sort = "B#{id}")
              @Key(index = "by-name", partition = "{name}")
              record Line(String id, String owner, String name) implements Shop {}
            }
            """)
        .accepted();
  }
}
