package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.auth.CallerSource;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.test.FreshTables;
import dev.lanner.framework.test.Http;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.TestUser;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrdersTest {
  // @start region="test"
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @RegisterExtension final FreshTables tables = FreshTables.of(OrderTable.SCHEMA);

  @RegisterExtension
  final LannerExtension app =
      new LannerExtension()
          .replace(InstantSource.class, InstantSource.fixed(NOON))
          .replace(CallerSource.class, CallerSource.frontEnd());

  private final Http ada = app.http().as(TestUser.of("ada"));

  @BeforeEach
  void giveTheApplicationTheTables() {
    app.replace(TableClient.class, tables.client());
  }

  @Test
  void placesAnOrderAndFindsIt() {
    TestResponse placed = ada.post("/orders").json(anOrder()).send();

    assertThat(placed.status()).isEqualTo(201);
    Order order = placed.json(Order.class);
    assertThat(placed.header("location")).isEqualTo("/orders/" + order.id());
    assertThat(order.total()).isEqualByComparingTo("25.00");
    assertThat(order.placedAt()).isEqualTo(NOON);
    TestResponse found = ada.get("/orders/" + order.id()).send();
    assertThat(found.json(Order.class))
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
        .isEqualTo(order);
  }

  // @end

  @Test
  void showsOrdersToThoseWhoHavePlacedThemAndToAdministrators() {
    Order order = place();
    Http bob = app.http().as(TestUser.of("bob"));
    Http admin = app.http().as(TestUser.of("eve").withGroups("admins"));

    assertThat(bob.get("/orders").send().body()).isEqualTo("[]");
    assertThat(bob.get("/orders/" + order.id()).send().status()).isEqualTo(404);
    assertThat(bob.post("/orders/" + order.id() + "/cancel").send().status()).isEqualTo(404);
    assertThat(ada.get("/orders").send().body()).contains(order.id().toString());
    assertThat(admin.get("/orders").send().body()).contains(order.id().toString());
    assertThat(admin.post("/orders/" + order.id() + "/cancel").send().status()).isEqualTo(200);
    assertThat(admin.get("/orders/summary").send().json(Summary.class))
        .isEqualTo(new Summary(0, 1));
    assertThat(ada.get("/orders/summary").send().status()).isEqualTo(403);
    assertThat(app.http().get("/orders").send().status()).isEqualTo(401);
  }

  @Test
  void listsOrdersByStatus() {
    Order kept = place();
    Order cancelled = place();
    ada.post("/orders/" + cancelled.id() + "/cancel").send();

    assertThat(ada.get("/orders?status=PLACED").send().body())
        .contains(kept.id().toString())
        .doesNotContain(cancelled.id().toString());
  }

  @Test
  void refusesToCancelTwice() {
    String cancel = "/orders/" + place().id() + "/cancel";

    assertThat(ada.post(cancel).send().json(Order.class).status()).isEqualTo(Status.CANCELLED);
    TestResponse second = ada.post(cancel).send();
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.header("content-type")).isEqualTo("application/problem+json");
    assertThat(second.body()).contains("The order is cancelled already.");
  }

  @Test
  void knowsNoOrderByAnotherId() {
    UUID other = UUID.randomUUID();

    assertThat(ada.get("/orders/" + other).send().status()).isEqualTo(404);
    assertThat(ada.post("/orders/" + other + "/cancel").send().status()).isEqualTo(404);
  }

  @Test
  void tellsEverythingThatIsWrongWithAnOrder() {
    TestResponse refused =
        ada.post("/orders")
            .json(
                """
                {"customer": " ", "lines": [{"article": "tea", "quantity": 0}]}
                """)
            .send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains("{\"in\":\"body\",\"name\":\"customer\",\"detail\":\"must not be blank\"}")
        .contains("\"name\":\"lines[0].quantity\",\"detail\":\"must be greater than 0\"")
        .contains("\"name\":\"lines[0].price\",\"detail\":\"must not be null\"");
  }

  private Order place() {
    return ada.post("/orders").json(anOrder()).send().json(Order.class);
  }

  private static NewOrder anOrder() {
    return new NewOrder(
        "Ada", List.of(new Line("tea", 2, new BigDecimal("12.50"))), Optional.of("ring twice"));
  }
}
