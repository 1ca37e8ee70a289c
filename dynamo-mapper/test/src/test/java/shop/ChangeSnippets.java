package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.ChangeReader;
import dev.lanner.dynamo.ChangeRecord;
import dev.lanner.dynamo.UnreadableChangeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Code that the guide and the documentation show.
class ChangeSnippets {
  // @start region="switch"
  static final ChangeReader<Shop> CHANGES = ChangeReader.of(ShopTable.SCHEMA);

  static List<String> mails(byte[] event) {
    var mails = new ArrayList<String>();
    for (Change<Shop> change : CHANGES.readEvent(event)) {
      switch (change) {
        case Change.Inserted(_, Shop.Customer customer) -> mails.add("Welcome, " + customer.name());
        case Change.Modified(_, _, Shop.Customer now, var changed)
            when changed.contains(ShopCustomerAttributes.ADDRESS) ->
            mails.add("Is this where you live now? " + now.address());
        case Change.Expired(_, Shop.Line line) -> mails.add("Still want " + line.sku() + "?");
        case Change.Inserted<Shop> _,
            Change.Modified<Shop> _,
            Change.Removed<Shop> _,
            Change.Expired<Shop> _ -> {}
      }
    }
    return mails;
  }

  // @end

  // @start region="batch"
  static List<String> failedItems(byte[] event) {
    for (ChangeRecord record : ChangeRecord.ofEvent(event)) {
      try {
        CHANGES.read(record).ifPresent(ChangeSnippets::handle);
      } catch (UnreadableChangeException e) {
        // The batch stops here; Lambda delivers this record and what follows again.
        return List.of(record.itemIdentifier());
      }
    }
    return List.of();
  }

  // @end

  private static void handle(Change<Shop> change) {
    assertThat(change.record().eventId()).isNotEmpty();
  }

  @Test
  void writesMails() throws IOException {
    assertThat(mails(ChangeTest.event("dynamodb-shop.json")))
        .containsExactly(
            "Welcome, Ada",
            "Is this where you live now? Optional[Address[city=Biel, street=Optional[Falcon Street]]]",
            "Still want falcon?");
  }

  @Test
  void namesTheRecordThatFailed() throws IOException {
    String event = ChangeTest.text("dynamodb-shop.json");

    assertThat(failedItems(event.getBytes())).isEmpty();
    assertThat(failedItems(event.replace("\"Line\"", "\"Parcel\"").getBytes()))
        .containsExactly("4421584500000000017450439094");
  }
}
