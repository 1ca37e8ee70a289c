package dev.lanner.framework.test.idempotency;

import dev.lanner.framework.Bytes;
import dev.lanner.framework.Created;
import dev.lanner.framework.Get;
import dev.lanner.framework.Idempotent;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Put;
import dev.lanner.framework.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Path("/till")
// @start region="handler"
@Idempotent
final class Payments {
  private final List<Payment> taken = new ArrayList<>();

  @Post
  Created<Payment> take(Order order) {
    Payment payment = book(order);
    return Created.at("/till/" + payment.number(), payment);
  }

  // @end
  Runnable meanwhile = () -> {};

  private Payment book(Order order) {
    var payment = new Payment(taken.size() + 1, order.cents());
    taken.add(payment);
    meanwhile.run();
    if (order.cents() > 1000) {
      throw Problem.of(402, "Too much.");
    }
    if (order.cents() < 0) {
      throw new IllegalStateException("Less than nothing.");
    }
    return payment;
  }

  @Post("/{number}/note")
  void note(int number, @Query Optional<String> text) {
    taken.add(new Payment(number, 0));
  }

  @Post("/receipt")
  Bytes receipt(@Query int size) {
    taken.add(new Payment(0, size));
    return Bytes.of(new byte[size], "application/pdf");
  }

  @Put("/free")
  @Idempotent(required = false)
  String free() {
    taken.add(new Payment(0, 0));
    return "free " + taken.size();
  }

  @Get
  List<Payment> all() {
    return taken;
  }

  List<Payment> taken() {
    return taken;
  }

  record Order(int cents) {}

  record Payment(int number, int cents) {}
}
