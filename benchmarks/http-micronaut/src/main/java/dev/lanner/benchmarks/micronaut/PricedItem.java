package dev.lanner.benchmarks.micronaut;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// An item as clients see it.
@Serdeable
record PricedItem(int id, String name, int stock, List<Part> parts, Price price) {
  static PricedItem of(Item item, Currency currency) {
    var price = new Price(currency, currency.fromEuroCents(item.cents()));
    return new PricedItem(item.id(), item.name(), item.stock(), item.parts(), price);
  }
}
