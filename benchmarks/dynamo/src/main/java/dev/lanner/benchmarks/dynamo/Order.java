package dev.lanner.benchmarks.dynamo;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The item: twelve attributes, of every type that is common. It stays as it is, so that figures of
/// years can be compared.
@Table("orders")
record Order(
    @PartitionKey String id,
    String customer,
    String currency,
    String note,
    long total,
    int quantity,
    Instant placed,
    Status status,
    boolean paid,
    Set<String> tags,
    List<Line> lines,
    Address address) {

  record Line(String sku, String title, int quantity) {}

  record Address(String street, String city, String zip, String country) {}
}
