package mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanner.dynamo.ItemMappingException;
import dev.lanner.dynamo.spi.ItemSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mapping.Shapes.Circle;
import mapping.Shapes.Rectangle;
import mapping.Shapes.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is said of a record that DynamoDB cannot hold: everything but its values.
class UnwritableRecordTest {
  private static final String LEAVE_OUT =
      "Leave it out, or annotate the type of the elements with @Nullable.";

  @Test
  void namesWhatIsNull() {
    assertFails(
        TextsTable.SCHEMA,
        texts(null, List.of(), Map.of(), Set.of()),
        "Texts.text is null in the record at $.text. Give it a value, or make it Optional or @Nullable.");
    assertFails(
        TextsTable.SCHEMA,
        texts("", List.of(), Map.of(), null),
        "Texts.set is null in the record at $.set. Give it a value, or make it Optional or @Nullable.");
  }

  @Test
  void namesElementsThatAreNull() {
    assertFails(
        TextsTable.SCHEMA,
        texts("", Arrays.asList("a", null), Map.of(), Set.of()),
        "Texts.list has an element that is null in the record at $.list[1]. " + LEAVE_OUT);
    assertFails(
        TextsTable.SCHEMA,
        texts("", List.of(), Collections.singletonMap("a", null), Set.of()),
        "Texts.map has an element that is null in the record at $.map.a. " + LEAVE_OUT);
    assertFails(
        TextsTable.SCHEMA,
        texts("", List.of(), Collections.singletonMap(null, "a"), Set.of()),
        "Texts.map has a name that is null in the record at $.map. Name all values of the map.");
    assertFails(
        TextsTable.SCHEMA,
        texts("", List.of(), Map.of(), new HashSet<>(Arrays.asList("a", null))),
        "Texts.set has an element that is null in the record at $.set. Leave it out: no set holds one.");
    assertFails(
        GapsTable.SCHEMA,
        new Gaps("a", List.of(), Map.of(), null, List.of(), Set.of()),
        "Gaps.color is null in the record at $.color. Give it a value, or make it Optional or @Nullable.");
  }

  @Test
  void refusesNumbersThatLoseDigits() {
    assertFails(
        NumbersTable.SCHEMA,
        numbers(new BigDecimal("3133733133733133733133733133733133733.37"), BigInteger.ZERO, 0, 0),
        "Numbers.decimal has 39 digits at $.decimal. DynamoDB holds 38 of a number. Round it.");
    assertFails(
        NumbersTable.SCHEMA,
        numbers(BigDecimal.ZERO, new BigInteger("313373313373313373313373313373313373337"), 0, 0),
        "Numbers.integer has 39 digits at $.integer. DynamoDB holds 38 of a number. Round it.");
  }

  @Test
  void refusesNumbersThatAreTooLargeOrTooSmall() {
    String limits = "DynamoDB holds numbers from 1E-130 to 9.9E+125.";
    assertFails(
        NumbersTable.SCHEMA,
        numbers(new BigDecimal("31337E+122"), BigInteger.ZERO, 0, 0),
        "Numbers.decimal is a number of the magnitude 1E126 at $.decimal. " + limits);
    assertFails(
        NumbersTable.SCHEMA,
        numbers(new BigDecimal("-31337E-135"), BigInteger.ZERO, 0, 0),
        "Numbers.decimal is a number of the magnitude 1E-131 at $.decimal. " + limits);
    assertFails(
        NumbersTable.SCHEMA,
        numbers(BigDecimal.ZERO, BigInteger.TEN.pow(126), 0, 0),
        "Numbers.integer is a number of the magnitude 1E126 at $.integer. " + limits);
    assertFails(
        NumbersTable.SCHEMA,
        numbers(BigDecimal.ZERO, BigInteger.ZERO, 0, Double.MAX_VALUE),
        "Numbers.real is a number of the magnitude 1E308 at $.real. " + limits);
  }

  @Test
  void refusesNumbersThatAreNone() {
    String finite = "DynamoDB holds finite numbers only.";
    assertFails(
        NumbersTable.SCHEMA,
        numbers(BigDecimal.ZERO, BigInteger.ZERO, Float.NaN, 0),
        "Numbers.single is infinite or not a number at $.single. " + finite);
    assertFails(
        NumbersTable.SCHEMA,
        numbers(BigDecimal.ZERO, BigInteger.ZERO, 0, Double.NEGATIVE_INFINITY),
        "Numbers.real is infinite or not a number at $.real. " + finite);
  }

  @Test
  void namesThePlaceInRecordsOfRecords() {
    Shapes.Shape inside = new Rectangle(1, Double.NaN, Optional.empty());
    Shapes shapes =
        shapes(
            List.of(
                new Rectangle(1, 1, Optional.empty()), new Rectangle(1, 1, Optional.of(inside))),
            Map.of());

    assertFails(
        ShapesTable.SCHEMA,
        shapes,
        "Rectangle.height is infinite or not a number at $.shapes[1].inside.height. DynamoDB holds finite numbers only.");
  }

  @Test
  void refusesExtraAttributesThatAreNone() {
    AttributeValue text = AttributeValue.fromS("31337");
    assertFails(
        ShapesTable.SCHEMA,
        shapes(List.of(), Map.of("main", text)),
        "Shapes.extra has an attribute that is not extra at $.main. Set the component that has it instead.");
    assertFails(
        ShapesTable.SCHEMA,
        shapes(List.of(new Circle(1, Map.of("type", text))), Map.of()),
        "Circle.extra has an attribute that is not extra at $.shapes[0].type. Set the component that has it instead.");
    assertFails(
        ShapesTable.SCHEMA,
        shapes(List.of(), null),
        "Shapes.extra is null in the record at $. Give it an empty map.");
  }

  @Test
  void refusesEmptySetsThatAreNoComponents() {
    assertFails(
        SetsTable.SCHEMA,
        new Sets("a", List.of(Set.of("x"), Set.of())),
        "Sets.sets is an empty set at $.sets[1]. DynamoDB holds none, except as a component of a record, which is left out then.");
  }

  @Test
  void tellsWhatAConverterDoesNotTake() {
    assertFails(
        PickyTable.SCHEMA,
        new Picky("a", -31337),
        "Picky.number has a value that its converter does not take at $.number. Repair the record or the converter.");
    assertFails(
        PickyTable.SCHEMA,
        new Picky("a", 0),
        "Picky.number is nothing after its converter at $.number. Have the converter return an AttributeValue, or make the component Optional or @Nullable.");
  }

  private static <T> void assertFails(ItemSchema<T> schema, T record, String message) {
    ItemMappingException e =
        catchThrowableOfType(ItemMappingException.class, () -> schema.itemToMap(record, true));

    assertThat(e).hasMessage(message);
    assertThat(Reports.of(e)).doesNotContain("31337");
  }

  private static Texts texts(
      @Nullable String text,
      List<String> list,
      Map<String, String> map,
      @Nullable Set<String> set) {
    return new Texts("a", text, Optional.empty(), list, map, set, SdkBytes.fromUtf8String(""));
  }

  private static Numbers numbers(
      BigDecimal decimal, BigInteger integer, float single, double real) {
    return new Numbers(
        "a", decimal, integer, (byte) 0, (short) 0, 0, 0, single, real, Set.of(), Set.of());
  }

  private static Shapes shapes(
      List<Shapes.Shape> shapes, @Nullable Map<String, AttributeValue> extra) {
    return new Shapes(
        "a",
        Optional.of(Tree.ofDepth(1)),
        shapes,
        null,
        Currency.getInstance("CHF"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        AttributeValue.fromNul(true),
        extra);
  }
}
