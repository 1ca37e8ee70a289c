package capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.CapacityEstimator;
import dev.lanner.dynamo.CapacityEstimator.Read;
import dev.lanner.dynamo.CapacityMeter;
import dev.lanner.dynamo.CapacityUnits;
import dev.lanner.dynamo.test.FreshTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/// What calls consume, added up.
class CapacityMeterTest {
  @RegisterExtension final FreshTables tables = FreshTables.of(ParcelTable.SCHEMA);

  @Test
  void addsUpReadsAndWritesByTableAndIndex() {
    var meter = new CapacityMeter();
    var parcels = new ParcelTable(tables.client().withMeter(meter));
    String table = tables.name("parcels");

    Parcel parcel = parcels.put(aParcel("ada"));
    parcels.put(aParcel("bob"));
    parcels.get("R1", "1");
    parcels.getConsistent(ParcelTable.key("R1", "1"));
    parcels.queryByOwner("bob").list();
    parcels.delete(parcel);

    assertThat(meter.read(table)).isEqualTo(new CapacityUnits(1.5, Map.of("by-owner", 0.5)));
    assertThat(meter.written(table))
        .isEqualTo(new CapacityUnits(3, Map.of("by-owner", 4.0, "by-due", 2.0)));
    assertThat(meter.unsplit(table)).isEqualTo(CapacityUnits.NONE);
    assertThat(meter)
        .hasToString(
            table
                + ": 2 (table 1.5, by-owner 0.5) read, 9 (table 3, by-due 2, by-owner 4) written");
    meter.reset();
    assertThat(meter).hasToString("nothing consumed");
  }

  @Test
  void comparesWithAnEstimate() {
    // @start region="meter"
    var estimator = CapacityEstimator.of(ParcelTable.SCHEMA);
    var meter = new CapacityMeter();
    var parcels = new ParcelTable(tables.client().withMeter(meter));
    var item = ParcelTable.SCHEMA.attributes(aParcel("ada"));

    CapacityUnits creating = estimator.write(Map.of(), item); // 3 (table 1, by-due 1, by-owner 1)
    CapacityUnits reading = estimator.get(item, Read.EVENTUAL); // 0.5
    parcels.put(aParcel("ada"));
    parcels.get("R1", "1");

    assertThat(meter.written(tables.name("parcels"))).isEqualTo(creating);
    assertThat(meter.read(tables.name("parcels"))).isEqualTo(reading);
    // @end
    assertThat(creating).hasToString("3 (table 1, by-due 1, by-owner 1)");
    assertThat(reading).hasToString("0.5");
  }

  @Test
  void tellsReadsFromWritesWhereTheResponseDoes() {
    var meter = new CapacityMeter();
    var units = ConsumedCapacity.builder().tableName("shop").capacityUnits(4.0);

    meter.accept(units.copy().writeCapacityUnits(4.0).build());
    meter.accept(units.copy().readCapacityUnits(4.0).writeCapacityUnits(0.0).build());
    meter.accept(units.copy().table(Capacity.builder().capacityUnits(4.0).build()).build());

    assertThat(meter.tables()).containsExactly("shop");
    assertThat(meter).hasToString("shop: 4 read, 4 written, 4 of either");
  }

  @Test
  void losesNothingAmongThreads() throws Exception {
    var meter = new CapacityMeter();
    var half = ConsumedCapacity.builder().tableName("shop").capacityUnits(0.5).build();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Void>> calls =
          IntStream.range(0, 8)
              .<Callable<Void>>mapToObj(_ ->
                  () -> {
                    for (int i = 0; i < 5_000; i++) {
                      meter.accept(half);
                    }
                    return null;
                  })
              .toList();
      for (var call : threads.invokeAll(calls)) {
        call.get();
      }
    }

    assertThat(meter.unsplit("shop").total()).isEqualTo(20_000);
  }

  private static Parcel aParcel(String owner) {
    return new Parcel(
        "R1",
        "1",
        "2026-11-30",
        Optional.of(owner),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("Ring twice."),
        Map.of());
  }
}
