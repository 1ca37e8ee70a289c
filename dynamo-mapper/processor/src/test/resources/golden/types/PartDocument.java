// Generated from parts.Part by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.DocumentAttribute;
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

/**
 * The attributes of a {@link Part} inside of an item.
 *
 * @param <E> the item's record
 */
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartDocument<E> extends DocumentAttribute<E, Part> {
  public PartDocument(DocumentPath path, @Nullable String required) {
    super(path, PartMapSchema.INSTANCE, required);
  }

  public ValueAttribute<E, UUID> id() {
    return new ValueAttribute<>(component("id"), TextCodecs.OfUuid.CODEC, "Part.id");
  }

  public NumberAttribute<E, Long> revision() {
    return new NumberAttribute<>(component("revision"), NumberCodecs.OfLong.CODEC, "Part.revision");
  }

  public TextAttribute<E> maker() {
    return new TextAttribute<>(component("maker"), TextCodecs.OfString.CODEC, null);
  }

  public OrderedAttribute<E, YearMonth> built() {
    return new OrderedAttribute<>(component("built"), TextCodecs.OfYearMonth.CODEC, "Part.built");
  }

  public TextAttribute<E> country() {
    return new TextAttribute<>(component("country"), TextCodecs.OfString.CODEC, "Part.country");
  }

  public NumberAttribute<E, Integer> zip() {
    return new NumberAttribute<>(component("zip"), NumberCodecs.OfInteger.CODEC, "Part.zip");
  }

  public TextAttribute<E> street() {
    return new TextAttribute<>(component("street"), TextCodecs.OfString.CODEC, null);
  }

  public NumberAttribute<E, Integer> number() {
    return new NumberAttribute<>(component("number"), NumberCodecs.OfInteger.CODEC, null);
  }

  public NumberAttribute<E, Long> version() {
    return new NumberAttribute<>(component("version"), NumberCodecs.OfLong.CODEC, "Part.version");
  }

  public OrderedAttribute<E, Instant> created() {
    return new OrderedAttribute<>(component("created"), TextCodecs.OfInstant.CODEC, null);
  }

  public OrderedAttribute<E, Instant> updated() {
    return new OrderedAttribute<>(component("updated"), TextCodecs.OfInstant.CODEC, "Part.updated");
  }

  public NumberAttribute<E, Integer> seen() {
    return new NumberAttribute<>(component("seen"), NumberCodecs.OfInteger.CODEC, "Part.seen");
  }

  public OrderedAttribute<E, Instant> expires() {
    return new OrderedAttribute<>(component("expires"), NumberCodecs.OfEpochSecond.CODEC, null);
  }

  public ValueAttribute<E, Part.Colour> colour() {
    return new ValueAttribute<>(component("color"), PartMapSchema.COLOUR, "Part.colour");
  }

  public ValueAttribute<E, Boolean> active() {
    return new ValueAttribute<>(component("active"), Codecs.OfBoolean.CODEC, "Part.active");
  }

  public OrderedAttribute<E, Character> grade() {
    return new OrderedAttribute<>(component("grade"), TextCodecs.OfCharacter.CODEC, "Part.grade");
  }

  public NumberAttribute<E, Byte> tiny() {
    return new NumberAttribute<>(component("tiny"), NumberCodecs.OfByte.CODEC, "Part.tiny");
  }

  public NumberAttribute<E, Short> small() {
    return new NumberAttribute<>(component("small"), NumberCodecs.OfShort.CODEC, "Part.small");
  }

  public NumberAttribute<E, Float> ratio() {
    return new NumberAttribute<>(component("ratio"), NumberCodecs.OfFloat.CODEC, "Part.ratio");
  }

  public NumberAttribute<E, Double> weight() {
    return new NumberAttribute<>(component("weight"), NumberCodecs.OfDouble.CODEC, "Part.weight");
  }

  public NumberAttribute<E, Long> count() {
    return new NumberAttribute<>(component("count"), NumberCodecs.OfLong.CODEC, null);
  }

  public NumberAttribute<E, Double> length() {
    return new NumberAttribute<>(component("length"), NumberCodecs.OfDouble.CODEC, null);
  }

  public NumberAttribute<E, BigDecimal> price() {
    return new NumberAttribute<>(component("price"), NumberCodecs.OfBigDecimal.CODEC, "Part.price");
  }

  public NumberAttribute<E, BigInteger> serial() {
    return new NumberAttribute<>(component("serial"), NumberCodecs.OfBigInteger.CODEC,
        "Part.serial");
  }

  public NumberAttribute<E, Duration> warranty() {
    return new NumberAttribute<>(component("warranty"), NumberCodecs.OfDuration.CODEC,
        "Part.warranty");
  }

  public OrderedAttribute<E, LocalDate> day() {
    return new OrderedAttribute<>(component("day"), TextCodecs.OfLocalDate.CODEC, "Part.day");
  }

  public OrderedAttribute<E, LocalTime> time() {
    return new OrderedAttribute<>(component("time"), TextCodecs.OfLocalTime.CODEC, "Part.time");
  }

  public OrderedAttribute<E, LocalDateTime> moment() {
    return new OrderedAttribute<>(component("moment"), TextCodecs.OfLocalDateTime.CODEC,
        "Part.moment");
  }

  public ValueAttribute<E, OffsetDateTime> offset() {
    return new ValueAttribute<>(component("offset"), TextCodecs.OfOffsetDateTime.CODEC,
        "Part.offset");
  }

  public ValueAttribute<E, ZonedDateTime> zoned() {
    return new ValueAttribute<>(component("zoned"), TextCodecs.OfZonedDateTime.CODEC, "Part.zoned");
  }

  public OrderedAttribute<E, MonthDay> birthday() {
    return new OrderedAttribute<>(component("birthday"), TextCodecs.OfMonthDay.CODEC,
        "Part.birthday");
  }

  public ValueAttribute<E, Period> period() {
    return new ValueAttribute<>(component("period"), TextCodecs.OfPeriod.CODEC, "Part.period");
  }

  public ValueAttribute<E, ZoneId> zone() {
    return new ValueAttribute<>(component("zone"), TextCodecs.OfZoneId.CODEC, "Part.zone");
  }

  public ValueAttribute<E, URI> page() {
    return new ValueAttribute<>(component("page"), TextCodecs.OfUri.CODEC, "Part.page");
  }

  public ValueAttribute<E, Locale> locale() {
    return new ValueAttribute<>(component("locale"), TextCodecs.OfLocale.CODEC, "Part.locale");
  }

  public OrderedAttribute<E, SdkBytes> raw() {
    return new OrderedAttribute<>(component("raw"), Codecs.OfSdkBytes.CODEC, "Part.raw");
  }

  public OrderedAttribute<E, byte[]> image() {
    return new OrderedAttribute<>(component("image"), Codecs.OfByteArray.CODEC, "Part.image");
  }

  public ValueAttribute<E, AttributeValue> anything() {
    return new ValueAttribute<>(component("anything"), Codecs.OfAttributeValue.CODEC,
        "Part.anything");
  }

  public ListAttribute<E, String> notes() {
    return new ListAttribute<>(component("notes"), PartMapSchema.NOTES, TextCodecs.OfString.CODEC,
        "Part.notes");
  }

  public ListAttribute<E, @Nullable String> gaps() {
    return new ListAttribute<>(component("gaps"), PartMapSchema.GAPS,
        Codecs.nullable(TextCodecs.OfString.CODEC), "Part.gaps");
  }

  public MapAttribute<E, @Nullable Long> counts() {
    return new MapAttribute<>(component("counts"), PartMapSchema.COUNTS,
        Codecs.nullable(NumberCodecs.OfLong.CODEC), "Part.counts");
  }

  public ListAttribute<E, Map<String, List<Integer>>> deep() {
    return new ListAttribute<>(component("deep"), PartMapSchema.DEEP,
        Codecs.map(Codecs.list(NumberCodecs.OfInteger.CODEC)), "Part.deep");
  }

  public SetAttribute<E, String> tags() {
    return new SetAttribute<>(component("tags"), PartMapSchema.TAGS, TextCodecs.OfString.CODEC);
  }

  public SetAttribute<E, Integer> sizes() {
    return new SetAttribute<>(component("sizes"), PartMapSchema.SIZES,
        NumberCodecs.OfInteger.CODEC);
  }

  public SetAttribute<E, SdkBytes> hashes() {
    return new SetAttribute<>(component("hashes"), PartMapSchema.HASHES, Codecs.OfSdkBytes.CODEC);
  }

  public SetAttribute<E, Part.Colour> colours() {
    return new SetAttribute<>(component("colours"), PartMapSchema.COLOURS,
        Codecs.constants("Colour", Part.Colour.values()));
  }

  public PartTreeDocument<E> tree() {
    return new PartTreeDocument<>(component("tree"), "Part.tree");
  }

  public ValueAttribute<E, Part.Shape> shape() {
    return new ValueAttribute<>(component("shape"), PartShapeSchema.INSTANCE, null);
  }

  public ListAttribute<E, Part.Shape> shapes() {
    return new ListAttribute<>(component("shapes"), PartMapSchema.SHAPES, PartShapeSchema.INSTANCE,
        "Part.shapes");
  }

  public ValueAttribute<E, Money> money() {
    return new ValueAttribute<>(component("money"), PartMapSchema.MONEY, "Part.money");
  }

  public ValueAttribute<E, Money> rebate() {
    return new ValueAttribute<>(component("rebate"), PartMapSchema.MONEY, null);
  }

  public PartDocument<E> sparePart() {
    return new PartDocument<>(component("sparePart"), null);
  }
}
