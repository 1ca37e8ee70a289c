package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lanner.dynamo.CapacityMeter;
import dev.lanner.dynamo.ReadTransaction;
import dev.lanner.dynamo.Retries;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.Transaction;
import dev.lanner.dynamo.TransactionFailedException;
import dev.lanner.dynamo.TransactionFailedException.Failure;
import dev.lanner.dynamo.test.FreshTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.Shop.Customer;
import shop.Shop.Line;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// Several items as they are at one moment.
class ReadTransactionTest {
  private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");
  private static final UUID ORDER = UUID.fromString("0d1f5e0a-7a54-4c41-9f3e-000000000001");

  @RegisterExtension final FreshTables tables = FreshTables.of(ShopTable.SCHEMA, TaskTable.SCHEMA);

  private Instant now = START;
  private ShopTable shop;
  private TaskTable tasks;

  @BeforeEach
  void open() {
    shop = new ShopTable(tables.client());
    tasks = new TaskTable(tables.client());
  }

  @Test
  void readsItemsOfDifferentTables() {
    Customer stored = shop.customer().put(aCustomer());
    Line line = shop.line().put(aLine(1));
    tasks.put(new Task("t1", "ada", "fly", "long text"));

    // @start region="read"
    var transaction = ReadTransaction.of(tables.client());
    var customer = transaction.get(shop.customer(), ShopCustomerItems.key("ada"));
    var first = transaction.get(shop.line(), ShopLineItems.key("ada", ORDER, 1));
    var title = transaction.getAs(TaskTitleSchema.PROJECTION, tasks, TaskTable.key("t1"));
    transaction.commit();

    Optional<Customer> ada = customer.found();
    // @end
    assertThat(ada).contains(stored);
    assertThat(first.found()).contains(line);
    assertThat(title.found()).contains(new TaskTitle("t1", "fly"));
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    var transaction = ReadTransaction.of(tables.client());
    var customer = transaction.get(shop.customer(), ShopCustomerItems.key("ada"));
    assertThatIllegalStateException()
        .isThrownBy(customer::found)
        .withMessage(
            "The transaction has not read its items yet. Commit it before you ask for one.");

    transaction.commit();

    assertThat(customer.found()).isEmpty();
    assertThatIllegalStateException().isThrownBy(transaction::commit);
    ReadTransaction.of(tables.client()).commit();
  }

  @Test
  void tellsTheMeterWhatItCosts() {
    shop.customer().put(aCustomer());
    var meter = new CapacityMeter();

    var transaction = ReadTransaction.of(tables.client().withMeter(meter));
    var _ = transaction.get(shop.customer(), ShopCustomerItems.key("ada"));
    transaction.commit();

    assertThat(meter.read(tables.name("shop")).total()).isEqualTo(2);
    assertThat(meter.unsplit(tables.name("shop")).total()).isZero();
  }

