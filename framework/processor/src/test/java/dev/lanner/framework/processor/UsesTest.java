package dev.lanner.framework.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which function uses which table, as the function model tells it.
class UsesTest {
  /// What the mapper has and generates, as far as this module looks at it.
  private static final List<String> TABLES =
      List.of(
          "package dev.lanner.dynamo; public @interface Table { String value(); }",
          "package dev.lanner.dynamo; public abstract class ItemTable<E> {}",
          "package dev.lanner.dynamo; public interface TableClient {}",
          "@dev.lanner.dynamo.Table(\"orders\") record Order(String id) {}",
          "@dev.lanner.dynamo.Table(\"lines\") record Line(String id) {}",
          table("Order"),
          table("Line"));

  private static String table(String record) {
    return """
    @jakarta.inject.Singleton
    final class %1$sTable extends dev.lanner.dynamo.ItemTable<%1$s> {
      %1$sTable(dev.lanner.dynamo.TableClient client) {}
    }
    """
        .formatted(record);
  }

  private static String handler(String name, String parameters) {
    return """
    @Path("/%1$s")
    class %1$s {
      %1$s(%2$s) {}
      @Get String get() { return ""; }
    }
    """
        .formatted(name, parameters);
  }

  private static String direct(String name, String parameters) {
    return """
    @jakarta.inject.Singleton
    class %1$s {
      %1$s(%2$s) {}
      @Function void %3$s() {}
    }
    """
        .formatted(name, parameters, name.toLowerCase(Locale.ROOT));
  }

  private static String bean(String name, String parameters) {
    return "@jakarta.inject.Singleton class %1$s { %1$s(%2$s) {} }".formatted(name, parameters);
  }

  /// What the model tells of each function: `orders: readWrite`, and what is not known.
  private static Map<String, List<String>> uses(String... sources) throws IOException {
    var all = new ArrayList<>(TABLES);
    all.addAll(List.of(sources));
    return uses(Sources.of(all.toArray(String[]::new)).accepted());
  }

