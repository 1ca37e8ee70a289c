package mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import dev.lanner.dynamo.ItemMappingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is said of an item that is not one of the record: everything but its values.
class UnreadableItemTest {
  private static final String REPAIR =
      "Repair the item, or register a converter with @ConvertedBy.";
  private static final String SECRET = "s3cret";
  private static final AttributeValue TEXT = fromS(SECRET);
  private static final AttributeValue NUMBER = fromN("31337");

  @ParameterizedTest
  @MethodSource({"otherTypes", "otherTextsAndNumbers", "nested"})
  void namesComponentTypesAndPath(
      String attribute, AttributeValue value, String component, String problem, String path) {
    Map<String, AttributeValue> item = anItem();
    item.put(attribute, value);

    ItemMappingException e = failure(item);

    assertThat(e).hasMessage(component + " " + problem + " at " + path + ". " + REPAIR);
    assertThat(e.component()).isEqualTo(component);
    assertThat(e.path()).isEqualTo(path);
    assertThat(Reports.of(e)).doesNotContain(SECRET, "31337", "999999999");
  }

  static Stream<Arguments> otherTypes() {
    return Stream.of(
        mismatch("text", NUMBER, "a string (S)", "a number (N)"),
        mismatch("text", fromBool(true), "a string (S)", "a boolean (BOOL)"),
        mismatch("text", fromL(List.of(TEXT)), "a string (S)", "a list (L)"),
        mismatch("instant", fromM(Map.of("a", TEXT)), "a string (S)", "a map (M)"),
        mismatch("color", fromSs(List.of(SECRET)), "a string (S)", "a string set (SS)"),
        mismatch("number", TEXT, "a number (N)", "a string (S)"),
        mismatch("decimal", fromNs(List.of("31337")), "a number (N)", "a number set (NS)"),
        mismatch("count", fromBs(List.of(bytes())), "a number (N)", "a binary set (BS)"),
        mismatch("rank", TEXT, "a number (N)", "a string (S)"),
        mismatch("flag", TEXT, "a boolean (BOOL)", "a string (S)"),
        mismatch("maybe", NUMBER, "a boolean (BOOL)", "a number (N)"),
        mismatch("bytes", TEXT, "binary (B)", "a string (S)"),
        mismatch("array", TEXT, "binary (B)", "a string (S)"),
        mismatch("texts", fromSs(List.of(SECRET)), "a list (L)", "a string set (SS)"),
        mismatch("numbers", fromL(List.of()), "a map (M)", "a list (L)"),
        mismatch("leaf", fromB(bytes()), "a map (M)", "binary (B)"),
        mismatch("names", fromL(List.of(TEXT)), "a string set (SS)", "a list (L)"),
        mismatch("sizes", fromSs(List.of(SECRET)), "a number set (NS)", "a string set (SS)"),
        mismatch("blobs", fromSs(List.of(SECRET)), "a binary set (BS)", "a string set (SS)"),
        mismatch("title", NUMBER, "a string (S)", "a number (N)"),
        mismatch(
            "text",
            AttributeValue.builder().build(),
            "a string (S)",
            "an attribute of a type that this version does not know"));
  }

