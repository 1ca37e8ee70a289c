package dev.lanner.benchmarks.http;

import dev.lanner.framework.Created;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Query;
import jakarta.validation.Valid;
import java.util.Optional;

@Path("/items")
final class Items {
  private final Catalogue catalogue;

  Items(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Get("/{id}")
  Optional<PricedItem> find(int id, @Query(defaultValue = "EUR") Currency currency) {
    return catalogue.find(id).map(item -> PricedItem.of(item, currency));
  }

  @Post
  Created<PricedItem> add(@Valid NewItem item) {
    Item added = catalogue.add(item);
    return Created.at("/items/" + added.id(), PricedItem.of(added, Currency.EUR));
  }
}