  private static Map<String, List<String>> uses(Compilation compilation) throws IOException {
    String model =
        new String(
            compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, ModelWriter.FILE)
                .orElseThrow()
                .openInputStream()
                .readAllBytes(),
            UTF_8);
    var uses = new TreeMap<String, List<String>>();
    for (JsonNode function : new JsonMapper().readTree(model).path("functions")) {
      var told = new ArrayList<String>();
      for (JsonNode use : function.path("uses")) {
        String type = use.path("type").asString();
        told.add(
            (type.equals("dynamodb-table") ? "" : type + " ")
                + use.path("name").asString()
                + ": "
                + use.path("access").asString());
      }
      for (JsonNode unknown : function.path("unknownUses")) {
        told.add(unknown.path("class").asString() + " takes " + unknown.path("takes").asString());
      }
      uses.put(function.path("name").asString(), told);
    }
    return uses;
  }

  @Test
  void tellsTheTablesOfEachFunctionApart() throws IOException {
    assertThat(
            uses(
                handler("A", "Service service"),
                bean("Service", "OrderTable orders, Clock clock, String text, int number"),
                direct("Pack", "LineTable lines"),
                direct("Idle", "")))
        .isEqualTo(
            Map.of(
                "http", List.of("orders: readWrite"),
                "pack", List.of("lines: readWrite"),
                "idle", List.of()));
  }

  @Test
  void waitsForTableTypesThatAreGenerated() throws IOException {
    Compilation compilation =
        Sources.of(
                TABLES.get(0),
                TABLES.get(1),
                TABLES.get(2),
                TABLES.get(3),
                handler("A", "Service service"),
                bean("Service", "OrderTable orders"))
            .compileWith(
                new LannerProcessor(),
                new LaterProcessor(Map.of("shop.OrderTable", "package shop; " + table("Order"))));

    assertThat(uses(compilation)).isEqualTo(Map.of("http", List.of("orders: readWrite")));
  }

  @Test
  void followsInterfacesToTheBeansOfTheModule() throws IOException {
    assertThat(
            uses(
                "interface Port {}",
                "@jakarta.inject.Singleton class Adapter implements Port { Adapter(OrderTable t) {} }",
                direct("Run", "Port port")))
        .isEqualTo(Map.of("run", List.of("orders: readWrite")));
  }

  @Test
  void followsFactories() throws IOException {
    assertThat(
            uses(
                "class Plain { Plain(dev.lanner.dynamo.TableClient client) {} }",
                """
                @io.micronaut.context.annotation.Factory
                class Beans {
                  @jakarta.inject.Singleton Plain plain(OrderTable orders) { return new Plain(null); }
                  @jakarta.inject.Singleton Runnable other(LineTable lines) { return () -> {}; }
                }
                """,
                direct("Run", "Plain plain")))
        .isEqualTo(Map.of("run", List.of("orders: readWrite")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.inject.Provider<OrderTable>",
        "io.micronaut.context.BeanProvider<OrderTable>",
        "Optional<OrderTable>",
        "List<? extends OrderTable>",
        "OrderTable[]"
      })
  void looksIntoWhatHoldsATable(String type) throws IOException {
    assertThat(uses(direct("Run", type + " orders")))
        .isEqualTo(Map.of("run", List.of("orders: readWrite")));
  }

  @Test
  void followsAClassThatHoldsOtherThings() throws IOException {
    assertThat(
            uses(
                """
                @jakarta.inject.Singleton
                class Book implements Iterable<String> {
                  Book(OrderTable orders) {}
                  @Override public Iterator<String> iterator() { return null; }
                }
                """,
                direct("Run", "Book book")))
        .isEqualTo(Map.of("run", List.of("orders: readWrite")));
  }

  @Test
  void followsFieldsAndMethodsWithInjectAlsoInherited() throws IOException {
    assertThat(
            uses(
                "class Base { @jakarta.inject.Inject OrderTable orders; }",
                """
                @jakarta.inject.Singleton
                class Run extends Base {
                  @jakarta.inject.Inject void set(LineTable lines) {}
                  @Function void run() {}
                }
                """))
        .isEqualTo(Map.of("run", List.of("lines: readWrite", "orders: readWrite")));
  }

  @Test
  void countsFiltersWhereTheyStandAndExceptionHandlersAroundHandlers() throws IOException {
    assertThat(
            uses(
                """
                @jakarta.inject.Singleton
                class Keys implements Filter {
                  Keys(OrderTable orders) {}
                  @Override public Answer around(Request request, Filter.Next next) {
                    return next.proceed(request);
                  }
                }
                """,
                """
                @jakarta.inject.Singleton
                class Failures {
                  Failures(LineTable lines) {}
                  @ExceptionHandler Problem of(IllegalStateException e) { return Problem.of(500, ""); }
                }
                """,
                "@FilteredBy(Keys.class) " + handler("A", ""),
                direct("Run", "")))
        .isEqualTo(
            Map.of("http", List.of("lines: readWrite", "orders: readWrite"), "run", List.of()));
  }

  @Test
  void countsConvertersAndEagerBeansForEveryFunction() throws IOException {
    assertThat(
            uses(
                """
                @io.micronaut.context.annotation.Context
                class Warm { Warm(OrderTable orders) {} }
                """,
                """
                @jakarta.inject.Singleton
                class Lines implements Converter<Line> {
                  Lines(LineTable lines) {}
                  @Override public Line parse(String text) { return new Line(text); }
                  @Override public String expected() { return "a line"; }
                }
                """,
                direct("Run", "")))
        .isEqualTo(Map.of("run", List.of("lines: readWrite", "orders: readWrite")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.lanner.dynamo.TableClient",
        "io.micronaut.context.ApplicationContext",
        "dev.lanner.framework.Application",
        "shop.Port"
      })
  void tellsWhatCannotBeFollowed(String type) throws IOException {
    String port = "public interface Port {}";

    assertThat(
            uses(
                port, bean("Service", "OrderTable t, " + type + " it"), direct("Run", "Service s")))
        .isEqualTo(Map.of("run", List.of("orders: readWrite", "shop.Service takes " + type)));
    assertThat(
            uses(
                port,
                "@Uses(tables = \"lines\", access = Uses.Access.READ) "
                    + bean("Service", "OrderTable t, " + type + " it"),
                direct("Run", "Service s")))
        .isEqualTo(Map.of("run", List.of("lines: read", "orders: readWrite")));
    assertThat(uses(port, "@Uses " + bean("Service", type + " it"), direct("Run", "Service s")))
        .isEqualTo(Map.of("run", List.of()));
  }

  @Test
  void takesTheWordOfAnInterface() throws IOException {
    assertThat(
            uses(
                "@Uses(tables = {\"orders\", \"lines\"}) interface Port {}",
                direct("Run", "Port p")))
        .isEqualTo(Map.of("run", List.of("lines: readWrite", "orders: readWrite")));
  }

  @Test
  void readsATableThatAClassSaysItOnlyReads() throws IOException {
    String reading =
        "@Uses(tables = \"orders\", access = Uses.Access.READ) "
            + bean("Reading", "OrderTable orders");

    assertThat(uses(reading, direct("Run", "Reading reading")))
        .isEqualTo(Map.of("run", List.of("orders: read")));
    assertThat(uses(reading, direct("Run", "Reading reading, OrderTable orders")))
        .isEqualTo(Map.of("run", List.of("orders: readWrite")));
  }

  @Test
  void distrustsFactoriesOfFilters() throws IOException {
    assertThat(
            uses(
                """
                class Quotas implements FilterFactory<Quota> {
                  @Override public Filter create(Quota quota, Application application) {
                    return application.bean(Filter.class);
                  }
                }
                """,
                "@FilteredBy(Quotas.class) @interface Quota {}",
                "@Quota " + handler("A", ""),
                direct("Run", "")))
        .isEqualTo(
            Map.of(
                "http",
                List.of("shop.Quotas takes dev.lanner.framework.Application"),
                "run",
                List.of()));
  }

  @Test
  void tellsQueuesTopicsAndBucketsThatAreSaid() throws IOException {
    assertThat(
            uses(
                "@Uses(queues = {\"orders.fifo\", \"mails\"}, topics = \"alerts\", buckets = \"uploads\")"
                    + " @Uses(buckets = \"archive\", access = Uses.Access.READ) "
                    + bean("Service", "OrderTable orders"),
                direct("Run", "Service service")))
        .isEqualTo(
            Map.of(
                "run",
                List.of(
                    "orders: readWrite",
                    "sqs-queue mails: send",
                    "sqs-queue orders.fifo: send",
                    "sns-topic alerts: publish",
                    "s3-bucket archive: read",
                    "s3-bucket uploads: readWrite")));
  }

  @Test
  void refusesNamesThatNoQueueTopicOrBucketHas() {
    Sources.of("@Uses(queues = \"a b\", topics = \"a.fifo\", buckets = \"A\") class A {} // !")
        .refused(
            "@Uses of A has the queue \"a b\", and names of queues are 1 to 80 letters, digits, hyphens and underscores, .fifo at the end included.",
            "@Uses of A has the topic \"a.fifo\", and names of topics are 1 to 256 letters, digits, hyphens and underscores.",
            "@Uses of A has the bucket \"A\", and names of buckets are 1 to 32 lower-case letters, digits and hyphens, as account and region come behind them.");
  }

  @Test
  void refusesNamesThatNoTableHas() {
    Sources.of("@Uses(tables = \"no table\") class A {} // !")
        .refused(
            "@Uses of A has the table \"no table\", and names of tables are 3 to 255 letters, digits, underscores, hyphens and dots. Write the name as in @Table.");
  }

  @Test
  void refusesATableThatIsNamedTwice() {
    Sources.of(
            "@Uses(tables = \"orders\") @Uses(tables = \"orders\", access = Uses.Access.READ) class A {} // !")
        .refused("@Uses of A names the table orders twice. Keep one.");
  }

  @Test
  void refusesWhatIsNeverInjected() {
    Sources.of("@Uses enum A { B } // !")
        .refused(
            "@Uses says nothing on A, which is never injected. Put it on the handler or the bean that uses the resources.");
  }
}
