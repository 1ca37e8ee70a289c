package dev.lanner.dynamo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Names and texts that generated code could stumble over, compiled without a warning.
class OddNamesTest {
  @Test
  void takesNamesThatGeneratedCodeUsesAsWell() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "{key}#{type}#{client}", sort = "{attributes}#{record}#{query}#{get}")
            @Key(index = "by-value", partition = "{value}#{keys}", sort = "{names}#{path}")
            record Order(
                String key,
                String type,
                String client,
                String attributes,
                String record,
                String query,
                String get,
                String value,
                String keys,
                String names,
                String path,
                Item component,
                List<Item> put,
                Set<String> instance,
                Set<String> table,
                Set<String> TABLE,
                String yield,
                String var,
                String sealed,
                String required,
                String partition,
                String collection,
                String $,
                String a$b,
                String aB,
                String a_b,
                @Extra Map<String, AttributeValue> extra) {}
            """,
            """
            record Item(
                String path,
                String required,
                String component,
                String remove,
                String exists,
                String isAbsent,
                String E,
                String attributes,
                String record,
                String optional,
                String extra,
                String set) {}
            """)
        .accepted();
  }

  @Test
  void takesComponentsAsKeysByAnyName() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey(index = {"", "starting-with"}) String get,
                @SortKey String query,
                @SortKey(index = "starting-with") String attributes,
                @PartitionKey(index = {"a-b", "a.b", "a_b"}) String keys,
                @SortKey(index = {"a-b", "a.b", "a_b", "---"}) String type,
                @PartitionKey(index = {"---", "1st", "index", "a-b-starting-with"}) String key,
                @SortKey(index = "a-b-starting-with") String client) {}
            """)
        .accepted();
  }

  @Test
  void takesRecordsWithNamesOfOtherTypes() {
    Sources.of(
            """
            @Table("things")
            sealed interface Table_ {
              @Key(partition = "A#{id}")
              record Map(java.lang.String id, String other, E e) implements Table_ {}
              @Key(partition = "B#{id}")
              record Class(java.lang.String id, java.util.List<List> lists) implements Table_ {}
              @Key(partition = "C#{id}")
              record Notify(java.lang.String id, Optional none) implements Table_ {}
              @Key(partition = "D#{id}")
              record Client(java.lang.String id, AttributeCodec codec) implements Table_ {}
              @Key(partition = "E#{id}")
              record Scan(java.lang.String id) implements Table_ {}
              @Key(partition = "F#{id}")
              @Key(index = "by-name", partition = "{name}")
              record ScanByName(java.lang.String id, java.lang.String name) implements Table_ {}
              record List(int size) {}
              record Optional(java.util.Optional<java.lang.Integer> size) {}
              record AttributeCodec(int size) {}
            }
            """,
            "record String(int size) {}",
            "record E(E next) {}",
            "record Override(String text) {}",
            "record SuppressWarnings(Override text) {}",
            "@Table(\"objects\") record Object(@PartitionKey int id, SuppressWarnings a) {}")
        .accepted();
  }

  @Test
  void takesRecordsOfOneNameInTwoPackages() {
    Compilation compilation =
        Sources.of(
                """
                package one;
                import dev.lanner.dynamo.*;
                @Table("one-orders")
                public record Order(@PartitionKey String id, two.Line line, Line own) {}
                """,
                "package one; record Line(int number) {}",
                """
                package two;
                import dev.lanner.dynamo.*;
                @Table("two-orders")
                public record Order(@PartitionKey String id, Line line) {}
                """,
                "package two; public record Line(int number, Inner inner) {}",
                "package two; record Inner(java.util.Optional<Line> line) {}")
            .accepted();

    assertThat(compilation.generatedSourceFile("one.LineSchema")).isPresent();
    assertThat(compilation.generatedSourceFile("two.LineSchema")).isPresent();
  }

  @Test
  void takesRecordsSeveralLevelsDeep() {
    Compilation compilation =
        Sources.of(
                """
                public class A {
                  public interface B {
                    enum C {
                      X {
                        @Override
                        int size() { return 1; }
                      };
                      int size() { return 0; }
                      @Table("deep-table")
                      public record D(@PartitionKey C id, F f) {
                        public record F(Optional<F> f, Set<C> c) {}
                      }
                    }
                  }
                }
                """)
            .accepted();

    assertThat(compilation.generatedSourceFile("shop.ABCDTable")).isPresent();
    assertThat(compilation.generatedSourceFile("shop.ABCDFDocument")).isPresent();
  }

  @Test
  void takesRecordsWithoutAPackage() {
    Compilation compilation =
        Sources.of()
            .withoutPackage(
                """
                @Table("orders")
                record Order(@PartitionKey String id, Line line, Optional<Order> before) {
                  record Line(int number) {}
                }
                """)
            .accepted();

    assertThat(compilation.generatedSourceFile("OrderTable")).isPresent();
  }

  @Test
  void takesAnyTextInTemplatesAndNames() throws IOException {
    Compilation compilation =
        Sources.of(
                """
                @Table(value = "shop", partitionKey = "$pk", sortKey = "s\\"k")
                sealed interface Shop {
                  @Key(partition = "$T#\\"\\\\{id}$L", sort = "$W\\n{name}$$ü")
                  @Item("$Or\\"der\\\\")
                  record Order(
                      String id,
                      String name,
                      @AttributeName("$N\\"\\\\") List<String> notes,
                      @AttributeName("a b") Optional<Line> line,
                      @Counter @AttributeName("$]") long count)
                      implements Shop {}
                  record Line(@AttributeName("$[\\"") String text) {}
                }
                """)
            .accepted();

    var generated = GoldenTest.generated(compilation);
    assertThat(generated.get("ShopOrderSchema.java"))
        .contains("return \"$T#\\\"\\\\\" + ")
        .contains("createS(\"$Or\\\"der\\\\\")");
    assertThat(generated.get("dynamo.json")).contains("\"$T#\\\"\\\\{id}$L\"");
  }

  @Test
  void takesManyComponentsInOneKey() {
    Sources.of(
            """
            @Table("orders")
            @Key(partition = "{a}#{b}#{c}#{d}#{e}#{f}#{g}#{h}#{i}#{j}#{k}", sort = "{a}#{a}")
            record Order(
                int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k) {}
            """)
        .accepted();
  }

  @Test
  void keepsKeysAndTypesOutOfMaps() throws IOException {
    Compilation compilation =
        Sources.of(
                """
                @Table("shop")
                sealed interface Shop {
                  @Key(partition = "A#{id}")
                  record Order(String id, Optional<Order> before, List<Shop> related) implements Shop {}
                  @Key(partition = "B#{id}")
                  record Line(String id, @Version long version) implements Shop {}
                }
                """)
            .accepted();

    var generated = GoldenTest.generated(compilation);
    assertThat(generated.get("ShopOrderSchema.java")).contains("\"pk\"").contains("\"type\"");
    assertThat(generated.get("ShopOrderMapSchema.java"))
        .contains("extends DocumentCodec<Shop.Order>")
        .doesNotContain("\"pk\"")
        .doesNotContain("\"type\"");
    assertThat(generated.get("ShopMapSchema.java"))
        .contains("ShopLineMapSchema.INSTANCE.writeAttributes(each, attributes)")
        .contains("attributes.put(\"type\"");
  }
}
