package mapping;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// A component of every type that both our schemas and those of the SDK can hold.
@Table("everything")
@SuppressWarnings("ArrayRecordComponent") // Arrays are what is tested.
record Everything(
    @PartitionKey String id,
    String text,
    char character,
    UUID uuid,
    URI uri,
    Locale locale,
    Color color,
    boolean flag,
    byte tiny,
    short small,
    int number,
    long large,
    float single,
    double real,
    BigDecimal decimal,
    BigInteger integer,
    Instant instant,
    LocalDate date,
    LocalTime time,
    LocalDateTime dateTime,
    OffsetDateTime offsetDateTime,
    ZonedDateTime zonedDateTime,
    MonthDay monthDay,
    Period period,
    Duration duration,
    ZoneId zone,
    SdkBytes bytes,
    byte[] array,
    List<String> texts,
    List<@Nullable Integer> gaps,
    List<List<Long>> lists,
    Map<String, BigDecimal> numbers,
    Map<String, @Nullable String> labels,
    Set<String> names,
    Set<Integer> sizes,
    Set<UUID> ids,
    Set<SdkBytes> blobs,
    Leaf leaf,
    List<Leaf> leaves,
    Map<String, Leaf> tree,
    @Nullable String note,
    @Nullable Integer count,
    @Nullable Boolean maybe,
    @Nullable List<String> more,
    @Nullable Leaf other,
    Optional<String> title,
    OptionalInt rank,
    OptionalLong total,
    OptionalDouble share) {

  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "green, as grass";
      }
    },
    BLUE
  }

  record Leaf(String name, int size, @Nullable Instant since, List<Color> colors) {}
}
