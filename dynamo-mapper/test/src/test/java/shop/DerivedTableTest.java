package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.ChangeReader;
import dev.lanner.dynamo.ChangeRecord;
import dev.lanner.dynamo.ChangeRecord.Precision;
import dev.lanner.dynamo.DerivedTable;
import dev.lanner.dynamo.Retries;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.test.FreshTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.Shop.Customer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items that follow from those of another table.
class DerivedTableTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final ChangeReader<Customer> CHANGES = ChangeReader.of(ShopCustomerItems.SCHEMA);
  private static final String[] TAGS = {"new", "vip", "late", "loud"};

  @RegisterExtension
  final FreshTables tables =
      FreshTables.of(ShopTable.SCHEMA, TaggedTable.SCHEMA).and(DerivedTable.ledger("ledger"));

  private DerivedTable<Customer, Tagged> tagged;

  @BeforeEach
  void open() {
    tagged = derived(tables.dynamoDb());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void endsInTheStateOfTheSourceHoweverChangesCome(long seed) throws Exception {
    var random = new Random(seed);
    Map<String, Customer> source = new HashMap<>();
    List<Change<Customer>> changes = changeAtRandom(source, random, 40);
    var unreliable = derived(new UnreliableDynamoDb(tables.dynamoDb(), random, 0.3));

    List<Change<Customer>> delivered = new ArrayList<>(changes);
    for (Change<Customer> change : changes) {
      if (random.nextInt(3) == 0) {
        delivered.add(change);
      }
    }
    Collections.shuffle(delivered, random);
    for (List<Change<Customer>> batch : batches(delivered, 7)) {
      deliverUntilItSucceeds(unreliable, batch);
    }

    assertThat(derivedItems()).isEqualTo(derivedFrom(source));
  }

  @Test
  void endsInTheStateOfTheSourceWhenTwoApplyTheSameAtTheSameTime() throws Exception {
    var random = new Random(5);
    Map<String, Customer> source = new HashMap<>();
    List<Change<Customer>> changes = changeAtRandom(source, random, 30);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (int i = 0; i < 3; i++) {
        var shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, random);
        done.add(threads.submit(() -> shuffled.forEach(tagged::apply)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }

    assertThat(derivedItems()).isEqualTo(derivedFrom(source));
  }

  @Test
  void leavesOutWhatIsNotLater() {
    assertThat(tagged.apply(inserted("2", "vip"))).isTrue();
    assertThat(tagged.apply(inserted("2", "vip"))).isFalse();
    assertThat(tagged.apply(inserted("1", "new"))).isFalse();
    assertThat(tagged.apply(removed("10"))).isTrue();
    assertThat(tagged.apply(inserted("9", "late"))).isFalse();
    assertThat(derivedItems()).isEmpty();
    assertThat(tagged.apply(inserted("11", "new"))).isTrue();
    assertThat(derivedItems()).containsExactly(new Tagged("new", "ada", "Ada"));
  }

  @Test
  void keepsEntriesOfWhatIsGoneForAWhile() {
    assertThat(tagged.apply(inserted("1", "vip"))).isTrue();
    assertThat(ledger()).doesNotContainKey("expires").containsKey("keys");

    assertThat(tagged.withRetention(Duration.ofHours(1)).apply(removed("2"))).isTrue();

    assertThat(ledger())
        .containsEntry("expires", AttributeValue.fromN(Long.toString(NOON.getEpochSecond() + 3600)))
        .doesNotContainKey("keys");
  }

  @Test
  void ordersChangesOfKinesisByTheirMicroseconds() {
    assertThat(tagged.apply(kinesis(Precision.MICROSECOND, NOON.plusNanos(2000), "vip"))).isTrue();
    assertThat(tagged.apply(kinesis(Precision.MICROSECOND, NOON.plusNanos(1000), "new"))).isFalse();
    assertThat(derivedItems()).containsExactly(new Tagged("vip", "ada", "Ada"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagged.apply(kinesis(Precision.MILLISECOND, NOON.plusSeconds(1), "vip")))
        .withMessage(
            "The change with the event id 1 comes from a Kinesis data stream whose times are not exact enough to tell which of two changes is the later one. Set ApproximateCreationDateTimePrecision to MICROSECOND in the table's KinesisStreamSpecification, or use the table's own stream.");
    assertThatIllegalStateException()
        .isThrownBy(() -> tagged.apply(inserted("3", "vip")))
        .withMessageStartingWith("Changes of the same item came from the table's stream and from");
  }

  @Test
  void refusesWhatCannotBeDerived() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            DerivedTable.<Customer, Customer>of(
                tables.client(), "copy", "ledger", ShopCustomerItems.SCHEMA, List::of))
        .withMessage(
            "Customer has components that the mapper writes, so it does not follow from its source alone. Leave out @Version, @CreatedAt, @UpdatedAt and @Counter.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> many(i -> "same", 2).apply(inserted("1", "vip")))
        .withMessage(
            "Two records of Tagged with the same key follow from one item. Give them different keys.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> many(i -> "tag" + i, 100).apply(inserted("1", "vip")))
        .withMessage(
            "A change would write and delete 100 items of Tagged, and a transaction has room for 99. Derive fewer from one item.");
    assertThat(many(i -> "tag" + i, 99).apply(inserted("1", "vip"))).isTrue();
  }

  @Test
  void passesOnWhatIsNotItsOwnMatter() {
    var unreliable = derived(new UnreliableDynamoDb(tables.dynamoDb(), new Random(1), 2));

    assertThatThrownBy(() -> unreliable.apply(inserted("1", "vip")))
        .isInstanceOf(SdkClientException.class);
    assertThat(tagged.apply(inserted("1", "vip"))).isTrue();
  }

  /// Writes, changes and deletes customers, and reads that from the table's stream.
  private List<Change<Customer>> changeAtRandom(
      Map<String, Customer> source, Random random, int count) {
    try (var stream = TableStream.of(tables.dynamoDb(), tables.name("shop"))) {
      var customers = new ShopTable(tables.client()).customer();
      for (int i = 0; i < count; i++) {
        String id = "customer-" + random.nextInt(4);
        Customer old = source.get(id);
        if (old != null && random.nextInt(3) == 0) {
          customers.delete(source.remove(id));
        } else {
          long version = old == null ? 0 : old.version();
          String name = "Name " + random.nextInt(3);
          var next = new Customer(id, name, version, Optional.empty(), someTags(random));
          source.put(id, customers.put(next));
        }
      }
      var changes = new ArrayList<Change<Customer>>();
      for (ChangeRecord record : stream.read(count)) {
        changes.add(CHANGES.read(record).orElseThrow());
      }
      assertThat(changes).hasSize(count);
      return changes;
    }
  }

  private static Set<String> someTags(Random random) {
    var tags = new HashSet<String>();
    for (String tag : TAGS) {
      if (random.nextBoolean()) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private static <T> List<List<T>> batches(List<T> all, int size) {
    var batches = new ArrayList<List<T>>();
    for (int i = 0; i < all.size(); i += size) {
      batches.add(all.subList(i, Math.min(all.size(), i + size)));
    }
    return batches;
  }

  /// As Lambda does: a batch that failed comes again, from its beginning.
  private static void deliverUntilItSucceeds(
      DerivedTable<Customer, Tagged> derived, List<Change<Customer>> batch) {
    while (true) {
      try {
        batch.forEach(derived::apply);
        return;
      } catch (SdkClientException _) {
        // Comes again.
      }
    }
  }

  private static Set<Tagged> derivedFrom(Map<String, Customer> source) {
    var all = new HashSet<Tagged>();
    source.values().forEach(customer -> all.addAll(tags(customer)));
    return all;
  }

  private static List<Tagged> tags(Customer customer) {
    return customer.tags().stream()
        .map(tag -> new Tagged(tag, customer.id(), customer.name()))
        .toList();
  }

  private Set<Tagged> derivedItems() {
    var all = new HashSet<Tagged>();
    tables
        .dynamoDb()
        .scan(scan -> scan.tableName(tables.name("tagged")).consistentRead(true))
        .items()
        .forEach(item -> all.add(TaggedTable.SCHEMA.readAttributes(item)));
    return all;
  }

  private Map<String, AttributeValue> ledger() {
    return tables
        .dynamoDb()
        .scan(scan -> scan.tableName(tables.name("ledger")).consistentRead(true))
        .items()
        .getFirst();
  }

  private DerivedTable<Customer, Tagged> derived(DynamoDbClient dynamoDb) {
    return DerivedTable.of(
        client(dynamoDb), "tagged", "ledger", TaggedTable.SCHEMA, DerivedTableTest::tags);
  }

  private DerivedTable<Customer, Tagged> many(
      java.util.function.IntFunction<String> tag, int count) {
    return DerivedTable.of(
        client(tables.dynamoDb()),
        "many",
        "ledger",
        TaggedTable.SCHEMA,
        customer ->
            java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new Tagged(tag.apply(i), customer.id(), ""))
                .toList());
  }

  /// Tries again without waiting.
  private TableClient client(DynamoDbClient dynamoDb) {
    return TableClient.of(dynamoDb)
        .withNames(tables::name)
        .withClock(() -> NOON)
        .withRetries(new Retries(() -> NOON.plusSeconds(10), () -> NOON, new Random(1), _ -> {}));
  }

  private static Change<Customer> inserted(String sequenceNumber, String tag) {
    Customer ada = new Customer("ada", "Ada", 1, Optional.empty(), Set.of(tag));
    return new Change.Inserted<>(record(sequenceNumber, NOON, Precision.SECOND), ada);
  }

  private static Change<Customer> removed(String sequenceNumber) {
    Customer ada = new Customer("ada", "Ada", 1, Optional.empty(), Set.of());
    return new Change.Removed<>(record(sequenceNumber, NOON, Precision.SECOND), ada);
  }

  private static Change<Customer> kinesis(Precision precision, Instant time, String tag) {
    Customer ada = new Customer("ada", "Ada", 1, Optional.empty(), Set.of(tag));
    return new Change.Inserted<>(record(null, time, precision), ada);
  }

  private static ChangeRecord record(String sequenceNumber, Instant time, Precision precision) {
    return new ChangeRecord(
        "1",
        ChangeRecord.Event.INSERT,
        "shop",
        sequenceNumber,
        null,
        time,
        precision,
        ShopCustomerItems.key("ada").attributes(),
        null,
        Map.of());
  }
}
