package capacity;

import static capacity.LocalTable.key;
import static capacity.RandomItems.text;
import static org.assertj.core.api.Assertions.assertThat;

import capacity.LocalTable.Change;
import dev.lanner.dynamo.CapacityEstimator;
import dev.lanner.dynamo.CapacityEstimator.Read;
import dev.lanner.dynamo.CapacityUnits;
import dev.lanner.dynamo.test.FreshTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Estimates against what DynamoDB Local consumes. {@link CapacityReadTest} has reads.
class CapacityEstimatorTest {
  private static final long SEED = 20_261_129;
  private static final int BATCHES = 120;
  private static final int SINGLES = 400;
  private static final int TRANSACTIONS = 50;

  @RegisterExtension final FreshTables tables = FreshTables.of(ParcelTable.SCHEMA);

  private final CapacityEstimator estimator = CapacityEstimator.of(ParcelTable.SCHEMA);
  private final RandomParcels parcels = new RandomParcels(SEED);
  private LocalTable table;

  @BeforeEach
  void open() {
    table = new LocalTable(tables.dynamoDb(), tables.name("parcels"));
  }

  @Test
  void estimatesBatchesOfWrites() {
    for (int i = 0; i < BATCHES; i++) {
      List<Change> changes = changes(25);

      assertThat(table.batch(changes))
          .as("Batch %d of seed %d", i, SEED)
          .isEqualTo(estimate(changes));
    }
  }

  @Test
  void estimatesPutsUpdatesAndDeletes() {
    for (int i = 0; i < SINGLES; i++) {
      Change change = changes(1).getFirst();
      CapacityUnits consumed =
          change.after().isEmpty()
              ? table.delete(change)
              : i % 2 == 0 ? table.put(change) : table.update(change);

      assertThat(consumed)
          .as("Write %d of seed %d, %s", i, SEED, change.key())
          .isEqualTo(estimate(List.of(change)));
    }
  }

  /// Local 3.3.1 doubles the units of indexes too, which the service does not, as was measured for
  /// https://github.com/nubo-db/dynoxide/pull/188. Nor does the developer guide say so: the double
  /// is of preparing and committing the items, and indexes follow afterwards. There it was measured
  /// as well that a condition check costs a write of the item, which Local takes for a read. Of
  /// actions that cost the same in each part, Local counts one.
  @Test
  void estimatesTransactionsButForWhatLocalDoesDifferently() {
    for (int i = 0; i < TRANSACTIONS; i++) {
      List<Change> changes = changes(12);
      var used = new HashSet<>(changes.stream().map(Change::key).toList());
      List<Map<String, AttributeValue>> checked =
          table.items().stream().filter(item -> !used.contains(key(item))).limit(3).toList();
      var actions = new HashSet<CapacityUnits>();
      for (Change change : changes) {
        CapacityUnits units = asLocal(change, estimator::transactWrite);
        actions.add(new CapacityUnits(units.table(), doubled(units.indexes())));
      }
      checked.forEach(item -> actions.add(estimator.get(item, Read.TRANSACTIONAL)));

      assertThat(table.transact(changes, checked))
          .as("Transaction %d of seed %d", i, SEED)
          .isEqualTo(actions.stream().reduce(CapacityUnits.NONE, CapacityUnits::plus));
    }
  }

  @Test
  void takesChecksAndDeletesInTransactionsAsTheServiceDoes() {
    var item = new HashMap<>(parcels.key());
    RandomItems.fill(item, Set.of(), "fill", 3 * 1024);

    assertThat(estimator.conditionCheck(item).total()).isEqualTo(6);
    assertThat(estimator.conditionCheck(Map.of()).total()).isEqualTo(2);
    assertThat(estimator.transactWrite(item, Map.of()).total()).isEqualTo(6);
    assertThat(estimator.transactWrite(Map.of(), Map.of()).total()).isEqualTo(2);
    assertThat(estimator.refusedWrite(item, parcels.key()).total()).isEqualTo(3);
  }

