package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.ChangeReader;
import dev.lanner.dynamo.DerivedTable;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.test.FreshTables;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Code that the guide and the documentation show.
class DerivedSnippets {
  // @start region="tables"
  @RegisterExtension
  final FreshTables tables =
      FreshTables.of(TaggedTable.SCHEMA).and(DerivedTable.ledger("tagged-ledger"));

  // @end

  // @start region="derive"
  static final class TagsOfCustomers {
    private final ChangeReader<Shop.Customer> changes = ChangeReader.of(ShopCustomerItems.SCHEMA);
    private final DerivedTable<Shop.Customer, Tagged> tagged;

    TagsOfCustomers(TableClient client) {
      tagged =
          DerivedTable.of(
              client,
              "tagged",
              "tagged-ledger",
              TaggedTable.SCHEMA,
              customer ->
                  customer.tags().stream()
                      .map(tag -> new Tagged(tag, customer.id(), customer.name()))
                      .toList());
    }

    void handle(byte[] event) {
      for (Change<Shop.Customer> change : changes.readEvent(event)) {
        var _ = tagged.apply(change);
      }
    }
  }

  // @end

  @Test
  void followsChanges() throws IOException {
    var tagsOfCustomers = new TagsOfCustomers(tables.client());
    String event = ChangeTest.text("dynamodb-shop.json");
    String firstTwo =
        event.substring(0, event.indexOf("    {\n      \"eventID\": \"7c9e")) + "{}]}";
    byte[] cut = firstTwo.replaceFirst(",\\s*\\{}]}$", "]}").getBytes();

    tagsOfCustomers.handle(cut);
    assertThat(new TaggedTable(tables.client()).query("vip").list())
        .containsExactly(new Tagged("vip", "ada", "Ada"));

    tagsOfCustomers.handle(event.getBytes());
    assertThat(new TaggedTable(tables.client()).query("vip").list()).isEmpty();
  }
}
