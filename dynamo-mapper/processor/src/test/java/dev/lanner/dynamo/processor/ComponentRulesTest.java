package dev.lanner.dynamo.processor;

import org.junit.jupiter.api.Test;

/// Components of items and of the records in them.
class ComponentRulesTest {
  @Test
  void refusesTypesThatAnItemDoesNotHold() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                int[] a, // !
                String[] b, // !
                List c, // !
                Map<Integer, String> d, // !
                Set<Line> e, // !
                Page<String> f, // !
                Thread g, // !
                Object h, // !
                List<?> i, // !
                Set<Boolean> j, // !
                Set<@Nullable String> k, // !
                Optional<List<Thread>> l) {} // !
            record Line(int number) {}
            record Page<T>(T first) {}
            """)
        .refused(
            "DynamoDB has no attribute for Order.a, a int[]. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.b, a String[]. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.c, a List. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.d, a Map<Integer, String>. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.e, a Set<Line>. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.f, a Page<String>. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.g, a Thread. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.h, a Object. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.i, a List<?>. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.j, a Set<Boolean>. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.k, a Set<String>. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.",
            "DynamoDB has no attribute for Order.l, a List<Thread>. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.");
  }

  @Test
  void refusesTypesInsideOfNestedRecordsOnce() {
    Sources.of(
            """
            @Table("orders")
            record Order(@PartitionKey String id, Line first, List<Line> others) {}
            record Line(
                int number,
                Thread thread) {} // !
            """)
        .refused(
            "DynamoDB has no attribute for Line.thread, a Thread. Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.");
  }

  @Test
  void refusesPrivateTypes() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                Line line, // !
                Size size) { // !
              private record Line(int number) {}
              private enum Size { S }
            }
            """)
        .refused(
            "Line is private, so generated code cannot use it. Make it package-private or public.",
            "Size is private, so generated code cannot use it. Make it package-private or public.");
  }

  @Test
  void refusesOneAttributeOfTwoComponents() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                String name,
                @AttributeName("name") String title, // !
                @AttributeName("") String empty) {} // !
            """)
        .refused(
            "name and title of Order are both the attribute name. Rename one with @AttributeName.",
            "Order.empty has an empty @AttributeName. Write a name, or remove it.");
  }

  @Test
  void refusesVersionsAndCountersThatAreNoNumbers() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @Version String version, // !
                @Counter Optional<Long> seen, // !
                @Counter @Nullable Long read, // !
                @Counter short small) {} // !
            """)
        .refused(
            "Order.version is @Version and of the type String. Declare it as long or int.",
            "Order.seen is @Counter and of the type Optional<Long>. Declare it as long or int.",
            "Order.read is @Counter and of the type @Nullable Long. Declare it as long or int.",
            "Order.small is @Counter and of the type short. Declare it as long or int.");
  }

  @Test
  void refusesTimesThatAreNoInstants() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @CreatedAt Optional<LocalDate> created, // !
                @UpdatedAt long updated, // !
                @Ttl long expires) {} // !
            """)
        .refused(
            "Order.created is @CreatedAt and of the type Optional<LocalDate>. Declare it as Instant.",
            "Order.updated is @UpdatedAt and of the type long. Declare it as Instant.",
            "Order.expires is @Ttl and of the type long. Declare it as Instant.");
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @CreatedAt Instant created) {} // !
            """)
        .refused(
            "Order.created is @CreatedAt, and a record has no such time before it is stored. Declare it as Optional<Instant> or @Nullable Instant.");
  }

  @Test
  void refusesExtrasThatAreNoMapOfAttributes() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @Extra Map<String, String> extra) {} // !
            """)
        .refused(
            "Order.extra is @Extra and of the type Map<String, String>. Declare it as Map<String, AttributeValue>.");
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @Extra Optional<Map<String, AttributeValue>> extra) {} // !
            """)
        .refused(
            "Order.extra is @Extra and of the type Optional<Map<String, AttributeValue>>. Declare it as Map<String, AttributeValue>.");
  }

  @Test
  void refusesTwoRolesOfAComponent() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @Version @Counter long version) {} // !
            """)
        .refused(
            "Order.version has two of @Version, @Counter, @CreatedAt, @UpdatedAt, @Ttl and @Extra. Keep one.");
  }

  @Test
  void refusesARoleOfTwoComponents() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @Version long version,
                @Version int count) {} // !
            """)
        .refused("@Version is on both version and count of Order. Keep it on one component.");
  }

  @Test
  void refusesANestedSealedInterfaceOfClasses() {
    Sources.of(
            """
            @Table("orders")
            record Order(@PartitionKey String id, Shape shape) {}
            sealed interface Shape { // !
              record Circle(
                  String type) // !
                  implements Shape {}
              final class Square implements Shape {}
            }
            """)
        .refused(
            "Shape permits Square, which is no record without type parameters. Make it one.",
            "Circle.type is the attribute type, which says of which record of Shape a map is. Rename it with @AttributeName.");
  }

  @Test
  void refusesConvertersThatDoNotFit() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @ConvertedBy(UrlConverter.class) String page, // !
                @ConvertedBy(Hidden.class) String hidden, // !
                @ConvertedBy(Open.class) String open) { // !
              private static final class Hidden extends Open {}
              abstract static class Open
                  implements software.amazon.awssdk.enhanced.dynamodb.AttributeConverter<String> {
                @Override
                public AttributeValue transformFrom(String value) { return AttributeValue.fromS(value); }
                @Override
                public String transformTo(AttributeValue value) { return value.s(); }
                @Override
                public software.amazon.awssdk.enhanced.dynamodb.EnhancedType<String> type() { return null; }
                @Override
                public software.amazon.awssdk.enhanced.dynamodb.AttributeValueType attributeValueType() {
                  return null;
                }
              }
            }
            """,
            """
            final class UrlConverter
                implements software.amazon.awssdk.enhanced.dynamodb.AttributeConverter<java.net.URI> {
              @Override
              public AttributeValue transformFrom(java.net.URI value) { return null; }
              @Override
              public java.net.URI transformTo(AttributeValue value) { return null; }
              @Override
              public software.amazon.awssdk.enhanced.dynamodb.EnhancedType<java.net.URI> type() { return null; }
              @Override
              public software.amazon.awssdk.enhanced.dynamodb.AttributeValueType attributeValueType() {
                return null;
              }
            }
            """)
        .refused(
            "Order.page is a String, but UrlConverter converts URI. Name a converter of the component's type.",
            "Hidden, the converter of Order.hidden, cannot be made by generated code. Make it a class that is not abstract, with a constructor without parameters, neither of them private.",
            "Open, the converter of Order.open, cannot be made by generated code. Make it a class that is not abstract, with a constructor without parameters, neither of them private.");
  }
}
