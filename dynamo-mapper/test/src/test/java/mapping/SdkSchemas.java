package mapping;

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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import mapping.Everything.Color;
import mapping.Everything.Leaf;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/// The schema of {@link Everything} as the SDK would have it written, with the SDK's own
/// converters.
final class SdkSchemas {
  private static final TableSchema<Leaf> LEAF_SCHEMA =
      StaticImmutableTableSchema.builder(Leaf.class, Draft.class)
          .newItemBuilder(
              Draft::new,
              draft ->
                  new Leaf(
                      draft.get("name"),
                      draft.get("size"),
                      draft.get("since"),
                      draft.get("colors")))
          .addAttribute(
              String.class,
              a ->
                  a.name("name")
                      .getter(Leaf::name)
                      .setter((draft, value) -> draft.set("name", value)))
          .addAttribute(
              Integer.class,
              a ->
                  a.name("size")
                      .getter(Leaf::size)
                      .setter((draft, value) -> draft.set("size", value)))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("since")
                      .getter(Leaf::since)
                      .setter((draft, value) -> draft.set("since", value)))
          .addAttribute(
              EnhancedType.listOf(Color.class),
              a ->
                  a.name("colors")
                      .getter(Leaf::colors)
                      .setter((draft, value) -> draft.set("colors", value)))
          .build();

  private static final EnhancedType<Leaf> LEAF =
      EnhancedType.documentOf(Leaf.class, LEAF_SCHEMA, leaf -> leaf.ignoreNulls(true));

  private SdkSchemas() {}

  static TableSchema<Everything> everything() {
    return StaticImmutableTableSchema.builder(Everything.class, Draft.class)
        .newItemBuilder(Draft::new, SdkSchemas::everything)
        .addAttribute(
            EnhancedType.of(String.class),
            a ->
                a.name("id")
                    .getter(Everything::id)
                    .setter((draft, value) -> draft.set("id", value))
                    .tags(StaticAttributeTags.primaryPartitionKey()))
        .addAttribute(
            EnhancedType.of(String.class),
            a ->
                a.name("text")
                    .getter(Everything::text)
                    .setter((draft, value) -> draft.set("text", value)))
        .addAttribute(
            EnhancedType.of(Character.class),
            a ->
                a.name("character")
                    .getter(Everything::character)
                    .setter((draft, value) -> draft.set("character", value)))
        .addAttribute(
            EnhancedType.of(UUID.class),
            a ->
                a.name("uuid")
                    .getter(Everything::uuid)
                    .setter((draft, value) -> draft.set("uuid", value)))
        .addAttribute(
            EnhancedType.of(URI.class),
            a ->
                a.name("uri")
                    .getter(Everything::uri)
                    .setter((draft, value) -> draft.set("uri", value)))
        .addAttribute(
            EnhancedType.of(Locale.class),
            a ->
                a.name("locale")
                    .getter(Everything::locale)
                    .setter((draft, value) -> draft.set("locale", value)))
        .addAttribute(
            EnhancedType.of(Color.class),
            a ->
                a.name("color")
                    .getter(Everything::color)
                    .setter((draft, value) -> draft.set("color", value)))
        .addAttribute(
            EnhancedType.of(Boolean.class),
            a ->
                a.name("flag")
                    .getter(Everything::flag)
                    .setter((draft, value) -> draft.set("flag", value)))
        .addAttribute(
            EnhancedType.of(Byte.class),
            a ->
                a.name("tiny")
                    .getter(Everything::tiny)
                    .setter((draft, value) -> draft.set("tiny", value)))
        .addAttribute(
            EnhancedType.of(Short.class),
            a ->
                a.name("small")
                    .getter(Everything::small)
                    .setter((draft, value) -> draft.set("small", value)))
        .addAttribute(
            EnhancedType.of(Integer.class),
            a ->
                a.name("number")
                    .getter(Everything::number)
                    .setter((draft, value) -> draft.set("number", value)))
        .addAttribute(
            EnhancedType.of(Long.class),
            a ->
                a.name("large")
                    .getter(Everything::large)
                    .setter((draft, value) -> draft.set("large", value)))
        .addAttribute(
            EnhancedType.of(Float.class),
            a ->
                a.name("single")
                    .getter(Everything::single)
                    .setter((draft, value) -> draft.set("single", value)))
        .addAttribute(
            EnhancedType.of(Double.class),
            a ->
                a.name("real")
                    .getter(Everything::real)
                    .setter((draft, value) -> draft.set("real", value)))
        .addAttribute(
            EnhancedType.of(BigDecimal.class),
            a ->
                a.name("decimal")
                    .getter(Everything::decimal)
                    .setter((draft, value) -> draft.set("decimal", value)))
        .addAttribute(
            EnhancedType.of(BigInteger.class),
            a ->
                a.name("integer")
                    .getter(Everything::integer)
                    .setter((draft, value) -> draft.set("integer", value)))
        .addAttribute(
            EnhancedType.of(Instant.class),
            a ->
                a.name("instant")
                    .getter(Everything::instant)
                    .setter((draft, value) -> draft.set("instant", value)))
        .addAttribute(
            EnhancedType.of(LocalDate.class),
            a ->
                a.name("date")
                    .getter(Everything::date)
                    .setter((draft, value) -> draft.set("date", value)))
        .addAttribute(
            EnhancedType.of(LocalTime.class),
            a ->
                a.name("time")
                    .getter(Everything::time)
                    .setter((draft, value) -> draft.set("time", value)))
        .addAttribute(
            EnhancedType.of(LocalDateTime.class),
            a ->
                a.name("dateTime")
                    .getter(Everything::dateTime)
                    .setter((draft, value) -> draft.set("dateTime", value)))
        .addAttribute(
            EnhancedType.of(OffsetDateTime.class),
            a ->
                a.name("offsetDateTime")
                    .getter(Everything::offsetDateTime)
                    .setter((draft, value) -> draft.set("offsetDateTime", value)))
        .addAttribute(
            EnhancedType.of(ZonedDateTime.class),
            a ->
                a.name("zonedDateTime")
                    .getter(Everything::zonedDateTime)
                    .setter((draft, value) -> draft.set("zonedDateTime", value)))
        .addAttribute(
            EnhancedType.of(MonthDay.class),
            a ->
                a.name("monthDay")
                    .getter(Everything::monthDay)
                    .setter((draft, value) -> draft.set("monthDay", value)))
        .addAttribute(
            EnhancedType.of(Period.class),
            a ->
                a.name("period")
                    .getter(Everything::period)
                    .setter((draft, value) -> draft.set("period", value)))
        .addAttribute(
            EnhancedType.of(Duration.class),
            a ->
                a.name("duration")
                    .getter(Everything::duration)
                    .setter((draft, value) -> draft.set("duration", value)))
        .addAttribute(
            EnhancedType.of(ZoneId.class),
            a ->
                a.name("zone")
                    .getter(Everything::zone)
                    .setter((draft, value) -> draft.set("zone", value)))
        .addAttribute(
            EnhancedType.of(SdkBytes.class),
            a ->
                a.name("bytes")
                    .getter(Everything::bytes)
                    .setter((draft, value) -> draft.set("bytes", value)))
        .addAttribute(
            EnhancedType.of(byte[].class),
            a ->
                a.name("array")
                    .getter(Everything::array)
                    .setter((draft, value) -> draft.set("array", value)))
        .addAttribute(
            EnhancedType.listOf(EnhancedType.of(String.class)),
            a ->
                a.name("texts")
                    .getter(Everything::texts)
                    .setter((draft, value) -> draft.set("texts", value)))
        .addAttribute(
            EnhancedType.listOf(EnhancedType.of(Integer.class)),
            a ->
                a.name("gaps")
                    .getter(Everything::gaps)
                    .setter((draft, value) -> draft.set("gaps", value)))
        .addAttribute(
            EnhancedType.listOf(EnhancedType.listOf(EnhancedType.of(Long.class))),
            a ->
                a.name("lists")
                    .getter(Everything::lists)
                    .setter((draft, value) -> draft.set("lists", value)))
        .addAttribute(
            EnhancedType.mapOf(EnhancedType.of(String.class), EnhancedType.of(BigDecimal.class)),
            a ->
                a.name("numbers")
                    .getter(Everything::numbers)
                    .setter((draft, value) -> draft.set("numbers", value)))
        .addAttribute(
            EnhancedType.mapOf(EnhancedType.of(String.class), EnhancedType.of(String.class)),
            a ->
                a.name("labels")
                    .getter(Everything::labels)
                    .setter((draft, value) -> draft.set("labels", value)))
        .addAttribute(
            EnhancedType.setOf(EnhancedType.of(String.class)),
            a ->
                a.name("names")
                    .getter(Everything::names)
                    .setter((draft, value) -> draft.set("names", value)))
        .addAttribute(
            EnhancedType.setOf(EnhancedType.of(Integer.class)),
            a ->
                a.name("sizes")
                    .getter(Everything::sizes)
                    .setter((draft, value) -> draft.set("sizes", value)))
        .addAttribute(
            EnhancedType.setOf(EnhancedType.of(UUID.class)),
            a ->
                a.name("ids")
                    .getter(Everything::ids)
                    .setter((draft, value) -> draft.set("ids", value)))
        .addAttribute(
            EnhancedType.setOf(EnhancedType.of(SdkBytes.class)),
            a ->
                a.name("blobs")
                    .getter(Everything::blobs)
                    .setter((draft, value) -> draft.set("blobs", value)))
        .addAttribute(
            LEAF,
            a ->
                a.name("leaf")
                    .getter(Everything::leaf)
                    .setter((draft, value) -> draft.set("leaf", value)))
        .addAttribute(
            EnhancedType.listOf(LEAF),
            a ->
                a.name("leaves")
                    .getter(Everything::leaves)
                    .setter((draft, value) -> draft.set("leaves", value)))
        .addAttribute(
            EnhancedType.mapOf(EnhancedType.of(String.class), LEAF),
            a ->
                a.name("tree")
                    .getter(Everything::tree)
                    .setter((draft, value) -> draft.set("tree", value)))
        .addAttribute(
            EnhancedType.of(String.class),
            a ->
                a.name("note")
                    .getter(Everything::note)
                    .setter((draft, value) -> draft.set("note", value)))
        .addAttribute(
            EnhancedType.of(Integer.class),
            a ->
                a.name("count")
                    .getter(Everything::count)
                    .setter((draft, value) -> draft.set("count", value)))
        .addAttribute(
            EnhancedType.of(Boolean.class),
            a ->
                a.name("maybe")
                    .getter(Everything::maybe)
                    .setter((draft, value) -> draft.set("maybe", value)))
        .addAttribute(
            EnhancedType.listOf(EnhancedType.of(String.class)),
            a ->
                a.name("more")
                    .getter(Everything::more)
                    .setter((draft, value) -> draft.set("more", value)))
        .addAttribute(
            LEAF,
            a ->
                a.name("other")
                    .getter(Everything::other)
                    .setter((draft, value) -> draft.set("other", value)))
        .addAttribute(
            String.class,
            a ->
                a.name("title")
                    .getter(record -> record.title().orElse(null))
                    .setter((draft, value) -> draft.set("title", Optional.of(value))))
        .addAttribute(
            EnhancedType.of(OptionalInt.class),
            a ->
                a.name("rank")
                    .getter(Everything::rank)
                    .setter((draft, value) -> draft.set("rank", value)))
        .addAttribute(
            EnhancedType.of(OptionalLong.class),
            a ->
                a.name("total")
                    .getter(Everything::total)
                    .setter((draft, value) -> draft.set("total", value)))
        .addAttribute(
            EnhancedType.of(OptionalDouble.class),
            a ->
                a.name("share")
                    .getter(Everything::share)
                    .setter((draft, value) -> draft.set("share", value)))
        .build();
  }

  private static Everything everything(Draft draft) {
    return new Everything(
        draft.get("id"),
        draft.get("text"),
        draft.get("character"),
        draft.get("uuid"),
        draft.get("uri"),
        draft.get("locale"),
        draft.get("color"),
        draft.get("flag"),
        draft.get("tiny"),
        draft.get("small"),
        draft.get("number"),
        draft.get("large"),
        draft.get("single"),
        draft.get("real"),
        draft.get("decimal"),
        draft.get("integer"),
        draft.get("instant"),
        draft.get("date"),
        draft.get("time"),
        draft.get("dateTime"),
        draft.get("offsetDateTime"),
        draft.get("zonedDateTime"),
        draft.get("monthDay"),
        draft.get("period"),
        draft.get("duration"),
        draft.get("zone"),
        draft.get("bytes"),
        draft.get("array"),
        draft.get("texts"),
        draft.get("gaps"),
        draft.get("lists"),
        draft.get("numbers"),
        draft.get("labels"),
        draft.get("names"),
        draft.get("sizes"),
        draft.get("ids"),
        draft.get("blobs"),
        draft.get("leaf"),
        draft.get("leaves"),
        draft.get("tree"),
        draft.get("note"),
        draft.get("count"),
        draft.get("maybe"),
        draft.get("more"),
        draft.get("other"),
        draft.get("title"),
        draft.get("rank"),
        draft.get("total"),
        draft.get("share"));
  }

  /// What a record is made of in the end.
  private static final class Draft {
    private final Map<String, Object> values = new HashMap<>();

    void set(String name, @Nullable Object value) {
      values.put(name, value);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As it was put there.
    <V> V get(String name) {
      Object value = values.get(name);
      return (V) (value == null ? EMPTY.get(name) : value);
    }
  }

  /// The SDK does not set what is not in the item, and an optional is none that way.
  private static final Map<String, Object> EMPTY =
      Map.of(
          "title", Optional.empty(),
          "rank", OptionalInt.empty(),
          "total", OptionalLong.empty(),
          "share", OptionalDouble.empty(),
          "names", Set.of(),
          "sizes", Set.of(),
          "ids", Set.of(),
          "blobs", Set.of());
}
