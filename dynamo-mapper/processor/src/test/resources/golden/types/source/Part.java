package parts;

import dev.lanner.dynamo.AttributeName;
import dev.lanner.dynamo.ConvertedBy;
import dev.lanner.dynamo.Counter;
import dev.lanner.dynamo.CreatedAt;
import dev.lanner.dynamo.Extra;
import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.SortKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.Ttl;
import dev.lanner.dynamo.UpdatedAt;
import dev.lanner.dynamo.Version;
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
import java.time.YearMonth;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Everything that an item can hold.
@Table("parts")
@Index(name = "by-maker", projection = Index.Projection.INCLUDE, include = {"weight", "colour"})
public record Part(
    @PartitionKey(index = {"", "by-month"}) UUID id,
    @SortKey long revision,
    @PartitionKey(index = "by-maker") Optional<String> maker,
    @SortKey(index = "by-month") YearMonth built,
    @PartitionKey(index = "by-place", order = 0) String country,
    @PartitionKey(index = "by-place", order = 1) int zip,
    @SortKey(index = "by-place", order = 0) @Nullable String street,
    @SortKey(index = "by-place", order = 1) OptionalInt number,
    @Version long version,
    @CreatedAt @Nullable Instant created,
    @UpdatedAt Instant updated,
    @Counter(start = 10, step = 5) int seen,
    @Ttl Optional<Instant> expires,
    @AttributeName("color") Colour colour,
    boolean active,
    char grade,
    byte tiny,
    short small,
    float ratio,
    double weight,
    OptionalLong count,
    OptionalDouble length,
    BigDecimal price,
    BigInteger serial,
    Duration warranty,
    LocalDate day,
    LocalTime time,
    LocalDateTime moment,
    OffsetDateTime offset,
    ZonedDateTime zoned,
    MonthDay birthday,
    Period period,
    ZoneId zone,
    URI page,
    Locale locale,
    SdkBytes raw,
    byte[] image,
    AttributeValue anything,
    List<String> notes,
    List<@Nullable String> gaps,
    Map<String, @Nullable Long> counts,
    List<Map<String, List<Integer>>> deep,
    Set<String> tags,
    Set<Integer> sizes,
    @Nullable Set<SdkBytes> hashes,
    Set<Colour> colours,
    Tree tree,
    Optional<Shape> shape,
    List<Shape> shapes,
    @ConvertedBy(MoneyConverter.class) Money money,
    @ConvertedBy(MoneyConverter.class) Optional<Money> rebate,
    Optional<Part> sparePart,
    @Extra Map<String, AttributeValue> others) {

  public enum Colour {
    RED,
    BLUE {
      @Override
      String text() {
        return "sky";
      }
    };

    String text() {
      return name();
    }
  }

  public record Tree(int value, List<Tree> children, Map<String, Tree> named) {}

  public sealed interface Shape {
    record Circle(double radius) implements Shape {}

    record Group(List<Shape> shapes) implements Shape {}
  }
}
