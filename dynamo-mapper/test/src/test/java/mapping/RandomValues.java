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
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import mapping.Everything.Color;
import mapping.Everything.Leaf;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// Records of random values, with limits and empty ones among them more often than chance has it.
/// No elements are null, of which the SDK's schemas make a NullPointerException.
final class RandomValues {
  private static final List<String> ZONES =
      List.of("Europe/Zurich", "America/Adak", "UTC", "Z", "+05:30", "Asia/Kathmandu");
  private static final List<String> LOCALES =
      List.of("de-CH", "en", "zh-Hant-TW", "und", "sr-Latn-RS", "de-DE-u-co-phonebk", "ja-JP");
  private static final List<String> LETTERS =
      List.of("a", "Z", "7", " ", "#", "ß", "Ω", "中", "\u0000", "\n", "\"", "\\", "😀", "𝄞");

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  Everything next() {
    ZoneId zone = ZoneId.of(of(ZONES));
    return new Everything(
        "id-" + text(),
        text(),
        (char) (' ' + random.nextInt(0xd700)),
        new UUID(random.nextLong(), random.nextLong()),
        URI.create("https://example.com/" + random.nextInt(99) + "?a=%20#b"),
        Locale.forLanguageTag(of(LOCALES)),
        of(List.of(Color.values())),
        random.nextBoolean(),
        (byte) random.nextInt(),
        (short) random.nextInt(),
        (int) whole(),
        whole(),
        (float) real(),
        real(),
        decimal(),
        integer(),
        instant(),
        date(),
        time(),
        LocalDateTime.of(date(), time()),
        LocalDateTime.of(date(), time())
            .atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(36000) * (flip() ? 1 : -1))),
        LocalDateTime.of(date(), time()).atZone(zone),
        MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)),
        Period.of(small(), small(), small()),
        Duration.ofSeconds(random.nextInt(1000), random.nextInt(1_000_000_000)),
        zone,
        bytes(),
        bytes().asByteArray(),
        list(this::text),
        list(this::small),
        list(() -> list(this::whole)),
        map(this::decimal),
        map(this::text),
        set(this::text),
        set(this::small),
        set(() -> new UUID(random.nextLong(), random.nextLong())),
        set(this::bytes),
        leaf(),
        list(this::leaf),
        map(this::leaf),
        flip() ? null : text(),
        intOrNull(),
        flip() ? null : flip(),
        flip() ? null : list(this::text),
        flip() ? null : leaf(),
        flip() ? Optional.empty() : Optional.of(text()),
        flip() ? OptionalInt.empty() : OptionalInt.of((int) whole()),
        flip() ? OptionalLong.empty() : OptionalLong.of(whole()),
        flip() ? OptionalDouble.empty() : OptionalDouble.of(real()));
  }

  String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(of(LETTERS));
    }
    return text.toString();
  }

  private boolean flip() {
    return random.nextBoolean();
  }

  private int small() {
    return random.nextInt(2000) - 1000;
  }

  private @Nullable Integer intOrNull() {
    return flip() ? null : small();
  }

  private long whole() {
    return switch (random.nextInt(5)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      case 2 -> 0;
      default -> random.nextLong() >> random.nextInt(64);
    };
  }

  private double real() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextInt();
      case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
      default -> random.nextFloat();
    };
  }

  BigDecimal decimal() {
    var digits = new BigInteger(random.nextInt(127), random).mod(BigInteger.TEN.pow(38));
    int scale = random.nextInt(100) - 50;
    return new BigDecimal(flip() ? digits : digits.negate(), scale);
  }

  private BigInteger integer() {
    return new BigInteger(random.nextInt(127), random).mod(BigInteger.TEN.pow(38)).negate();
  }

  private Instant instant() {
    long seconds = random.nextLong(-62_167_219_200L, 253_402_300_800L);
    return switch (random.nextInt(3)) {
      case 0 -> Instant.ofEpochSecond(seconds);
      case 1 -> Instant.ofEpochSecond(seconds, random.nextInt(1000) * 1_000_000L);
      default -> Instant.ofEpochSecond(seconds, random.nextInt(1_000_000_000));
    };
  }

  private LocalDate date() {
    return LocalDate.ofEpochDay(random.nextInt(5_000_000) - 1_000_000);
  }

  private LocalTime time() {
    LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
    return flip() ? time : time.withNano(0).withSecond(0);
  }

  private SdkBytes bytes() {
    var bytes = new byte[random.nextInt(9)];
    random.nextBytes(bytes);
    return SdkBytes.fromByteArray(bytes);
  }

  private Leaf leaf() {
    return new Leaf(
        text(), small(), flip() ? null : instant(), list(() -> of(List.of(Color.values()))));
  }

  private <V extends @Nullable Object> List<V> list(Supplier<V> element) {
    var list = new ArrayList<V>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  private <V extends @Nullable Object> Map<String, V> map(Supplier<V> value) {
    var map = new LinkedHashMap<String, V>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put("k" + text(), value.get()); // DynamoDB has no empty names.
    }
    return map;
  }

  private <V> Set<V> set(Supplier<V> element) {
    return new LinkedHashSet<>(list(element));
  }

  private <V> V of(List<V> values) {
    return values.get(random.nextInt(values.size()));
  }
}
