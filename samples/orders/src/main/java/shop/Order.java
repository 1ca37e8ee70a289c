package shop;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An order as clients see it, and as the table `orders` holds it.
///
/// @param id made by the shop, for example `0b7f1d0e-52f4-4a36-9a5d-6a1d0f1d2c3b`
/// @param owner who has placed it, and may see it
/// @param customer who pays
/// @param lines what is wanted
/// @param note to those who pack it
/// @param total the sum of all lines in euros
/// @param status how far it is
/// @param placedAt when the shop got it
@Table("orders")
record Order(
    @PartitionKey UUID id,
    @PartitionKey(index = "by-owner") String owner,
    String customer,
    List<Line> lines,
    Optional<String> note,
    BigDecimal total,
    @PartitionKey(index = "by-status") Status status,
    @SortKey(index = {"by-status", "by-owner"}) Instant placedAt) {}
