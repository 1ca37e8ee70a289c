package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.BatchResult;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Retries;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.test.FreshTables;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.Shop.Customer;

/// Many items at once, with a DynamoDB that does not get to all of them.
class BatchTest {
  private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");

  @RegisterExtension
  final FreshTables tables =
      FreshTables.of(TicketTable.SCHEMA, ShopTable.SCHEMA, PriceTable.SCHEMA);

  private Instant now = START;
  private Duration paused = Duration.ZERO;

  @Test
  void writesReadsAndDeletesMany() {
    var tickets = new TicketTable(tables.client());
    List<Ticket> all = someTickets(260);
    List<ItemKey<Ticket>> keys = keys(all);

    assertThat(tickets.putAll(all).done()).isEqualTo(all);
    assertThat(tickets.getAllConsistent(keys).items()).isEqualTo(all);
    assertThat(tickets.deleteAll(keys.subList(0, 255)).isComplete()).isTrue();
    assertThat(tickets.getAllConsistent(keys).items()).isEqualTo(all.subList(255, 260));
    assertThat(tickets.getAll(List.of()).items()).isEmpty();
  }

  /// DynamoDB gives numbers back without the zeros at their end.
  @Test
  void findsItemsWhoseKeysAreNumbers() {
    var prices = new PriceTable(tables.client());
    var first = new Price("tea", new BigDecimal("12.50"), "old");
    var second = new Price("tea", new BigDecimal("12.5"), "new");

    assertThat(prices.putAll(List.of(first, second)).isComplete()).isTrue();

    assertThat(
            prices
                .getAllConsistent(
                    List.of(
                        PriceTable.key("tea", new BigDecimal("12.50")),
                        PriceTable.key("tea", new BigDecimal("12.500"))))
                .items())
        .extracting(Price::note)
        .containsExactly("new");
  }

  @Test
  void keepsTheOrderOfWritesOfOneItem() {
    var busy = new BusyDynamoDb(tables.dynamoDb(), new Random(7), 0.5);
    var tickets = new TicketTable(client(busy, Duration.ofMinutes(5)));
    Ticket first = someTickets(1).getFirst();
    var versions = new ArrayList<Ticket>();
    for (int i = 0; i < 60; i++) {
      versions.add(titled(first, "title " + i));
    }

    assertThat(tickets.putAll(versions).isComplete()).isTrue();

    assertThat(tickets.getConsistent(TicketTable.key(first.id())).map(Ticket::title))
        .contains("title 59");
  }

  @Test
  void losesNothingWhenAThirdIsNotProcessed() {
    var busy = new BusyDynamoDb(tables.dynamoDb(), new Random(7), 0.3);
    var tickets = new TicketTable(client(busy, Duration.ofMinutes(5)));
    List<Ticket> all = someTickets(1000);

    BatchResult<Ticket> written = tickets.putAll(all);
    int writes = busy.calls() - busy.throttled();
    List<Ticket> read = tickets.getAllConsistent(keys(all)).items();
    int reads = busy.calls() - busy.throttled() - writes;

    assertThat(written.done()).isEqualTo(all);
    assertThat(read).isEqualTo(all);
    assertThat(busy.accepted()).isEqualTo(all.size());
    assertThat(writes).isLessThanOrEqualTo((int) (1.6 * all.size() / 25));
    assertThat(reads).isLessThanOrEqualTo((int) (1.6 * all.size() / 100) + 1);
    assertThat(paused).isPositive();
  }

  @Test
  void listsWhatIsLeftAtTheDeadline() {
    var busy = new BusyDynamoDb(tables.dynamoDb(), new Random(7), 0.9);
    var tickets = new TicketTable(client(busy, Duration.ofSeconds(2)));
    List<Ticket> all = someTickets(500);

    BatchResult<Ticket> written = tickets.putAll(all);

    assertThat(written.isComplete()).isFalse();
    assertThat(now).isBefore(START.plusSeconds(2).plusMillis(1));
    var stored = new TicketTable(tables.client()).getAllConsistent(keys(all)).items();
    assertThat(written.done()).isEqualTo(stored);
    var expected = new ArrayList<>(all);
    expected.removeAll(stored);
    assertThat(written.left()).isEqualTo(expected);
  }

  @Test
  void writesVersionedRecordsOneByOne() {
    var shop = new ShopTable(tables.client());
    Customer ada = shop.customer().put(aCustomer("ada"));
    shop.customer().put(ada);

    BatchResult<Customer> written =
        shop.customer().putAll(List.of(aCustomer("bob"), ada, aCustomer("eve")));

    assertThat(written.done()).extracting(Customer::id).containsExactly("bob", "eve");
    assertThat(written.done()).extracting(Customer::version).containsOnly(1L);
    assertThat(written.stale()).containsExactly(ada);
    assertThat(written.left()).isEmpty();
  }

  /// Pauses move the clock and take no time.
  private TableClient client(BusyDynamoDb busy, Duration time) {
    return TableClient.of(busy)
        .withNames(tables::name)
        .withRetries(
            new Retries(
                () -> START.plus(time),
                () -> now,
                new Random(7),
                pause -> {
                  now = now.plus(pause);
                  paused = paused.plus(pause);
                }));
  }

  private static List<ItemKey<Ticket>> keys(List<Ticket> tickets) {
    return tickets.stream().map(ticket -> TicketTable.key(ticket.id())).toList();
  }

  private static List<Ticket> someTickets(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Ticket(
                UUID.randomUUID(),
                LocalDate.of(2026, 11, 29),
                Optional.of("ada"),
                "falcon",
                2026,
                "open",
                (long) i,
                "ticket " + i))
        .toList();
  }

  private static Ticket titled(Ticket ticket, String title) {
    return new Ticket(
        ticket.id(),
        ticket.due(),
        ticket.assignee(),
        ticket.project(),
        ticket.year(),
        ticket.state(),
        ticket.weight(),
        title);
  }

  private static Customer aCustomer(String id) {
    return new Customer(id, id, 0, Optional.empty(), Set.of());
  }
}
