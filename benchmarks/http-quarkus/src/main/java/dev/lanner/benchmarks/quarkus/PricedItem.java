package dev.lanner.benchmarks.quarkus;

import java.util.List;

/// An item as clients see it.
record PricedItem(int id, String name, int stock, List<Part> parts, Price price) {
  static PricedItem of(Item item, Currency currency) {
    var price = new Price(currency, currency.fromEuroCents(item.cents()));
    return new PricedItem(item.id(), item.name(), item.stock(), item.parts(), price);
  }
}
