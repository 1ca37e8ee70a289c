package shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An order as clients see it.
record Order(
    UUID id,
    String customer,
    List<Line> lines,
    Optional<String> note,
    BigDecimal total,
    Status status,
    Instant placedAt) {

  Order withStatus(Status status) {
    return new Order(id, customer, lines, note, total, status, placedAt);
  }
}
