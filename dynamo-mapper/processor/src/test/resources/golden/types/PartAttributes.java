// Generated from parts.Part by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.Condition;
import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.ListAttribute;
import dev.lanner.dynamo.MapAttribute;
import dev.lanner.dynamo.NumberAttribute;
import dev.lanner.dynamo.OrderedAttribute;
import dev.lanner.dynamo.SetAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.ValueAttribute;
import dev.lanner.dynamo.spi.Codecs;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
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
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The attributes of {@link Part}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartAttributes {
  public static final FixedAttribute<Part, Condition<Part>, UUID> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfUuid.CODEC);

  public static final FixedAttribute<Part, Condition<Part>, Long> REVISION =
      new FixedAttribute<>(DocumentPath.of("revision"), NumberCodecs.OfLong.CODEC);

  public static final TextAttribute<Part> MAKER = new TextAttribute<>(DocumentPath.of("maker"),
      TextCodecs.OfString.CODEC, null);

  public static final OrderedAttribute<Part, YearMonth> BUILT =
      new OrderedAttribute<>(DocumentPath.of("built"), TextCodecs.OfYearMonth.CODEC, "Part.built");

  public static final TextAttribute<Part> COUNTRY = new TextAttribute<>(DocumentPath.of("country"),
      TextCodecs.OfString.CODEC, "Part.country");

  public static final NumberAttribute<Part, Integer> ZIP =
      new NumberAttribute<>(DocumentPath.of("zip"), NumberCodecs.OfInteger.CODEC, "Part.zip");

  public static final TextAttribute<Part> STREET = new TextAttribute<>(DocumentPath.of("street"),
      TextCodecs.OfString.CODEC, null);

  public static final NumberAttribute<Part, Integer> NUMBER =
      new NumberAttribute<>(DocumentPath.of("number"), NumberCodecs.OfInteger.CODEC, null);

  public static final FixedAttribute<Part, Filter<Part>, Long> VERSION =
      new FixedAttribute<>(DocumentPath.of("version"), NumberCodecs.OfLong.CODEC);

  public static final FixedAttribute<Part, Filter<Part>, Instant> CREATED =
      new FixedAttribute<>(DocumentPath.of("created"), TextCodecs.OfInstant.CODEC);

  public static final FixedAttribute<Part, Filter<Part>, Instant> UPDATED =
      new FixedAttribute<>(DocumentPath.of("updated"), TextCodecs.OfInstant.CODEC);

  public static final FixedAttribute<Part, Filter<Part>, Integer> SEEN =
      new FixedAttribute<>(DocumentPath.of("seen"), NumberCodecs.OfInteger.CODEC);

  public static final OrderedAttribute<Part, Instant> EXPIRES =
      new OrderedAttribute<>(DocumentPath.of("expires"), NumberCodecs.OfEpochSecond.CODEC, null);

  public static final ValueAttribute<Part, Part.Colour> COLOUR =
      new ValueAttribute<>(DocumentPath.of("color"), PartSchema.COLOUR, "Part.colour");

  public static final ValueAttribute<Part, Boolean> ACTIVE =
      new ValueAttribute<>(DocumentPath.of("active"), Codecs.OfBoolean.CODEC, "Part.active");

  public static final OrderedAttribute<Part, Character> GRADE =
      new OrderedAttribute<>(DocumentPath.of("grade"), TextCodecs.OfCharacter.CODEC, "Part.grade");

  public static final NumberAttribute<Part, Byte> TINY =
      new NumberAttribute<>(DocumentPath.of("tiny"), NumberCodecs.OfByte.CODEC, "Part.tiny");

  public static final NumberAttribute<Part, Short> SMALL =
      new NumberAttribute<>(DocumentPath.of("small"), NumberCodecs.OfShort.CODEC, "Part.small");

  public static final NumberAttribute<Part, Float> RATIO =
      new NumberAttribute<>(DocumentPath.of("ratio"), NumberCodecs.OfFloat.CODEC, "Part.ratio");

  public static final NumberAttribute<Part, Double> WEIGHT =
      new NumberAttribute<>(DocumentPath.of("weight"), NumberCodecs.OfDouble.CODEC, "Part.weight");

  public static final NumberAttribute<Part, Long> COUNT =
      new NumberAttribute<>(DocumentPath.of("count"), NumberCodecs.OfLong.CODEC, null);

  public static final NumberAttribute<Part, Double> LENGTH =
      new NumberAttribute<>(DocumentPath.of("length"), NumberCodecs.OfDouble.CODEC, null);

  public static final NumberAttribute<Part, BigDecimal> PRICE =
      new NumberAttribute<>(DocumentPath.of("price"), NumberCodecs.OfBigDecimal.CODEC,
      "Part.price");

  public static final NumberAttribute<Part, BigInteger> SERIAL =
      new NumberAttribute<>(DocumentPath.of("serial"), NumberCodecs.OfBigInteger.CODEC,
      "Part.serial");

  public static final NumberAttribute<Part, Duration> WARRANTY =
      new NumberAttribute<>(DocumentPath.of("warranty"), NumberCodecs.OfDuration.CODEC,
      "Part.warranty");

  public static final OrderedAttribute<Part, LocalDate> DAY =
      new OrderedAttribute<>(DocumentPath.of("day"), TextCodecs.OfLocalDate.CODEC, "Part.day");

  public static final OrderedAttribute<Part, LocalTime> TIME =
      new OrderedAttribute<>(DocumentPath.of("time"), TextCodecs.OfLocalTime.CODEC, "Part.time");

  public static final OrderedAttribute<Part, LocalDateTime> MOMENT =
      new OrderedAttribute<>(DocumentPath.of("moment"), TextCodecs.OfLocalDateTime.CODEC,
      "Part.moment");

  public static final ValueAttribute<Part, OffsetDateTime> OFFSET =
      new ValueAttribute<>(DocumentPath.of("offset"), TextCodecs.OfOffsetDateTime.CODEC,
      "Part.offset");

  public static final ValueAttribute<Part, ZonedDateTime> ZONED =
      new ValueAttribute<>(DocumentPath.of("zoned"), TextCodecs.OfZonedDateTime.CODEC,
      "Part.zoned");

  public static final OrderedAttribute<Part, MonthDay> BIRTHDAY =
      new OrderedAttribute<>(DocumentPath.of("birthday"), TextCodecs.OfMonthDay.CODEC,
      "Part.birthday");

  public static final ValueAttribute<Part, Period> PERIOD =
      new ValueAttribute<>(DocumentPath.of("period"), TextCodecs.OfPeriod.CODEC, "Part.period");

  public static final ValueAttribute<Part, ZoneId> ZONE =
      new ValueAttribute<>(DocumentPath.of("zone"), TextCodecs.OfZoneId.CODEC, "Part.zone");

  public static final ValueAttribute<Part, URI> PAGE = new ValueAttribute<>(DocumentPath.of("page"),
      TextCodecs.OfUri.CODEC, "Part.page");

  public static final ValueAttribute<Part, Locale> LOCALE =
      new ValueAttribute<>(DocumentPath.of("locale"), TextCodecs.OfLocale.CODEC, "Part.locale");

  public static final OrderedAttribute<Part, SdkBytes> RAW =
      new OrderedAttribute<>(DocumentPath.of("raw"), Codecs.OfSdkBytes.CODEC, "Part.raw");

  public static final OrderedAttribute<Part, byte[]> IMAGE =
      new OrderedAttribute<>(DocumentPath.of("image"), Codecs.OfByteArray.CODEC, "Part.image");

  public static final ValueAttribute<Part, AttributeValue> ANYTHING =
      new ValueAttribute<>(DocumentPath.of("anything"), Codecs.OfAttributeValue.CODEC,
      "Part.anything");

  public static final ListAttribute<Part, String> NOTES =
      new ListAttribute<>(DocumentPath.of("notes"), PartSchema.NOTES, TextCodecs.OfString.CODEC,
      "Part.notes");

  public static final ListAttribute<Part, @Nullable String> GAPS =
      new ListAttribute<>(DocumentPath.of("gaps"), PartSchema.GAPS,
      Codecs.nullable(TextCodecs.OfString.CODEC), "Part.gaps");

  public static final MapAttribute<Part, @Nullable Long> COUNTS =
      new MapAttribute<>(DocumentPath.of("counts"), PartSchema.COUNTS,
      Codecs.nullable(NumberCodecs.OfLong.CODEC), "Part.counts");

  public static final ListAttribute<Part, Map<String, List<Integer>>> DEEP =
      new ListAttribute<>(DocumentPath.of("deep"), PartSchema.DEEP,
      Codecs.map(Codecs.list(NumberCodecs.OfInteger.CODEC)), "Part.deep");

  public static final SetAttribute<Part, String> TAGS = new SetAttribute<>(DocumentPath.of("tags"),
      PartSchema.TAGS, TextCodecs.OfString.CODEC);

  public static final SetAttribute<Part, Integer> SIZES =
      new SetAttribute<>(DocumentPath.of("sizes"), PartSchema.SIZES, NumberCodecs.OfInteger.CODEC);

  public static final SetAttribute<Part, SdkBytes> HASHES =
      new SetAttribute<>(DocumentPath.of("hashes"), PartSchema.HASHES, Codecs.OfSdkBytes.CODEC);

  public static final SetAttribute<Part, Part.Colour> COLOURS =
      new SetAttribute<>(DocumentPath.of("colours"), PartSchema.COLOURS,
      Codecs.constants("Colour", Part.Colour.values()));

  public static final PartTreeDocument<Part> TREE = new PartTreeDocument<>(DocumentPath.of("tree"),
      "Part.tree");

  public static final ValueAttribute<Part, Part.Shape> SHAPE =
      new ValueAttribute<>(DocumentPath.of("shape"), PartShapeSchema.INSTANCE, null);

  public static final ListAttribute<Part, Part.Shape> SHAPES =
      new ListAttribute<>(DocumentPath.of("shapes"), PartSchema.SHAPES, PartShapeSchema.INSTANCE,
      "Part.shapes");

  public static final ValueAttribute<Part, Money> MONEY =
      new ValueAttribute<>(DocumentPath.of("money"), PartSchema.MONEY, "Part.money");

  public static final ValueAttribute<Part, Money> REBATE =
      new ValueAttribute<>(DocumentPath.of("rebate"), PartSchema.MONEY, null);

  public static final PartDocument<Part> SPARE_PART =
      new PartDocument<>(DocumentPath.of("sparePart"), null);

  private PartAttributes() {}
}