  @Test
  void takesAHundredItemsAndEachOnce() {
    shop.line().putAll(IntStream.range(0, 100).mapToObj(i -> aLine(i)).toList());
    var transaction = ReadTransaction.of(tables.client());
    var reads = new ArrayList<ReadTransaction.Read<Line>>();
    for (int i = 0; i < ReadTransaction.MAX_ITEMS; i++) {
      reads.add(transaction.get(shop.line(), ShopLineItems.key("ada", ORDER, i)));
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> transaction.get(shop.line(), ShopLineItems.key("ada", ORDER, 100)))
        .withMessage(
            "The transaction reads 100 items already, and DynamoDB takes no more. Split it.");
    transaction.commit();
    assertThat(reads)
        .extracting(read -> read.found().orElseThrow().number())
        .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    var twice = ReadTransaction.of(tables.client());
    var _ = twice.get(shop.line(), ShopLineItems.key("ada", ORDER, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> twice.get(shop.line(), ShopLineItems.key("ada", ORDER, 1)))
        .withMessage(
            "The transaction reads this item of Line already, and DynamoDB takes each once. Use what the first read finds.");
  }

  @Test
  void triesAgainWhileOthersWrite() {
    Customer stored = shop.customer().put(aCustomer());
    var busy = new BusyDynamoDb(tables.dynamoDb(), new Random(7), 0.7);
    for (int i = 0; i < 20; i++) {
      var transaction = ReadTransaction.of(client(busy, Duration.ofMinutes(5)));
      var customer = transaction.get(shop.customer(), ShopCustomerItems.key("ada"));

      transaction.commit();

      assertThat(customer.found()).contains(stored);
    }
    assertThat(busy.calls()).isGreaterThan(40);
    assertThat(now).isAfter(START);
  }

  @Test
  void namesTheItemThatOthersWriteAtTheDeadline() {
    var busy = new BusyDynamoDb(tables.dynamoDb(), new Random(8), 1);
    var transaction = ReadTransaction.of(client(busy, Duration.ofSeconds(2)));
    var _ = transaction.get(shop.customer(), ShopCustomerItems.key("ada"));
    var line = transaction.get(shop.line(), ShopLineItems.key("ada", ORDER, 1));

    assertThatThrownBy(transaction::commit)
        .isInstanceOfSatisfying(
            TransactionFailedException.class,
            e -> {
              assertThat(e.failures())
                  .extracting(Failure::index, Failure::operation, Failure::type, Failure::reason)
                  .containsExactly(tuple(1, "get", "Line", "TransactionConflict"));
              assertThat(e.isTransient()).isTrue();
            })
        .hasMessage(
            "The transaction did not happen: operation 1, the get of Line, met another write of the same item (TransactionConflict).");
    assertThat(busy.calls()).isGreaterThan(3);
    assertThat(now).isBefore(START.plusSeconds(2).plusMillis(1));
    assertThatIllegalStateException().isThrownBy(line::found);
  }

  /// How large items are is known to DynamoDB only.
  @Test
  void readsNothingOfMoreThanFourMegabytes() {
    String text = "x".repeat(390_000);
    var transaction = ReadTransaction.of(tables.client());
    for (int i = 0; i < 11; i++) {
      tasks.put(new Task("t" + i, "ada", "fly", text));
      var _ = transaction.get(tasks, TaskTable.key("t" + i));
    }

    assertThatThrownBy(transaction::commit)
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("too large");
  }

  /// A transaction writes two tasks together; whoever reads them sees both or none.
  @Test
  void seesATransactionWholeOrNotAtAll() throws InterruptedException {
    var writer =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < 40; i++) {
                var write = Transaction.of(tables.client());
                write.put(tasks, new Task("a", "ada", "title " + i, ""));
                write.put(tasks, new Task("b", "ada", "title " + i, ""));
                write.commit();
              }
            });
    var seen = new ArrayList<List<Optional<String>>>();
    while (writer.isAlive()) {
      var read = ReadTransaction.of(tables.client());
      var a = read.get(tasks, TaskTable.key("a"));
      var b = read.get(tasks, TaskTable.key("b"));
      read.commit();
      seen.add(List.of(a.found().map(Task::title), b.found().map(Task::title)));
    }
    writer.join();

    assertThat(seen).allSatisfy(both -> assertThat(both.getFirst()).isEqualTo(both.getLast()));
  }

  /// Pauses move the clock and take no time.
  private TableClient client(BusyDynamoDb busy, Duration time) {
    return TableClient.of(busy)
        .withNames(tables::name)
        .withRetries(
            new Retries(
                () -> START.plus(time), () -> now, new Random(7), pause -> now = now.plus(pause)));
  }

  private static Customer aCustomer() {
    return new Customer("ada", "Ada", 0, Optional.empty(), Set.of());
  }

  private static Line aLine(int number) {
    return new Line("ada", ORDER, number, "falcon", 0);
  }
}
