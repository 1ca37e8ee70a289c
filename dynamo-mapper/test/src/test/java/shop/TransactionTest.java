package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lanner.dynamo.Transaction;
import dev.lanner.dynamo.TransactionFailedException;
import dev.lanner.dynamo.TransactionFailedException.Failure;
import dev.lanner.dynamo.test.FreshTables;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.Shop.Customer;
import shop.Shop.Line;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;

/// Several writes that all happen or none.
class TransactionTest {
  private static final UUID ORDER = UUID.fromString("0d1f5e0a-7a54-4c41-9f3e-000000000001");

  @RegisterExtension final FreshTables tables = FreshTables.of(ShopTable.SCHEMA);
  private ShopTable shop;

  @BeforeEach
  void open() {
    shop = new ShopTable(tables.client());
  }

  @Test
  void writesAllOfIt() {
    shop.line().put(aLine(1));
    shop.line().put(aLine(2));

    // @start region="transaction"
    var transaction = Transaction.of(tables.client());
    Customer stored = transaction.create(shop.customer(), aCustomer("Ada"));
    transaction.patch(
        shop.line(), ShopLineItems.key("ada", ORDER, 1), ShopLineAttributes.SKU.set("kestrel"));
    transaction.delete(shop.line(), ShopLineItems.key("ada", ORDER, 2));
    transaction.commit();
    // @end

    assertThat(stored.version()).isEqualTo(1);
    assertThat(shop.customer().getConsistent(ShopCustomerItems.key("ada"))).contains(stored);
    assertThat(shop.line().query("ada").consistent().list())
        .extracting(Line::sku)
        .containsExactly("kestrel");
  }

  @Test
  void namesTheOperationThatFailedAndShowsItsItem() {
    Customer ada = shop.customer().put(aCustomer("Ada"));
    Customer newer = shop.customer().put(ada);

    var transaction = Transaction.of(tables.client());
    transaction.put(shop.line(), aLine(1));
    transaction.put(shop.customer(), ada);
    transaction.check(
        shop.line(), ShopLineItems.key("ada", ORDER, 9), ShopLineAttributes.SKU.exists());

    assertThatThrownBy(transaction::commit)
        .isInstanceOfSatisfying(
            TransactionFailedException.class,
            e -> {
              assertThat(e.failures())
                  .extracting(Failure::index, Failure::operation, Failure::type, Failure::reason)
                  .containsExactly(
                      tuple(1, "put", "Customer", "ConditionalCheckFailed"),
                      tuple(2, "check", "Line", "ConditionalCheckFailed"));
              assertThat(e.failures().getFirst().found(Customer.class)).contains(newer);
              assertThat(e.failures().getLast().found(Line.class)).isEmpty();
              assertThat(e.isTransient()).isFalse();
            })
        .hasMessage(
            "The transaction did not happen: operation 1, the put of Customer, met an item that is not as its condition asks, or of another version; operation 2, the check of Line, met no item that its condition asks for.");
    assertThat(shop.line().query("ada").consistent().list()).isEmpty();
  }

  @Test
  void happensOncePerToken() {
    String token = UUID.randomUUID().toString();
    shop.line().put(aLine(1));

    for (int i = 0; i < 3; i++) {
      var transaction = Transaction.of(tables.client()).withToken(token);
      transaction.create(shop.line(), aLine(2));
      transaction.commit();
    }
    var other = Transaction.of(tables.client()).withToken(token);
    other.create(shop.line(), aLine(3));

    assertThatThrownBy(other::commit).isInstanceOf(IdempotentParameterMismatchException.class);
    assertThat(shop.line().query("ada").consistent().list()).hasSize(2);
  }

  @Test
  void takesAHundredOperationsAndIsCommittedOnce() {
    var transaction = Transaction.of(tables.client());
    for (int i = 0; i < Transaction.MAX_OPERATIONS; i++) {
      transaction.put(shop.line(), aLine(i));
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> transaction.put(shop.line(), aLine(100)))
        .withMessage(
            "The transaction has 100 operations already, and DynamoDB takes no more. Split it.");
    transaction.commit();
    assertThatIllegalStateException().isThrownBy(transaction::commit);
    assertThat(shop.line().query("ada").consistent().count()).isEqualTo(100);
  }

  private static Customer aCustomer(String name) {
    return new Customer("ada", name, 0, Optional.empty(), Set.of());
  }

  private static Line aLine(int number) {
    return new Line("ada", ORDER, number, "falcon", 0);
  }
}
