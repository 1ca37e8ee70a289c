package dev.lanner.framework.test.openapi;

import dev.lanner.framework.Get;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Query;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

@Path("/payments")
final class Payments {
  @Post
  Payment echo(@Valid Payment payment) {
    return payment;
  }

  @Get
  Page<Payment> list(@Query Optional<PageToken> after) {
    var card = new Payment.Card("1234", Optional.of(new Payment.Cash(5)));
    return after.isPresent()
        ? Page.last(List.of(card))
        : new Page<>(List.of(card, new Payment.Cash(250)), new PageToken("2"));
  }

  @Get("/card")
  Payment.Card card() {
    return new Payment.Card("1234", Optional.empty());
  }
}
