package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.ItemMappingException;
import dev.lanner.dynamo.test.FreshTables;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.Depot.Album;
import shop.Depot.Line;
import shop.Depot.Order;
import shop.Depot.Photo;

/// Items and what is below them in one partition.
class HierarchyTest {
  private static final Order SEVEN = new Order("ada", "7", "fragile");
  private static final Order SEVENTY = new Order("ada", "70", "");
  private static final Line FIRST = new Line("ada", "7", 1, "falcon");
  private static final Line SECOND = new Line("ada", "7", 2, "kestrel");
  private static final Line OF_SEVENTY = new Line("ada", "70", 1, "merlin");

  @RegisterExtension final FreshTables tables = FreshTables.of(DepotTable.SCHEMA);
  private DepotTable depot;

  @BeforeEach
  void open() {
    depot = new DepotTable(tables.client());
  }

  @Test
  void readsAnItemWithAllBelowIt() {
    putOrders();
    String customer = "ada";

    // @start region="below"
    List<Depot> order = depot.order().collection(customer, "7").list();
    List<Order> orders = depot.order().query(customer).list();
    List<Line> lines = depot.line().query(customer, "7").list();
    // @end

    assertThat(order).containsExactly(SEVEN, FIRST, SECOND);
    assertThat(orders).containsExactly(SEVEN, SEVENTY);
    assertThat(lines).containsExactly(FIRST, SECOND);
    assertThat(depot.order().collection("ada", "70").consistent().list())
        .containsExactly(SEVENTY, OF_SEVENTY);
  }

  @Test
  void readsItemsWithoutThoseBelowThem() {
    putOrders();
    depot.album().put(new Album("ada", "birds"));
    depot.album().put(new Album("ada", "birds of prey"));
    depot.photo().put(new Photo("ada", "birds", "1"));

    assertThat(depot.order().query("ada").count()).isEqualTo(2);
    assertThat(depot.order().query("ada", "7").list()).containsExactly(SEVEN);
    assertThat(depot.album().queryStartingWith("ada", "birds").list())
        .extracting(Album::name)
        .containsExactly("birds", "birds of prey");
    assertThat(depot.photo().query("ada", "birds").list()).hasSize(1);
  }

  /// Else the album would have the key of a photo, and one would replace the other.
  @Test
  void refusesAValueThatMakesTheKeyOfAnotherRecord() {
    depot.photo().put(new Photo("ada", "birds", "1"));

    assertThatThrownBy(() -> depot.album().put(new Album("ada", "birds#PHOTO#1")))
        .isInstanceOf(ItemMappingException.class)
        .hasMessage(
            "Album.name contains the text \"#PHOTO#\", which ends it in the template of a key at $. Refuse such values, or choose another separator.");
    assertThatThrownBy(() -> depot.order().get("ada", "7#LINE#0001"))
        .isInstanceOf(ItemMappingException.class);
    assertThatThrownBy(() -> depot.line().put(new Line("ada", "7#", 1, "falcon")))
        .isInstanceOf(ItemMappingException.class);
    assertThat(depot.photo().get("ada", "birds", "1")).isPresent();
    assertThat(depot.album().put(new Album("ada", "birds#1")).name()).isEqualTo("birds#1");
  }

  private void putOrders() {
    depot.order().putAll(List.of(SEVEN, SEVENTY));
    depot.line().putAll(List.of(FIRST, SECOND, OF_SEVENTY));
  }
}
