package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.InvalidPageTokenException;
import dev.lanner.dynamo.Page;
import dev.lanner.dynamo.PageTokens;
import dev.lanner.dynamo.Results;
import dev.lanner.dynamo.test.FreshTables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.Shop.Customer;
import shop.Shop.Line;
import shop.Shop.Order;
import shop.Shop.Status;

/// Reads of whole tables and indexes.
class ScanTest {
  private static final PageTokens TOKENS = PageTokens.of(1, new byte[32]);
  private static final UUID ORDER = UUID.fromString("0d1f5e0a-7a54-4c41-9f3e-000000000001");

  @RegisterExtension
  final FreshTables tables = FreshTables.of(TicketTable.SCHEMA, ShopTable.SCHEMA, TaskTable.SCHEMA);

  private TicketTable tickets;
  private ShopTable shop;

  @BeforeEach
  void open() {
    tickets = new TicketTable(tables.client());
    shop = new ShopTable(tables.client());
  }

  @Test
  void readsAllItems() {
    List<Ticket> all = putTickets(60);

    assertThat(tickets.scan().list()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(tickets.scan().consistent().evaluating(7).list())
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(tickets.scan().count()).isEqualTo(60);
    assertThat(tickets.scan().evaluating(7).count()).isEqualTo(60);
    assertThat(tickets.scan().first()).isPresent();
    assertThat(tickets.scan().evaluating(7).as(TicketLabelSchema.PROJECTION).list())
        .containsExactlyInAnyOrderElementsOf(
            all.stream()
                .map(each -> new TicketLabel(each.id(), each.assignee(), each.title()))
                .toList());
  }

  @Test
  void filtersByAttributesOfKeysToo() {
    List<Ticket> all = putTickets(10);
    Ticket one = all.get(3);

    // @start region="filter"
    var odd = tickets.scan().filter(TicketAttributes.TITLE.contains("odd"));
    // @end

    assertThat(odd.count()).isEqualTo(5);
    assertThat(tickets.scan().filter(TicketAttributes.ID.isEqualTo(one.id())).list())
        .containsExactly(one);
    assertThat(odd.filter(TicketAttributes.ID.isNotEqualTo(one.id())).list()).hasSize(4);
  }

  @Test
  void readsTheItemsOfARecordOrOfAll() {
    Customer ada = shop.customer().put(aCustomer());
    Order order = shop.order().put(anOrder());
    Line one = shop.line().put(aLine(1));
    Line two = shop.line().put(aLine(2));

    // @start region="scan"
    List<Line> lines = shop.line().scan().list();
    List<Shop> everything = shop.scan().consistent().list();
    // @end

    assertThat(lines).containsExactlyInAnyOrder(one, two);
    assertThat(everything).containsExactlyInAnyOrder(ada, order, one, two);
    assertThat(shop.line().scanByOrder().list()).containsExactlyInAnyOrder(one, two);
    assertThat(shop.scanByOrder().list()).containsExactlyInAnyOrder(order, one, two);
    assertThat(shop.scan().count()).isEqualTo(4);
  }

  @Test
  void readsOfAnIndexWhatItCopies() {
    var tasks = new TaskTable(tables.client());
    tasks.put(new Task("t1", "ada", "fly", "long text"));
    tasks.put(new Task("t2", "bob", "land", "long text"));

    var titles = tasks.scanByOwner();

    assertThat(titles.as(TaskTitleSchema.PROJECTION).list())
        .containsExactlyInAnyOrder(new TaskTitle("t1", "fly"), new TaskTitle("t2", "land"));
    assertThat(
            titles
                .filter(TaskAttributes.OWNER.isEqualTo("bob"))
                .evaluating(1)
                .as(TaskTitleSchema.PROJECTION)
                .list())
        .containsExactly(new TaskTitle("t2", "land"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> titles.as(TaskTextSchema.PROJECTION))
        .withMessage(
            "The index by-owner does not copy description. Include it in the index, or leave it out of the projection.");
  }

  @Test
  void asksAsItemsAreTaken() {
    putTickets(10);
    var calls = new AtomicInteger();
    var counted = new TicketTable(tables.client().withMeter(_ -> calls.incrementAndGet()));

    var items = counted.scan().evaluating(2).stream().iterator();
    assertThat(calls).hasValue(0);
    items.next();
    items.next();
    assertThat(calls).hasValue(1);
    items.next();

    assertThat(calls).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 29, 30, 31})
  void fillsPagesAndLosesNothing(int size) {
    List<Ticket> all = putTickets(30);
    for (var scan : List.of(tickets.scan(), tickets.scanByAssignee())) {
      List<Page<Ticket>> pages = pages(scan, size);

      assertThat(pages.stream().flatMap(page -> page.items().stream()))
          .containsExactlyInAnyOrderElementsOf(all);
      assertThat(pages).hasSize((30 + size - 1) / size);
    }
  }

  @Test
  void fillsPagesWhateverTheFilterLeavesOut() {
    putTickets(60);
    var odd = tickets.scan().evaluating(7).filter(TicketAttributes.TITLE.contains("odd"));

    List<Page<Ticket>> pages = pages(odd, 9);

    assertThat(pages.subList(0, 3)).allSatisfy(page -> assertThat(page.items()).hasSize(9));
    assertThat(pages.stream().mapToInt(page -> page.items().size()).sum()).isEqualTo(30);
  }

  @Test
  void readsPartsAtTheSameTime() {
    List<Ticket> all = putTickets(100);

    // @start region="segments"
    List<Ticket> found =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(part -> tickets.scan().segment(part, 4).list())
            .flatMap(List::stream)
            .toList();
    // @end

    assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    assertThat(
            IntStream.range(0, 4)
                .mapToObj(part -> pages(tickets.scan().segment(part, 4), 7))
                .flatMap(List::stream)
                .flatMap(page -> page.items().stream()))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tickets.scan().segment(4, 4))
        .withMessage(
            "There is no segment 4 of 4. A scan has 1 to 1000000 segments, numbered from 0.");
  }