  static Stream<Arguments> otherTextsAndNumbers() {
    return Stream.of(
        text("character", "one character"),
        text("uuid", "a UUID"),
        text("uri", "a URI", "s3cret:"),
        text("locale", "a language tag such as de-CH", "s3cret-x"),
        text("color", "a constant of Color"),
        text("instant", "an instant such as 2026-11-29T14:47:16Z"),
        text("date", "a date such as 2026-11-29"),
        text("time", "a time such as 14:47:16"),
        text("dateTime", "a date and time such as 2026-11-29T14:47:16"),
        text("offsetDateTime", "a date and time such as 2026-11-29T14:47:16+01:00"),
        text("zonedDateTime", "a date and time such as 2026-11-29T14:47:16+01:00[Europe/Berlin]"),
        text("monthDay", "a day of a year such as --11-29"),
        text("period", "a period such as P1Y2M3D"),
        text("zone", "a time zone such as Europe/Berlin"),
        arguments(
            "ids",
            fromSs(List.of(SECRET)),
            "Everything.ids",
            "needs a UUID but the string (S) in the item is none",
            "$.ids"),
        number("tiny", "a whole number from -128 to 127", "31337"),
        number("small", "a whole number from -32768 to 32767", "9999999990"),
        number("number", "a whole number of 32 bits", "9999999990"),
        number("number", "a whole number of 32 bits", "31337.5"),
        number("number", "a whole number of 32 bits", SECRET),
        number("large", "a whole number of 64 bits", "99999999900000000000"),
        number("integer", "a whole number", "31337.5"),
        number("decimal", "a number", SECRET),
        number("single", "a number within those of float", "9.99999999E+100"),
        number("real", "a number within those of double", SECRET),
        number("duration", "a number of seconds", "99999999900000000000"),
        arguments(
            "sizes",
            fromNs(List.of("1", "31337.5")),
            "Everything.sizes",
            "needs a whole number of 32 bits but the number (N) in the item is none",
            "$.sizes"));
  }

  static Stream<Arguments> nested() {
    String number = "needs a number (N) but the item has a string (S)";
    String text = "needs a string (S) but the item has a number (N)";
    AttributeValue leaf = fromM(Map.of("name", TEXT, "size", TEXT, "colors", fromL(List.of())));
    AttributeValue good = fromM(Map.of("name", TEXT, "size", NUMBER, "colors", fromL(List.of())));
    AttributeValue colors =
        fromM(Map.of("name", TEXT, "size", NUMBER, "colors", fromL(List.of(fromS("RED"), NUMBER))));
    return Stream.of(
        arguments("texts", fromL(List.of(TEXT, NUMBER)), "Everything.texts", text, "$.texts[1]"),
        arguments(
            "texts",
            fromL(List.of(fromNul(true))),
            "Everything.texts",
            "needs a string (S) but the item has null (NULL)",
            "$.texts[0]"),
        arguments(
            "gaps", fromL(List.of(fromNul(true), TEXT)), "Everything.gaps", number, "$.gaps[1]"),
        arguments(
            "lists",
            fromL(List.of(fromL(List.of()), fromL(List.of(NUMBER, NUMBER, TEXT)))),
            "Everything.lists",
            number,
            "$.lists[1][2]"),
        arguments(
            "numbers", fromM(Map.of("net", TEXT)), "Everything.numbers", number, "$.numbers.net"),
        arguments("leaf", leaf, "Leaf.size", number, "$.leaf.size"),
        arguments("other", leaf, "Leaf.size", number, "$.other.size"),
        arguments("leaves", fromL(List.of(good, leaf)), "Leaf.size", number, "$.leaves[1].size"),
        arguments("leaves", fromL(List.of(colors)), "Leaf.colors", text, "$.leaves[0].colors[1]"),
        arguments("tree", fromM(Map.of("oak", leaf)), "Leaf.size", number, "$.tree.oak.size"));
  }

  @Test
  void namesAComponentThatIsAbsent() {
    Map<String, AttributeValue> item = anItem();
    item.remove("number");

    assertThat(failure(item))
        .hasMessage(
            "Everything.number needs a value but the item has none at $.number. Repair the item, or make the component Optional or @Nullable.");
  }

  @Test
  void takesNullForAbsent() {
    Map<String, AttributeValue> item = anItem();
    item.put("text", fromNul(true));

    assertThat(failure(item))
        .hasMessage(
            "Everything.text needs a value but the item has none at $.text. Repair the item, or make the component Optional or @Nullable.");
  }

  @Test
  void namesANestedComponentThatIsAbsent() {
    Map<String, AttributeValue> item = anItem();
    item.put("tree", fromM(Map.of("oak", fromM(Map.of("size", NUMBER)))));

    assertThat(failure(item))
        .hasMessage(
            "Leaf.name needs a value but the item has none at $.tree.oak.name. Repair the item, or make the component Optional or @Nullable.");
  }