  private static Map<String, Double> doubled(Map<String, Double> units) {
    var twice = new HashMap<>(units);
    twice.replaceAll((_, of) -> of * 2);
    return twice;
  }

  @Test
  void takesNumbersAndSetsAsDynamoDbKeepsThem() {
    Map<String, AttributeValue> before =
        Map.of(
            "pk", text("a"),
            "sk", text("a"),
            "owner", text("ada"),
            "price", AttributeValue.fromN("1"),
            "tags", AttributeValue.fromSs(List.of("new", "vip")));
    var after = new HashMap<>(before);
    after.put("price", AttributeValue.fromN("1.00"));
    after.put("tags", AttributeValue.fromSs(List.of("vip", "new")));
    table.put(new Change(Map.of(), before));

    CapacityUnits consumed = table.put(new Change(before, after));

    assertThat(consumed).isEqualTo(new CapacityUnits(1, Map.of()));
    assertThat(estimator.write(before, after)).isEqualTo(consumed);
  }

  private CapacityUnits estimate(List<Change> changes) {
    return changes.stream()
        .map(change -> asLocal(change, estimator::write))
        .reduce(CapacityUnits.NONE, CapacityUnits::plus);
  }

  /// Local 3.3.1 takes entries of local indexes for 100 bytes bigger than they are. The service
  /// takes 3 units for one of 3017 bytes, https://github.com/nubo-db/dynoxide has that measured
  /// (captures L1 and L2), and the developer guide has the 100 bytes in storage only. So the units
  /// of the local index come from items whose note is so much longer.
  private static CapacityUnits asLocal(Change change, Estimate estimate) {
    CapacityUnits units = estimate.of(change.before(), change.after());
    CapacityUnits more = estimate.of(longer(change.before()), longer(change.after()));
    var indexes = new HashMap<>(units.indexes());
    indexes.put("by-due", more.indexes().getOrDefault("by-due", 0.0));
    return new CapacityUnits(units.table(), indexes);
  }

  private interface Estimate {
    CapacityUnits of(Map<String, AttributeValue> before, Map<String, AttributeValue> after);
  }

  private static Map<String, AttributeValue> longer(Map<String, AttributeValue> item) {
    var longer = new HashMap<>(item);
    if (!item.isEmpty()) {
      AttributeValue note = item.get("note");
      longer.put("note", text(note == null ? "y".repeat(96) : note.s() + "x".repeat(100)));
    }
    return longer;
  }

  private List<Change> changes(int count) {
    var used = new HashSet<Map<String, AttributeValue>>();
    var changes = new ArrayList<Change>();
    while (changes.size() < count) {
      Map<String, AttributeValue> key = parcels.key();
      if (used.add(key)) {
        Map<String, AttributeValue> before = table.item(key);
        Map<String, AttributeValue> after = parcels.next(key, before);
        // Nothing comes of nothing only by deleting it, which Local takes for half in transactions.
        var change =
            new Change(before, after.isEmpty() && before.isEmpty() ? parcels.fresh(key) : after);
        if (!isMistaken(change, "state", "priority") && !isMistaken(change, "city", "state")) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  /// Local 3.3.1 takes a unit for an index although an item is not in it before or after, when it
  /// has one attribute of the index's key before and the other one after. The developer guide: "If
  /// an item is not present in the index before or after the item is updated, there is no
  /// additional write cost for the index."
  private static boolean isMistaken(Change change, String partition, String sort) {
    return swaps(change, partition, sort) || swaps(change, sort, partition);
  }

  private static boolean swaps(Change change, String one, String other) {
    return hasOnly(change.before(), one, other) && hasOnly(change.after(), other, one);
  }

  private static boolean hasOnly(Map<String, AttributeValue> item, String one, String other) {
    return item.containsKey(one) && !item.containsKey(other);
  }
}
