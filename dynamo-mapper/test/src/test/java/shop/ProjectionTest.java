package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Page;
import dev.lanner.dynamo.PageTokens;
import dev.lanner.dynamo.test.FreshTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.Loans.Loan;
import shop.Loans.Wish;

/// Narrower records, and indexes that do not copy all of an item.
class ProjectionTest {
  private static final PageTokens TOKENS = PageTokens.of(1, new byte[16]);

  @RegisterExtension
  final FreshTables tables =
      FreshTables.of(TicketTable.SCHEMA, TaskTable.SCHEMA, LoansTable.SCHEMA);

  private TicketTable tickets;
  private TaskTable tasks;

  @BeforeEach
  void open() {
    tickets = new TicketTable(tables.client());
    tasks = new TaskTable(tables.client());
  }

  @Test
  void readsSomeAttributesOfAnItem() {
    Ticket ticket = tickets.put(aTicket("ada", "fly"));
    var label = new TicketLabel(ticket.id(), Optional.of("ada"), "fly");

    assertThat(tickets.getAs(TicketLabelSchema.PROJECTION, TicketTable.key(ticket.id())))
        .contains(label);
    assertThat(tickets.getAs(TicketLabelSchema.PROJECTION, TicketTable.key(UUID.randomUUID())))
        .isEmpty();
    assertThat(tickets.queryByAssignee("ada").as(TicketLabelSchema.PROJECTION).list())
        .containsExactly(label);
    assertThat(tickets.queryByAssignee("ada").as(TicketLabelSchema.PROJECTION).count())
        .isEqualTo(1);
  }

  /// `queryByOwner` of this index gives no whole tasks: it does not copy the description.
  @Test
  void readsWhatAnIndexCopies() {
    for (int i = 0; i < 5; i++) {
      tasks.put(new Task("t" + i, "ada", "title " + i, "long text"));
    }
    // @start region="index"
    var titles = tasks.queryByOwner("ada").as(TaskTitleSchema.PROJECTION);
    // @end

    Page<TaskTitle> first = titles.page(3, TOKENS, null);
    Page<TaskTitle> second = titles.page(3, TOKENS, first.next().orElseThrow());

    assertThat(titles.list()).hasSize(5).contains(new TaskTitle("t1", "title 1"));
    assertThat(first.items()).hasSize(3).doesNotContainAnyElementsOf(second.items());
    assertThat(second.items()).hasSize(2);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void refusesAProjectionThatAnIndexDoesNotCopy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tasks.queryByOwner("ada").as(TaskTextSchema.PROJECTION))
        .withMessage(
            "The index by-owner does not copy description. Include it in the index, or leave it out of the projection.");
  }

  @Test
  void readsTheKeysThatAnIndexOfKeysCopies() {
    var loans = new LoansTable(tables.client());
    Loan first = loans.loan().put(new Loan("b1", "ada", "torn"));
    Loan second = loans.loan().put(new Loan("b2", "ada", ""));
    Wish wish = loans.wish().put(new Wish("b3", "ada"));
    loans.loan().put(new Loan("b4", "bob", ""));

    // @start region="keys"
    List<ItemKey<Loan>> keys = loans.loan().queryByReader("ada").keys().list();
    List<Loan> found = loans.loan().getAll(keys).items();
    // @end

    assertThat(found).containsExactly(first, second);
    assertThat(loans.wish().getAll(loans.wish().queryByReader("ada").keys().list()).items())
        .containsExactly(wish);
    assertThat(loans.loan().queryByReader("ada").keys().count()).isEqualTo(2);
    assertThat(tasks.put(new Task("t1", "ada", "fly", "")).id()).isEqualTo("t1");
    assertThat(tasks.scanByOwner().keys().list()).containsExactly(TaskTable.key("t1"));
  }

  private static Ticket aTicket(String assignee, String title) {
    return new Ticket(
        UUID.randomUUID(),
        LocalDate.of(2026, 11, 29),
        Optional.of(assignee),
        "falcon",
        2026,
        "open",
        1L,
        title);
  }
}
