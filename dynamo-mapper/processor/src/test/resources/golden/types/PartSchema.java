// Generated from parts.Part by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.Codecs;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TextCodec;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Part} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartSchema extends ItemSchema<Part> {
  static final TableModel TABLE =
      new TableModel(
          "parts",
          new TableModel.KeyModel(List.of("id"), List.of("revision")),
          List.of(
              new TableModel.IndexModel("by-maker", new TableModel.KeyModel(List.of("maker"),
                  List.of()), false, Index.Projection.INCLUDE, List.of("weight", "color")),
              new TableModel.IndexModel("by-month", new TableModel.KeyModel(List.of("id"),
                  List.of("built")), true, Index.Projection.ALL, List.of()),
              new TableModel.IndexModel("by-place", new TableModel.KeyModel(List.of("country",
                  "zip"), List.of("street", "number")), false, Index.Projection.ALL, List.of())),
          Map.ofEntries(Map.entry("built", TableModel.KeyType.S),
              Map.entry("country", TableModel.KeyType.S), Map.entry("id", TableModel.KeyType.S),
              Map.entry("maker", TableModel.KeyType.S), Map.entry("number", TableModel.KeyType.N),
              Map.entry("revision", TableModel.KeyType.N),
              Map.entry("street", TableModel.KeyType.S), Map.entry("zip", TableModel.KeyType.N)),
          "expires",
          null);

  public static final PartSchema INSTANCE = new PartSchema();

  static final TextCodec<Part.Colour> COLOUR = Codecs.constants("Colour", Part.Colour.values());

  static final AttributeCodec<List<String>> NOTES = Codecs.list(TextCodecs.OfString.CODEC);

  static final AttributeCodec<List<@Nullable String>> GAPS =
      Codecs.list(Codecs.nullable(TextCodecs.OfString.CODEC));

  static final AttributeCodec<Map<String, @Nullable Long>> COUNTS =
      Codecs.map(Codecs.nullable(NumberCodecs.OfLong.CODEC));

  static final AttributeCodec<List<Map<String, List<Integer>>>> DEEP =
      Codecs.list(Codecs.map(Codecs.list(NumberCodecs.OfInteger.CODEC)));

  static final AttributeCodec<Set<String>> TAGS = Codecs.set(TextCodecs.OfString.CODEC);

  static final AttributeCodec<Set<Integer>> SIZES = Codecs.set(NumberCodecs.OfInteger.CODEC);

  static final AttributeCodec<Set<SdkBytes>> HASHES = Codecs.binarySet();

  static final AttributeCodec<Set<Part.Colour>> COLOURS =
      Codecs.set(Codecs.constants("Colour", Part.Colour.values()));

  static final AttributeCodec<List<Part.Shape>> SHAPES = Codecs.list(PartShapeSchema.INSTANCE);

  static final AttributeCodec<Money> MONEY = Codecs.converted(new MoneyConverter());
  private static final Set<String> NAMES = Set.of("id", "revision", "maker", "built", "country",
      "zip", "street", "number", "version", "created", "updated", "seen", "expires", "color",
      "active", "grade", "tiny", "small", "ratio", "weight", "count", "length", "price", "serial",
      "warranty", "day", "time", "moment", "offset", "zoned", "birthday", "period", "zone", "page",
      "locale", "raw", "image", "anything", "notes", "gaps", "counts", "deep", "tags", "sizes",
      "hashes", "colours", "tree", "shape", "shapes", "money", "rebate", "sparePart");

  private PartSchema() {
    super(
        Part.class,
        TABLE,
        new WrittenAttributes("version", "created", "updated",
            Map.of("seen", new WrittenAttributes.CounterRule(10L, 5L))),
        List.of("id", "revision", "maker", "built", "country", "zip", "street", "number", "version",
            "created", "updated", "seen", "expires", "color", "active", "grade", "tiny", "small",
            "ratio", "weight", "count", "length", "price", "serial", "warranty", "day", "time",
            "moment", "offset", "zoned", "birthday", "period", "zone", "page", "locale", "raw",
            "image", "anything", "notes", "gaps", "counts", "deep", "tags", "sizes", "hashes",
            "colours", "tree", "shape", "shapes", "money", "rebate", "sparePart"),
        List.of("id", "revision", "built", "country", "zip", "version", "updated", "seen", "color",
            "active", "grade", "tiny", "small", "ratio", "weight", "price", "serial", "warranty",
            "day", "time", "moment", "offset", "zoned", "birthday", "period", "zone", "page",
            "locale", "raw", "image", "anything", "notes", "gaps", "counts", "deep", "tree",
            "shapes", "money"));
  }

  @Override
  public Part readAttributes(Map<String, AttributeValue> attributes) {
    return new Part(
        required(attributes, "id", TextCodecs.OfUuid.CODEC, "Part.id"),
        required(attributes, "revision", NumberCodecs.OfLong.CODEC, "Part.revision"),
        Optional.ofNullable(optional(attributes, "maker", TextCodecs.OfString.CODEC, "Part.maker")),
        required(attributes, "built", TextCodecs.OfYearMonth.CODEC, "Part.built"),
        required(attributes, "country", TextCodecs.OfString.CODEC, "Part.country"),
        required(attributes, "zip", NumberCodecs.OfInteger.CODEC, "Part.zip"),
        optional(attributes, "street", TextCodecs.OfString.CODEC, "Part.street"),
        optionalInteger(optional(attributes, "number", NumberCodecs.OfInteger.CODEC,
            "Part.number")),
        required(attributes, "version", NumberCodecs.OfLong.CODEC, "Part.version"),
        optional(attributes, "created", TextCodecs.OfInstant.CODEC, "Part.created"),
        required(attributes, "updated", TextCodecs.OfInstant.CODEC, "Part.updated"),
        required(attributes, "seen", NumberCodecs.OfInteger.CODEC, "Part.seen"),
        Optional.ofNullable(optional(attributes, "expires", NumberCodecs.OfEpochSecond.CODEC,
            "Part.expires")),
        required(attributes, "color", COLOUR, "Part.colour"),
        required(attributes, "active", Codecs.OfBoolean.CODEC, "Part.active"),
        required(attributes, "grade", TextCodecs.OfCharacter.CODEC, "Part.grade"),
        required(attributes, "tiny", NumberCodecs.OfByte.CODEC, "Part.tiny"),
        required(attributes, "small", NumberCodecs.OfShort.CODEC, "Part.small"),
        required(attributes, "ratio", NumberCodecs.OfFloat.CODEC, "Part.ratio"),
        required(attributes, "weight", NumberCodecs.OfDouble.CODEC, "Part.weight"),
        optionalLong(optional(attributes, "count", NumberCodecs.OfLong.CODEC, "Part.count")),
        optionalDouble(optional(attributes, "length", NumberCodecs.OfDouble.CODEC, "Part.length")),
        required(attributes, "price", NumberCodecs.OfBigDecimal.CODEC, "Part.price"),
        required(attributes, "serial", NumberCodecs.OfBigInteger.CODEC, "Part.serial"),
        required(attributes, "warranty", NumberCodecs.OfDuration.CODEC, "Part.warranty"),
        required(attributes, "day", TextCodecs.OfLocalDate.CODEC, "Part.day"),
        required(attributes, "time", TextCodecs.OfLocalTime.CODEC, "Part.time"),
        required(attributes, "moment", TextCodecs.OfLocalDateTime.CODEC, "Part.moment"),
        required(attributes, "offset", TextCodecs.OfOffsetDateTime.CODEC, "Part.offset"),
        required(attributes, "zoned", TextCodecs.OfZonedDateTime.CODEC, "Part.zoned"),
        required(attributes, "birthday", TextCodecs.OfMonthDay.CODEC, "Part.birthday"),
        required(attributes, "period", TextCodecs.OfPeriod.CODEC, "Part.period"),
        required(attributes, "zone", TextCodecs.OfZoneId.CODEC, "Part.zone"),
        required(attributes, "page", TextCodecs.OfUri.CODEC, "Part.page"),
        required(attributes, "locale", TextCodecs.OfLocale.CODEC, "Part.locale"),
        required(attributes, "raw", Codecs.OfSdkBytes.CODEC, "Part.raw"),
        required(attributes, "image", Codecs.OfByteArray.CODEC, "Part.image"),
        required(attributes, "anything", Codecs.OfAttributeValue.CODEC, "Part.anything"),
        required(attributes, "notes", NOTES, "Part.notes"),
        required(attributes, "gaps", GAPS, "Part.gaps"),
        required(attributes, "counts", COUNTS, "Part.counts"),
        required(attributes, "deep", DEEP, "Part.deep"),
        set(attributes, "tags", TAGS, "Part.tags"),
        set(attributes, "sizes", SIZES, "Part.sizes"),
        optional(attributes, "hashes", HASHES, "Part.hashes"),
        set(attributes, "colours", COLOURS, "Part.colours"),
        required(attributes, "tree", PartTreeSchema.INSTANCE, "Part.tree"),
        Optional.ofNullable(optional(attributes, "shape", PartShapeSchema.INSTANCE, "Part.shape")),
        required(attributes, "shapes", SHAPES, "Part.shapes"),
        required(attributes, "money", MONEY, "Part.money"),
        Optional.ofNullable(optional(attributes, "rebate", MONEY, "Part.rebate")),
        Optional.ofNullable(optional(attributes, "sparePart", PartMapSchema.INSTANCE,
            "Part.sparePart")),
        extra(attributes, NAMES));
  }

  @Override
  public void writeAttributes(Part record, Map<String, AttributeValue> attributes) {
    putExtra(attributes, NAMES, record.others(), "Part.others");
    put(attributes, "id", TextCodecs.OfUuid.CODEC, record.id(), "Part.id");
    put(attributes, "revision", NumberCodecs.OfLong.CODEC, record.revision(), "Part.revision");
    putOptional(attributes, "maker", TextCodecs.OfString.CODEC, record.maker().orElse(null),
        "Part.maker");
    put(attributes, "built", TextCodecs.OfYearMonth.CODEC, record.built(), "Part.built");
    put(attributes, "country", TextCodecs.OfString.CODEC, record.country(), "Part.country");
    put(attributes, "zip", NumberCodecs.OfInteger.CODEC, record.zip(), "Part.zip");
    putOptional(attributes, "street", TextCodecs.OfString.CODEC, record.street(), "Part.street");
    putOptional(attributes, "number", NumberCodecs.OfInteger.CODEC, orNull(record.number()),
        "Part.number");
    put(attributes, "version", NumberCodecs.OfLong.CODEC, record.version(), "Part.version");
    putOptional(attributes, "created", TextCodecs.OfInstant.CODEC, record.created(),
        "Part.created");
    put(attributes, "updated", TextCodecs.OfInstant.CODEC, record.updated(), "Part.updated");
    put(attributes, "seen", NumberCodecs.OfInteger.CODEC, record.seen(), "Part.seen");
    putOptional(attributes, "expires", NumberCodecs.OfEpochSecond.CODEC,
        record.expires().orElse(null), "Part.expires");
    put(attributes, "color", COLOUR, record.colour(), "Part.colour");
    put(attributes, "active", Codecs.OfBoolean.CODEC, record.active(), "Part.active");
    put(attributes, "grade", TextCodecs.OfCharacter.CODEC, record.grade(), "Part.grade");
    put(attributes, "tiny", NumberCodecs.OfByte.CODEC, record.tiny(), "Part.tiny");
    put(attributes, "small", NumberCodecs.OfShort.CODEC, record.small(), "Part.small");
    put(attributes, "ratio", NumberCodecs.OfFloat.CODEC, record.ratio(), "Part.ratio");
    put(attributes, "weight", NumberCodecs.OfDouble.CODEC, record.weight(), "Part.weight");
    putOptional(attributes, "count", NumberCodecs.OfLong.CODEC, orNull(record.count()),
        "Part.count");
    putOptional(attributes, "length", NumberCodecs.OfDouble.CODEC, orNull(record.length()),
        "Part.length");
    put(attributes, "price", NumberCodecs.OfBigDecimal.CODEC, record.price(), "Part.price");
    put(attributes, "serial", NumberCodecs.OfBigInteger.CODEC, record.serial(), "Part.serial");
    put(attributes, "warranty", NumberCodecs.OfDuration.CODEC, record.warranty(), "Part.warranty");
    put(attributes, "day", TextCodecs.OfLocalDate.CODEC, record.day(), "Part.day");
    put(attributes, "time", TextCodecs.OfLocalTime.CODEC, record.time(), "Part.time");
    put(attributes, "moment", TextCodecs.OfLocalDateTime.CODEC, record.moment(), "Part.moment");
    put(attributes, "offset", TextCodecs.OfOffsetDateTime.CODEC, record.offset(), "Part.offset");
    put(attributes, "zoned", TextCodecs.OfZonedDateTime.CODEC, record.zoned(), "Part.zoned");
    put(attributes, "birthday", TextCodecs.OfMonthDay.CODEC, record.birthday(), "Part.birthday");
    put(attributes, "period", TextCodecs.OfPeriod.CODEC, record.period(), "Part.period");
    put(attributes, "zone", TextCodecs.OfZoneId.CODEC, record.zone(), "Part.zone");
    put(attributes, "page", TextCodecs.OfUri.CODEC, record.page(), "Part.page");
    put(attributes, "locale", TextCodecs.OfLocale.CODEC, record.locale(), "Part.locale");
    put(attributes, "raw", Codecs.OfSdkBytes.CODEC, record.raw(), "Part.raw");
    put(attributes, "image", Codecs.OfByteArray.CODEC, record.image(), "Part.image");
    put(attributes, "anything", Codecs.OfAttributeValue.CODEC, record.anything(), "Part.anything");
    put(attributes, "notes", NOTES, record.notes(), "Part.notes");
    put(attributes, "gaps", GAPS, record.gaps(), "Part.gaps");
    put(attributes, "counts", COUNTS, record.counts(), "Part.counts");
    put(attributes, "deep", DEEP, record.deep(), "Part.deep");
    putSet(attributes, "tags", TAGS, record.tags(), "Part.tags");
    putSet(attributes, "sizes", SIZES, record.sizes(), "Part.sizes");
    putOptionalSet(attributes, "hashes", HASHES, record.hashes(), "Part.hashes");
    putSet(attributes, "colours", COLOURS, record.colours(), "Part.colours");
    put(attributes, "tree", PartTreeSchema.INSTANCE, record.tree(), "Part.tree");
    putOptional(attributes, "shape", PartShapeSchema.INSTANCE, record.shape().orElse(null),
        "Part.shape");
    put(attributes, "shapes", SHAPES, record.shapes(), "Part.shapes");
    put(attributes, "money", MONEY, record.money(), "Part.money");
    putOptional(attributes, "rebate", MONEY, record.rebate().orElse(null), "Part.rebate");
    putOptional(attributes, "sparePart", PartMapSchema.INSTANCE, record.sparePart().orElse(null),
        "Part.sparePart");
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfUuid.CODEC;
      case "revision" -> NumberCodecs.OfLong.CODEC;
      case "maker" -> TextCodecs.OfString.CODEC;
      case "built" -> TextCodecs.OfYearMonth.CODEC;
      case "country" -> TextCodecs.OfString.CODEC;
      case "zip" -> NumberCodecs.OfInteger.CODEC;
      case "street" -> TextCodecs.OfString.CODEC;
      case "number" -> NumberCodecs.OfInteger.CODEC;
      case "version" -> NumberCodecs.OfLong.CODEC;
      case "created" -> TextCodecs.OfInstant.CODEC;
      case "updated" -> TextCodecs.OfInstant.CODEC;
      case "seen" -> NumberCodecs.OfInteger.CODEC;
      case "expires" -> NumberCodecs.OfEpochSecond.CODEC;
      case "color" -> COLOUR;
      case "active" -> Codecs.OfBoolean.CODEC;
      case "grade" -> TextCodecs.OfCharacter.CODEC;
      case "tiny" -> NumberCodecs.OfByte.CODEC;
      case "small" -> NumberCodecs.OfShort.CODEC;
      case "ratio" -> NumberCodecs.OfFloat.CODEC;
      case "weight" -> NumberCodecs.OfDouble.CODEC;
      case "count" -> NumberCodecs.OfLong.CODEC;
      case "length" -> NumberCodecs.OfDouble.CODEC;
      case "price" -> NumberCodecs.OfBigDecimal.CODEC;
      case "serial" -> NumberCodecs.OfBigInteger.CODEC;
      case "warranty" -> NumberCodecs.OfDuration.CODEC;
      case "day" -> TextCodecs.OfLocalDate.CODEC;
      case "time" -> TextCodecs.OfLocalTime.CODEC;
      case "moment" -> TextCodecs.OfLocalDateTime.CODEC;
      case "offset" -> TextCodecs.OfOffsetDateTime.CODEC;
      case "zoned" -> TextCodecs.OfZonedDateTime.CODEC;
      case "birthday" -> TextCodecs.OfMonthDay.CODEC;
      case "period" -> TextCodecs.OfPeriod.CODEC;
      case "zone" -> TextCodecs.OfZoneId.CODEC;
      case "page" -> TextCodecs.OfUri.CODEC;
      case "locale" -> TextCodecs.OfLocale.CODEC;
      case "raw" -> Codecs.OfSdkBytes.CODEC;
      case "image" -> Codecs.OfByteArray.CODEC;
      case "anything" -> Codecs.OfAttributeValue.CODEC;
      case "notes" -> NOTES;
      case "gaps" -> GAPS;
      case "counts" -> COUNTS;
      case "deep" -> DEEP;
      case "tags" -> TAGS;
      case "sizes" -> SIZES;
      case "hashes" -> HASHES;
      case "colours" -> COLOURS;
      case "tree" -> PartTreeSchema.INSTANCE;
      case "shape" -> PartShapeSchema.INSTANCE;
      case "shapes" -> SHAPES;
      case "money" -> MONEY;
      case "rebate" -> MONEY;
      case "sparePart" -> PartMapSchema.INSTANCE;
      default -> Codecs.OfAttributeValue.CODEC;
    };
  }
}
