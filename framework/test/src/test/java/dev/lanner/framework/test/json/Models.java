package dev.lanner.framework.test.json;

import dev.lanner.framework.JsonName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read and written as JSON.
final class Models {
  private Models() {}

  record Primitives(
      boolean flag,
      byte tiny,
      short small,
      int number,
      long large,
      float single,
      double precise,
      char letter) {}

  record Texts(
      UUID id,
      URI link,
      Instant instant,
      LocalDate date,
      LocalTime time,
      LocalDateTime dateTime,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      Duration duration,
      Period period,
      Year year,
      YearMonth month,
      ZoneId zone,
      DayOfWeek day) {}

  record Numbers(BigDecimal decimal, BigInteger integer, @Nullable Double real) {}

  record Absences(
      String required,
      @Nullable String nullable,
      Optional<String> optional,
      Optional<Integer> number,
      Optional<List<String>> list,
      @Nullable Inner inner) {}

  record Inner(int count) {}

  record Containers(
      List<@Nullable String> texts,
      Set<Integer> set,
      Map<DayOfWeek, Inner> byDay,
      Map<Integer, List<UUID>> byNumber,
      Map<String, Optional<String>> optionals,
      List<Map<String, Set<Boolean>>> deep) {}

  record Named(@JsonName("first-name") String first, @JsonName("ünï \"code\"") int second) {}

  record Item(String sku, BigDecimal price) {}

  record Cart(List<Item> items) {}

  record Node(String name, List<Node> children, Optional<Node> shadow) {}

  record Tree<T>(T value, List<Tree<T>> children) {}

  record Left(Optional<Right> right) {}

  record Right(List<Left> lefts) {}

  record Blob(byte[] content, List<byte[]> more) {}

  record Nothing() {}

  /// Names that generated code might want for itself.
  record Clashes(
      int i, String in, String out, String value, String object, String name, int names) {}

  record Range(int from, int to) {
    Range {
      if (from > to) {
        throw new IllegalArgumentException("from must not be greater than to");
      }
    }
  }

  record Fussy(String text) {
    Fussy {
      if (text.equals("blank")) {
        throw new IllegalArgumentException();
      }
      if (text.equals("state")) {
        throw new IllegalStateException("This is between us.");
      }
    }
  }

  record Ranges(List<Range> ranges, Optional<Fussy> fussy) {}
}
