package shop;

import dev.lanner.dynamo.CreatedAt;
import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.UpdatedAt;
import dev.lanner.dynamo.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Table(value = "shop", partitionKey = "pk", sortKey = "sk")
@Index(name = "by-order", partitionKey = "gsi1pk", sortKey = "gsi1sk")
sealed interface Shop {
  enum Status {
    OPEN,
    PAID
  }

  record Address(String city, Optional<String> street) {}

  @Key(partition = "CUSTOMER#{id}", sort = "CUSTOMER")
  record Customer(
      String id, String name, @Version long version, Optional<Address> address, Set<String> tags)
      implements Shop {}

  @Key(partition = "CUSTOMER#{customerId}", sort = "ORDER#{placed}#{id}")
  @Key(index = "by-order", partition = "ORDER#{id}", sort = "ORDER")
  record Order(
      String customerId,
      UUID id,
      Instant placed,
      Status status,
      BigDecimal total,
      @CreatedAt Optional<Instant> created,
      @UpdatedAt Optional<Instant> updated,
      List<String> notes)
      implements Shop {}

  @Key(partition = "CUSTOMER#{customerId}", sort = "LINE#{orderId}#{number:4}")
  @Key(index = "by-order", partition = "ORDER#{orderId}", sort = "LINE#{number}")
  record Line(String customerId, UUID orderId, int number, String sku) implements Shop {}
}
