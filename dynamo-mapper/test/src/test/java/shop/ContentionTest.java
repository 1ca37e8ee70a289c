package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.ConditionFailedException;
import dev.lanner.dynamo.test.FreshTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.Shop.Customer;
import shop.Shop.Line;

/// Many writers of one item.
class ContentionTest {
  private static final int WRITERS = 16;
  private static final UUID ORDER = UUID.fromString("0d1f5e0a-7a54-4c41-9f3e-000000000001");

  @RegisterExtension final FreshTables tables = FreshTables.of(ShopTable.SCHEMA, TallyTable.SCHEMA);
  private ShopTable shop;

  @BeforeEach
  void open() {
    shop = new ShopTable(tables.client());
  }

  @Test
  void losesNoPatch() throws Exception {
    shop.line().put(new Line("ada", ORDER, 1, "falcon", 0));

    atOnce(() -> {
      for (int i = 0; i < 500; i++) {
        shop.line()
            .patch(
                ShopLineItems.key("ada", ORDER, 1),
                ShopLineAttributes.SKU.set("at " + Instant.now()));
      }
      return null;
    });

    assertThat(shop.line().getConsistent(ShopLineItems.key("ada", ORDER, 1)).map(Line::seen))
        .contains(WRITERS * 500L);
  }

  /// With `-Dlanner.increments=500` it takes minutes, as of 16 writers at once one succeeds.
  @Test
  void losesNoVersionedWrite() throws Exception {
    int increments = Integer.getInteger("lanner.increments", 25);
    var tallies = new TallyTable(tables.client());
    tallies.put(new Tally("all", 0, 0));

    atOnce(() -> {
      for (int i = 0; i < increments; i++) {
        increment(tallies);
      }
      return null;
    });

    Tally all = tallies.getConsistent(TallyTable.key("all")).orElseThrow();
    assertThat(all.count()).isEqualTo(WRITERS * increments);
    assertThat(all.version()).isEqualTo(WRITERS * increments + 1L);
  }

  @Test
  void deletesNothingThatIsStale() {
    Customer first = shop.customer().put(new Customer("ada", "Ada", 0, Optional.empty(), Set.of()));
    Customer second = shop.customer().put(first);

    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> shop.customer().delete(first))
          .isInstanceOf(ConditionFailedException.class);
    }
    shop.customer().delete(second);
    assertThatThrownBy(() -> shop.customer().delete(second))
        .isInstanceOf(ConditionFailedException.class);
  }

  /// Reads and writes until nobody else has written in between.
  private static void increment(TallyTable tallies) {
    while (true) {
      Tally now = tallies.getConsistent(TallyTable.key("all")).orElseThrow();
      try {
        tallies.put(new Tally("all", now.count() + 1, now.version()));
        return;
      } catch (ConditionFailedException _) {
        // Another writer was faster.
      }
    }
  }

  private static void atOnce(Callable<Void> work) throws Exception {
    try (var executor = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        all.add(executor.submit(work));
      }
      for (Future<Void> each : all) {
        each.get();
      }
    }
  }
}
