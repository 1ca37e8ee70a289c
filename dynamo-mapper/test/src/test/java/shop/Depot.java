package shop;

import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;

// @start region="model"
@Table("depot")
sealed interface Depot {
  @Key(partition = "CUSTOMER#{customer}", sort = "ORDER#{id}#")
  record Order(String customer, String id, String note) implements Depot {}

  @Key(partition = "CUSTOMER#{customer}", sort = "ORDER#{orderId}#LINE#{number:4}")
  record Line(String customer, String orderId, int number, String sku) implements Depot {}

  // @end

  @Key(partition = "CUSTOMER#{customer}", sort = "ALBUM#{name}")
  record Album(String customer, String name) implements Depot {}

  @Key(partition = "CUSTOMER#{customer}", sort = "ALBUM#{album}#PHOTO#{photo}")
  record Photo(String customer, String album, String photo) implements Depot {}
}
