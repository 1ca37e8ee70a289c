package dev.lanner.framework.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.Created;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestKitSnippets {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  // @start region="test"
  @RegisterExtension
  final LannerExtension app =
      new LannerExtension()
          .environment("CURRENCY", "EUR")
          .replace(InstantSource.class, InstantSource.fixed(NOON));

  @Test
  void placesAnOrder() {
    TestResponse placed = app.http().post("/orders").json(new NewOrder("tea", 2)).send();

    assertThat(placed.status()).isEqualTo(201);
    assertThat(placed.json(Order.class)).isEqualTo(new Order("tea", 2, "EUR", NOON));
  }

  @Test
  void refusesAnOrderOfNothing() {
    TestResponse refused = app.http().post("/orders").json(new NewOrder("tea", 0)).send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("must be greater than 0");
  }

  // @end

  record NewOrder(String article, @Positive int quantity) {}

  record Order(String article, int quantity, String currency, Instant placedAt) {}

  @Path("/orders")
  static final class Orders {
    private final InstantSource clock;
    private final String currency;

    Orders(InstantSource clock, @Value("${CURRENCY:USD}") String currency) {
      this.clock = clock;
      this.currency = currency;
    }

    @Post
    Created<Order> place(@Valid NewOrder order) {
      return Created.at(
          "/orders/1", new Order(order.article(), order.quantity(), currency, clock.instant()));
    }
  }

  @Factory
  static final class Beans {
    @Singleton
    InstantSource clock() {
      return InstantSource.system();
    }
  }
}
