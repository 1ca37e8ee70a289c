package dev.lanner.dynamo.processor;

import org.junit.jupiter.api.Test;

/// Keys that are templates.
class TemplateRulesTest {
  @Test
  void refusesAVariableOfNoComponent() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "ORDER#{number}")
            record Order(String id, int size) {} // !
            """)
        .refused(
            "Order has no component number, which its template \"ORDER#{number}\" names. It has id, size.");
  }

  @Test
  void refusesTypesWhoseTextsDoNotSort() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "A#{a}#{b}#{c}#{d}")
            record Order(
                double a, // !
                BigDecimal b, // !
                List<String> c, // !
                Duration d) {} // !
            """)
        .refused(
            "Order.a is a double, whose texts do not sort as its values do, so it cannot be part of a template. Use String, a whole number, Instant, LocalDate, YearMonth, UUID, an enum or boolean.",
            "Order.b is a BigDecimal, whose texts do not sort as its values do, so it cannot be part of a template. Use String, a whole number, Instant, LocalDate, YearMonth, UUID, an enum or boolean.",
            "Order.c is a List<String>, whose texts do not sort as its values do, so it cannot be part of a template. Use String, a whole number, Instant, LocalDate, YearMonth, UUID, an enum or boolean.",
            "Order.d is a Duration, whose texts do not sort as its values do, so it cannot be part of a template. Use String, a whole number, Instant, LocalDate, YearMonth, UUID, an enum or boolean.");
  }

  @Test
  void refusesVariablesSideBySide() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "{a}{b}")
            record Order(String a, String b) {} // !
            """)
        .refused(
            "Order has a template \"{a}{b}\" with two variables side by side. Put a text between them.");
  }

  @Test
  void refusesBracesOfNoVariable() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "A#{a", sort = "}")
            record Order(String a) {} // !
            """)
        .refused(
            "Order has a template \"A#{a\", which has a brace at character 3 that belongs to no variable. Write {component} or {component:format}.",
            "Order has a template \"}\", which has a brace at character 1 that belongs to no variable. Write {component} or {component:format}.");
  }

  @Test
  void refusesAnEmptyTemplate() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "")
            record Order(String a) {} // !
            """)
        .refused("Order has a template \"\", which is empty. Write a text, variables or both.");
  }

  @Test
  void refusesFormatsThatATypeDoesNotHave() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "A#{a:day}#{b:day}#{c:0}#{d:19}#{e:minute}#{f:1}")
            record Order(String a, LocalDate b, int c, long d, Instant e, UUID f) {} // !
            """)
        .refused(
            "Order has a template with {a:day}, but String takes no format. Write {a} for the whole value.",
            "Order has a template with {b:day}, but LocalDate takes year or month. Write {b} for the whole value.",
            "Order has a template with {c:0}, but int takes a number of digits, 1 to 18. Write {c} for the whole value.",
            "Order has a template with {d:19}, but long takes a number of digits, 1 to 18. Write {d} for the whole value.",
            "Order has a template with {e:minute}, but Instant takes year, month, day or hour. Write {e} for the whole value.",
            "Order has a template with {f:1}, but UUID takes no format. Write {f} for the whole value.");
  }

  @Test
  void refusesATemplateBesideComponents() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "ORDER#{id}")
            @Key(index = "by-day", partition = "DAY#{day}")
            record Order( // !
                @PartitionKey String id,
                @SortKey(index = "by-day") String day) {}
            """)
        .refused(
            "Order has its key as a template and as components. Keep @Key, or @PartitionKey and @SortKey.",
            "Order has the key of the index by-day as a template and as components. Keep @Key, or @PartitionKey and @SortKey.");
  }

  @Test
  void refusesTwoTemplatesOfAKey() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "ORDER#{id}")
            @Key(partition = "{id}")
            record Order(String id) {} // !
            """)
        .refused("Order has two templates of its key. Keep one @Key.");
  }

  @Test
  void refusesWhatMayBeAbsentAndWhatTheMapperWrites() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "A#{a}#{b}#{c}")
            record Order(
                Optional<String> a, // !
                @Version long b, // !
                @Extra Map<String, AttributeValue> c) {} // !
            """)
        .refused(
            "Order.a is part of the table's key \"A#{a}#{b}#{c}\", which every item has. It cannot be absent.",
            "Order.b is written by the mapper, so it cannot be part of the key \"A#{a}#{b}#{c}\".",
            "Order.c is @Extra and no attribute of its own, so it cannot be part of the key \"A#{a}#{b}#{c}\".");
  }

  @Test
  void refusesAComponentNamedAsTheAttributeOfATemplate() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "ORDER#{pk}", sort = "{id}")
            record Order(
                String pk, // !
                @AttributeName("sk") String id) {} // !
            """)
        .refused(
            "Order.pk is the attribute pk, which holds a template of @Key. Rename it with @AttributeName, or the other one with @Table or @Index.",
            "Order.id is the attribute sk, which holds a template of @Key. Rename it with @AttributeName, or the other one with @Table or @Index.");
  }

  @Test
  void refusesTwoTemplatesInOneAttribute() {
    Sources.of(
            """
            @Table("orders")
            @Index(name = "one", partitionKey = "gsi")
            @Index(name = "two", partitionKey = "gsi")
            @Key(partition = "ORDER#{id}")
            @Key(index = "one", partition = "A#{id}")
            @Key(index = "two", partition = "B#{id}")
            record Order(String id) {} // !
            """)
        .refused(
            "The attribute gsi of Order would hold two templates. Name another one with @Table or @Index.");
  }

  @Test
  void takesOptionalComponentsInTheKeyOfAnIndex() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "ORDER#{id}")
            @Key(index = "by-owner", partition = "OWNER#{owner}", sort = "{number}#{size:4}#{day:month}")
            record Order(
                String id,
                Optional<String> owner,
                OptionalInt number,
                @Nullable Long size,
                Optional<LocalDate> day) {}
            """)
        .accepted();
  }
}
