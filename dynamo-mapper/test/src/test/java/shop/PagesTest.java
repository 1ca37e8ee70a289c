package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.InvalidPageTokenException;
import dev.lanner.dynamo.Page;
import dev.lanner.dynamo.PageTokens;
import dev.lanner.dynamo.Query;
import dev.lanner.dynamo.test.FreshTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages and the tokens between them.
class PagesTest {
  private static final PageTokens TOKENS = PageTokens.of(1, new byte[32]);
  private static final int ITEMS = 1000;

  @RegisterExtension final FreshTables tables = FreshTables.of(TicketTable.SCHEMA);
  private TicketTable tickets;

  @BeforeEach
  void open() {
    tickets = new TicketTable(tables.client());
  }

  /// All due on one day: the index has the same sort key for every item.
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 250, 999, 1000, 1001})
  void losesAndRepeatsNothing(int size) {
    int count = size == 1 ? 30 : ITEMS;
    List<Ticket> all = putTickets(count);

    List<Page<Ticket>> pages = pages(tickets.queryByAssignee("ada"), size);

    assertThat(pages.stream().flatMap(page -> page.items().stream()).map(Ticket::id))
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Ticket::id).toList());
    assertThat(pages).hasSize((count + size - 1) / size);
    assertThat(pages.subList(0, pages.size() - 1))
        .allSatisfy(page -> assertThat(page.items()).hasSize(size));
  }

  @Test
  void fillsPagesWhateverTheFilterLeavesOut() {
    putTickets(200);
    var odd =
        tickets
            .queryByAssignee("ada")
            .evaluating(10)
            .filter(TicketAttributes.TITLE.contains("odd"));

    List<Page<Ticket>> pages = pages(odd, 9);

    assertThat(pages.stream().mapToInt(page -> page.items().size()).sum()).isEqualTo(100);
    assertThat(pages.subList(0, pages.size() - 1))
        .allSatisfy(page -> assertThat(page.items()).hasSize(9));
  }

  @Test
  void refusesATokenThatWasChanged() {
    putTickets(3);
    var query = tickets.queryByAssignee("ada");
    String token = query.page(1, TOKENS, null).next().orElseThrow();
    byte[] bytes = Base64.getUrlDecoder().decode(token);

    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThatThrownBy(() -> query.page(1, TOKENS, text))
          .isInstanceOf(InvalidPageTokenException.class);
    }
    for (String text : List.of("", "x", token + "A", token + "=", token.substring(1), "ü")) {
      assertThatThrownBy(() -> query.page(1, TOKENS, text))
          .isInstanceOf(InvalidPageTokenException.class)
          .hasMessage("The page token does not belong to this query. Begin with the first page.");
    }
  }

  @Test
  void refusesATokenOfAnotherQuery() {
    putTickets(3);
    var query = tickets.queryByAssignee("ada");
    String token = query.page(1, TOKENS, null).next().orElseThrow();

    assertThat(query.page(1, TOKENS, token).items()).hasSize(1);
    for (Query<Ticket> other :
        List.of(
            tickets.queryByAssignee("bob"),
            tickets.queryByAssignee("ada").descending(),
            tickets.queryByAssignee("ada").filter(TicketAttributes.TITLE.contains("odd")),
            tickets.queryMulti("falcon", 2026))) {
      assertThatThrownBy(() -> other.page(1, TOKENS, token))
          .isInstanceOf(InvalidPageTokenException.class);
    }
  }

  @Test
  void acceptsEarlierKeysUntilTheyExpire() {
    putTickets(3);
    var query = tickets.queryByAssignee("ada");
    byte[] newKey = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    var rotated = PageTokens.of(2, newKey).accepting(1, new byte[32]);
    String token = query.page(1, TOKENS, null).next().orElseThrow();

    assertThat(query.page(1, rotated, token).items()).hasSize(1);
    assertThatThrownBy(() -> query.page(1, PageTokens.of(2, newKey), token))
        .isInstanceOf(InvalidPageTokenException.class);
    assertThatThrownBy(() -> query.page(1, PageTokens.of(1, newKey), token))
        .isInstanceOf(InvalidPageTokenException.class);
  }

  @Test
  void showsNothingOfTheKey() {
    putTickets(3);

    String token = tickets.queryByAssignee("ada").page(1, TOKENS, null).next().orElseThrow();

    assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1))
        .doesNotContain("ada", "2026");
  }

  @Test
  void refusesKeysOfOtherLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageTokens.of(1, new byte[31]))
        .withMessage("The key of page tokens has 31 bytes. AES takes 16, 24 or 32.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageTokens.of(1, new byte[32]).accepting(1, new byte[32]))
        .withMessage("The key has the number 1. Take one from 0 to 255 that no other key has.");
  }

  private static <E> List<Page<E>> pages(Query<E> query, int size) {
    var pages = new ArrayList<Page<E>>();
    pages.add(query.page(size, TOKENS, null));
    while (pages.getLast().next().isPresent()) {
      pages.add(query.page(size, TOKENS, pages.getLast().next().get()));
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
}
