package mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import mapping.Everything.Color;
import mapping.Shapes.Circle;
import mapping.Shapes.Line;
import mapping.Shapes.Rectangle;
import mapping.Shapes.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What comes back is what was written: in memory, and from a table.
interface RoundtripContract extends Roundtrip {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "0E-200",
        "0E+200",
        "1E-130",
        "-1E-130",
        "1E+125",
        "9.9999999999999999999999999999999999999E+125",
        "-9.9999999999999999999999999999999999999E+125",
        "12345678901234567890123456789012345678",
        "0.12345678901234567890123456789012345678",
        "-1234567890123456789.0123456789012345678",
        "1.00000000000000000000000000000000000000000000",
        "10000000000000000000000000000000000000000000000000",
        "1.50"
      })
  default void keepsEveryDigitOfANumber(String number) {
    Numbers numbers = numbers(new BigDecimal(number));

    assertThat(record(NumbersTable.SCHEMA, numbers).decimal())
        .isEqualByComparingTo(new BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "12345678901234567890123456789012345678",
        "-99999999999999999999999999999999999999"
      })
  default void keepsEveryDigitOfAWholeNumber(String number) {
    Numbers numbers = numbers(new BigInteger(number));

    assertThat(record(NumbersTable.SCHEMA, numbers)).isEqualTo(numbers);
  }

  @Test
  default void keepsLargeWholeNumbersWithZerosAtTheirEnd() {
    Numbers numbers = numbers(BigInteger.TEN.pow(125));

    assertThat(record(NumbersTable.SCHEMA, numbers)).isEqualTo(numbers);
  }

  @Test
  default void keepsTheLimitsOfPrimitives() {
    Numbers lowest =
        new Numbers(
            "a",
            BigDecimal.ZERO,
            BigInteger.ZERO,
            Byte.MIN_VALUE,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            -Float.MAX_VALUE,
            -1.7976931348623157e125,
            Set.of(Long.MIN_VALUE, 0L),
            Set.of(-0.5));
    Numbers highest =
        new Numbers(
            "a",
            BigDecimal.ZERO,
            BigInteger.ZERO,
            Byte.MAX_VALUE,
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Float.MIN_VALUE,
            4.9e-130,
            Set.of(Long.MAX_VALUE, 1L, 10L),
            Set.of(1e100, 1e-100));

    assertThat(record(NumbersTable.SCHEMA, lowest)).isEqualTo(lowest);
    assertThat(record(NumbersTable.SCHEMA, highest)).isEqualTo(highest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "😀", "𝄞ß中", "\uffff", "null", "\"\\\n\t", "e\u0301"})
  default void keepsEveryText(String text) {
    Texts texts =
        new Texts(
            "a",
            text,
            Optional.of(text),
            List.of(text, text),
            Map.of("a" + text, text),
            Set.of(text, "other"),
            SdkBytes.fromUtf8String(text));

    assertThat(record(TextsTable.SCHEMA, texts)).isEqualTo(texts);
  }

  @Test
  default void keepsWhatIsEmpty() {
    Texts texts =
        new Texts(
            "a",
            "",
            Optional.empty(),
            List.of(),
            Map.of(),
            Set.of(),
            SdkBytes.fromByteArray(new byte[0]));

    assertThat(record(TextsTable.SCHEMA, texts)).isEqualTo(texts);
  }

  @ParameterizedTest
  @EnumSource(Color.class)
  default void keepsEveryConstant(Color color) {
    Gaps gaps = new Gaps("a", List.of(), Map.of(), color, List.of(color), Set.of(color));

    assertThat(record(GapsTable.SCHEMA, gaps)).isEqualTo(gaps);
  }

  @Test
  default void keepsWhatIsAbsentAndWhatIsThere() {
    Absent nothing =
        new Absent(
            "a",
            Color.RED,
            null,
            null,
            null,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            Optional.empty());
    Absent all =
        new Absent(
            "a",
            Color.RED,
            "text",
            0,
            List.of(),
            Optional.of(""),
            OptionalInt.of(0),
            OptionalLong.of(Long.MIN_VALUE),
            OptionalDouble.of(0.1),
            Optional.of(Set.of(Color.BLUE, Color.GREEN)));

    assertThat(record(AbsentTable.SCHEMA, nothing)).isEqualTo(nothing);
    assertThat(record(AbsentTable.SCHEMA, all)).isEqualTo(all);
  }

  @Test
  default void keepsElementsThatAreNull() {
    Gaps gaps =
        new Gaps(
            "a",
            Arrays.asList("x", null, "y"),
            new HashMap<>(),
            Color.RED,
            Arrays.asList(null, Color.BLUE),
            Set.of());
    gaps.numbers().put("none", null);
    gaps.numbers().put("one", 1);

    assertThat(record(GapsTable.SCHEMA, gaps)).isEqualTo(gaps);
  }

  @Test
  default void keepsThirtyOneLevels() {
    // The list in the innermost record is the 31st.
    Shapes shapes = shapes(Tree.ofDepth(30), List.of(), Map.of());

    assertThat(record(ShapesTable.SCHEMA, shapes)).isEqualTo(shapes);
  }

  @Test
  default void keepsRecordsInListsAndMapsOfThemselves() {
    Tree leaf = Tree.ofDepth(1);
    Tree tree =
        new Tree(
            3, Optional.of(Tree.ofDepth(2)), List.of(leaf, leaf), Map.of("a.b", leaf, " ", leaf));
    Shapes shapes = shapes(tree, List.of(), Map.of());

    assertThat(record(ShapesTable.SCHEMA, shapes)).isEqualTo(shapes);
  }

  @Test
  default void keepsEveryRecordOfASealedInterface() {
    Circle circle = new Circle(1.5, Map.of("unknown", AttributeValue.fromBool(true)));
    Shapes shapes =
        shapes(
            Tree.ofDepth(1),
            List.of(
                circle,
                new Rectangle(1, 2, Optional.of(circle)),
                new Line(List.of(0.25, 1e10)),
                new Rectangle(0, 0, Optional.empty())),
            Map.of());

    assertThat(record(ShapesTable.SCHEMA, shapes)).isEqualTo(shapes);
  }

  @Test
  default void keepsWhatNoComponentNames() {
    Shapes shapes =
        shapes(
            Tree.ofDepth(1),
            List.of(),
            Map.of(
                "type",
                AttributeValue.fromS("not ours"),
                "map",
                AttributeValue.fromM(Map.of("set", AttributeValue.fromNs(List.of("1")))),
                "nothing",
                AttributeValue.fromNul(true)));

    assertThat(record(ShapesTable.SCHEMA, shapes)).isEqualTo(shapes);
  }

  @Test
  default void keepsRandomRecords() {
    long seed = new Random().nextLong();
    var values = new RandomValues(new Random(seed));

    for (int i = 0; i < 100; i++) {
      Everything record = values.next();
      Everything read = record(EverythingTable.SCHEMA, record);

      assertThat(read)
          .as("record %d of the seed %d", i, seed)
          .usingRecursiveComparison()
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .ignoringCollectionOrderInFields("names", "sizes", "ids", "blobs")
          .isEqualTo(record);
    }
  }

  private static Numbers numbers(BigDecimal decimal) {
    return new Numbers(
        "a", decimal, BigInteger.ZERO, (byte) 0, (short) 0, 0, 0, 0, 0, Set.of(), Set.of());
  }

  private static Numbers numbers(BigInteger integer) {
    return new Numbers(
        "a", BigDecimal.ZERO, integer, (byte) 0, (short) 0, 0, 0, 0, 0, Set.of(), Set.of());
  }

  private static Shapes shapes(
      Tree tree, List<Shapes.Shape> shapes, Map<String, AttributeValue> extra) {
    return new Shapes(
        "a",
        Optional.of(tree),
        shapes,
        shapes.isEmpty() ? null : shapes.getFirst(),
        Currency.getInstance("CHF"),
        Optional.of(Currency.getInstance("JPY")),
        Optional.of(Set.of(1L, 2L)),
        Optional.of(Instant.ofEpochSecond(1_800_000_000)),
        Optional.of(AttributeValue.fromBool(false)),
        AttributeValue.fromNul(true),
        extra);
  }
}
