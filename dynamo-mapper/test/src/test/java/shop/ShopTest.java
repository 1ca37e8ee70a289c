package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.ConditionFailedException;
import dev.lanner.dynamo.Range;
import dev.lanner.dynamo.test.FreshTables;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.Shop.Address;
import shop.Shop.Customer;
import shop.Shop.Line;
import shop.Shop.Order;
import shop.Shop.Status;

/// A table with several records: keys made by templates, and item collections.
class ShopTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final UUID ID = UUID.fromString("0d1f5e0a-7a54-4c41-9f3e-000000000001");

  // @start region="test"
  @RegisterExtension final FreshTables tables = FreshTables.of(ShopTable.SCHEMA);
  private ShopTable shop;

  @BeforeEach
  void open() {
    shop = new ShopTable(tables.client());
  }

  // @end

  @Test
  void readsWhatItWrote() {
    Order stored = shop.order().put(anOrder(NOON, ID));

    assertThat(stored.created()).isPresent();
    assertThat(shop.order().get("ada", NOON, ID)).contains(stored);
    assertThat(shop.order().get("ada", NOON, UUID.randomUUID())).isEmpty();
  }

  @Test
  void queriesOneRecordOrTheCollection() {
    Customer ada = shop.customer().put(aCustomer("ada"));
    Order first = shop.order().put(anOrder(NOON, ID));
    Order second = shop.order().put(anOrder(NOON.plusSeconds(60), UUID.randomUUID()));
    Line line = new Line("ada", ID, 3, "falcon", 0);
    shop.line().put(line);

    assertThat(shop.order().query("ada").list()).containsExactly(first, second);
    assertThat(shop.order().query("ada").descending().first()).contains(second);
    assertThat(shop.order().query("ada", NOON).list()).containsExactly(first);
    assertThat(shop.order().query("ada", Range.after(NOON)).list()).containsExactly(second);
    assertThat(shop.order().query("ada", Range.upTo(NOON)).list()).containsExactly(first);
    assertThat(shop.order().query("ada", Range.before(NOON)).list()).isEmpty();
    assertThat(shop.order().collection("ada").list()).containsExactly(ada, line, first, second);
    assertThat(shop.order().collectionByOrder(ID).list()).containsExactly(line, first);
    assertThat(shop.line().queryByOrder(ID, Range.from(3)).list()).containsExactly(line);
    assertThat(shop.line().queryByOrder(ID, Range.after(3)).list()).isEmpty();
  }

  @Test
  void refusesAStaleVersion() {
    Customer first = shop.customer().put(aCustomer("ada"));
    Customer second = shop.customer().put(first);

    assertThat(first.version()).isEqualTo(1);
    assertThat(second.version()).isEqualTo(2);
    assertThatThrownBy(() -> shop.customer().put(first))
        .isInstanceOfSatisfying(
            ConditionFailedException.class,
            e -> assertThat(e.found(Customer.class)).contains(second));
    assertThatThrownBy(() -> shop.customer().delete(first))
        .isInstanceOf(ConditionFailedException.class);
    shop.customer().delete(second);
    assertThat(shop.customer().get("ada")).isEmpty();
  }

  @Test
  void patchesWhatItNames() {
    shop.order().put(anOrder(NOON, ID));

    // @start region="patch"
    Order patched =
        shop.order()
            .patch(
                ShopOrderItems.key("ada", NOON, ID),
                ShopOrderAttributes.STATUS.set(Status.PAID),
                ShopOrderAttributes.TOTAL.add(new BigDecimal("0.5")),
                ShopOrderAttributes.NOTES.append(List.of("thanks")));
    // @end

    assertThat(patched.status()).isEqualTo(Status.PAID);
    assertThat(patched.total()).isEqualByComparingTo("10.5");
    assertThat(patched.notes()).containsExactly("fragile", "thanks");
    assertThatThrownBy(() ->
            shop.order()
                .patchIf(
                    ShopOrderAttributes.STATUS.isEqualTo(Status.OPEN),
                    ShopOrderItems.key("ada", NOON, ID),
                    ShopOrderAttributes.STATUS.set(Status.OPEN)))
        .isInstanceOf(ConditionFailedException.class);
  }

  @Test
  void setsAComponentOfANestedRecord() {
    Customer ada = shop.customer().put(aCustomer("ada"));

    // @start region="nested"
    Customer moved =
        shop.customer()
            .patch(
                ShopCustomerItems.key("ada"),
                ShopCustomerAttributes.ADDRESS.city().set("Bern"),
                ShopCustomerAttributes.TAGS.add(Set.of("vip")));
    // @end

    assertThat(moved.address()).contains(new Address("Bern", Optional.of("Falcon Street")));
    assertThat(moved.tags()).containsExactlyInAnyOrder("new", "vip");
    assertThat(moved.version()).isEqualTo(ada.version() + 1);
  }

  @Test
  void filtersByWhatIsNoKey() {
    shop.order().put(anOrder(NOON, ID));

    // @start region="filter"
    var open = shop.order().query("ada").filter(ShopOrderAttributes.STATUS.isEqualTo(Status.OPEN));
    // @end

    assertThat(open.list()).hasSize(1);
    assertThat(open.filter(ShopOrderAttributes.TOTAL.isGreaterThan(BigDecimal.TEN)).list())
        .isEmpty();
    assertThat(open.count()).isEqualTo(1);
  }

  private static Customer aCustomer(String id) {
    return new Customer(
        id,
        "Ada",
        0,
        Optional.of(new Address("Zürich", Optional.of("Falcon Street"))),
        Set.of("new"));
  }

  private static Order anOrder(Instant placed, UUID id) {
    return new Order(
        "ada",
        id,
        placed,
        Status.OPEN,
        BigDecimal.TEN,
        Optional.empty(),
        Optional.empty(),
        List.of("fragile"));
  }
}