  @Test
  void namesRecordsOfASealedInterface() {
    assertThat(failureOfShape(fromM(Map.of("type", TEXT))))
        .hasMessage(
            "Shape needs the type Circle or box or Line but the item is of another at $.shapes[0].type. Repair the item, or read it as what it is.");
    assertThat(failureOfShape(fromM(Map.of("width", NUMBER))))
        .hasMessage(
            "Shape needs the type of its record but the item has none at $.shapes[0].type. Repair the item, or have the index project the attribute.");
    assertThat(failureOfShape(fromM(Map.of("type", NUMBER))))
        .hasMessage(
            "Shape needs a string (S) but the item has a number (N) at $.shapes[0].type. "
                + REPAIR);
    assertThat(failureOfShape(TEXT))
        .hasMessage(
            "Shapes.shapes needs a map (M) but the item has a string (S) at $.shapes[0]. "
                + REPAIR);
  }

  @Test
  void tellsWhatAConverterDoesNotTake() {
    Map<String, AttributeValue> item = shapes(fromL(List.of()));
    item.put("currency", fromN("31337"));

    ItemMappingException e =
        catchThrowableOfType(
            ItemMappingException.class, () -> ShapesTable.SCHEMA.readAttributes(item));

    assertThat(e)
        .hasMessage(
            "Shapes.currency has a number (N) that its converter does not take at $.currency. Repair the item or the converter.")
        .hasCauseInstanceOf(RuntimeException.class);
  }

  @Test
  void tellsASecondThatIsNone() {
    Map<String, AttributeValue> item = shapes(fromL(List.of()));
    item.put("expires", fromN("99999999999999999"));

    ItemMappingException e =
        catchThrowableOfType(
            ItemMappingException.class, () -> ShapesTable.SCHEMA.readAttributes(item));

    assertThat(e)
        .hasMessage(
            "Shapes.expires needs a number of seconds since 1970 but the number (N) in the item is none at $.expires. "
                + REPAIR);
  }

  private static ItemMappingException failureOfShape(AttributeValue shape) {
    Map<String, AttributeValue> item = shapes(fromL(List.of(shape)));
    ItemMappingException e =
        catchThrowableOfType(
            ItemMappingException.class, () -> ShapesTable.SCHEMA.readAttributes(item));
    assertThat(Reports.of(e)).doesNotContain(SECRET, "31337");
    return e;
  }

  private static ItemMappingException failure(Map<String, AttributeValue> item) {
    return catchThrowableOfType(
        ItemMappingException.class, () -> EverythingTable.SCHEMA.mapToItem(item));
  }

  private static Map<String, AttributeValue> anItem() {
    return new HashMap<>(EverythingTable.SCHEMA.attributes(new RandomValues(new Random(1)).next()));
  }

  private static Map<String, AttributeValue> shapes(AttributeValue shapes) {
    return new HashMap<>(
        Map.of("id", fromS("a"), "shapes", shapes, "currency", fromS("CHF"), "whatever", TEXT));
  }

  private static Arguments mismatch(
      String component, AttributeValue value, String expected, String found) {
    return arguments(
        component,
        value,
        "Everything." + component,
        "needs " + expected + " but the item has " + found,
        "$." + component);
  }

  private static Arguments text(String component, String expected) {
    return text(component, expected, SECRET);
  }

  private static Arguments text(String component, String expected, String value) {
    return arguments(
        component,
        fromS(value),
        "Everything." + component,
        "needs " + expected + " but the string (S) in the item is none",
        "$." + component);
  }

  private static Arguments number(String component, String expected, String value) {
    return arguments(
        component,
        fromN(value),
        "Everything." + component,
        "needs " + expected + " but the number (N) in the item is none",
        "$." + component);
  }

  private static SdkBytes bytes() {
    return SdkBytes.fromUtf8String(SECRET);
  }
}