  @Test
  void refusesATokenOfAnotherScan() {
    putTickets(3);
    var scan = tickets.scan();
    String token = scan.page(1, TOKENS, null).next().orElseThrow();

    assertThat(scan.page(1, TOKENS, token).items()).hasSize(1);
    for (Results<Ticket> other :
        List.of(
            tickets.scanByAssignee(),
            scan.filter(TicketAttributes.TITLE.contains("odd")),
            scan.segment(0, 2),
            tickets.queryByAssignee("ada"))) {
      assertThatThrownBy(() -> other.page(1, TOKENS, token))
          .isInstanceOf(InvalidPageTokenException.class);
    }
    String ofQuery = tickets.queryByAssignee("ada").page(1, TOKENS, null).next().orElseThrow();
    assertThatThrownBy(() -> tickets.scanByAssignee().page(1, TOKENS, ofQuery))
        .isInstanceOf(InvalidPageTokenException.class);
  }

  private static <R> List<Page<R>> pages(Results<R> results, int size) {
    var pages = new ArrayList<Page<R>>();
    pages.add(results.page(size, TOKENS, null));
    while (pages.getLast().next().isPresent()) {
      pages.add(results.page(size, TOKENS, pages.getLast().next().get()));
    }
    return pages;
  }

  private List<Ticket> putTickets(int count) {
    List<Ticket> all =
        IntStream.range(0, count)
            .mapToObj(i ->
                new Ticket(
                    UUID.randomUUID(),
                    LocalDate.of(2026, 11, 29),
                    Optional.of("ada"),
                    "falcon",
                    2026,
                    "open",
                    (long) i,
                    (i % 2 == 0 ? "even " : "odd ") + i))
            .toList();
    assertThat(tickets.putAll(all).isComplete()).isTrue();
    return all;
  }

  private static Customer aCustomer() {
    return new Customer("ada", "Ada", 0, Optional.empty(), Set.of());
  }

  private static Order anOrder() {
    return new Order(
        "ada",
        ORDER,
        Instant.parse("2026-11-29T12:00:00Z"),
        Status.OPEN,
        BigDecimal.TEN,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Line aLine(int number) {
    return new Line("ada", ORDER, number, "falcon", 0);
  }
}
