package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;

@Table("warehouse")
sealed interface Warehouse {
  @Key(partition = "ORDER#{id}", sort = "ORDER")
  record Order(String id, String address, int parcels) implements Warehouse {}

  @Key(partition = "ORDER#{order}", sort = "PARCEL#{number}")
  record Parcel(String order, int number, int grams) implements Warehouse {}
}
