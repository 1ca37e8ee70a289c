package shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.ChangeReader;
import dev.lanner.dynamo.ChangeRecord;
import dev.lanner.dynamo.ChangeRecord.Event;
import dev.lanner.dynamo.ChangeRecord.Precision;
import dev.lanner.dynamo.UnreadableChangeException;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.Shop.Address;
import shop.Shop.Customer;
import shop.Shop.Line;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Changes of items: events as in [Lambda's
/// guide](https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html) and
/// [DynamoDB's](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html).
class ChangeTest {
  private static final ChangeReader<Shop> CHANGES = ChangeReader.of(ShopTable.SCHEMA);

  @Test
  void readsALambdaEvent() throws IOException {
    List<Change<Shop>> changes = CHANGES.readEvent(event("dynamodb-shop.json"));

    assertThat(changes)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isInstanceOfSatisfying(
                        Change.Inserted.class,
                        inserted ->
                            assertThat(inserted.now())
                                .isEqualTo(aCustomer(1, "Bern", Optional.empty()))),
            second ->
                assertThat(second)
                    .isInstanceOfSatisfying(
                        Change.Modified.class,
                        modified -> {
                          assertThat(modified.before())
                              .isEqualTo(aCustomer(1, "Bern", Optional.empty()));
                          assertThat(modified.now())
                              .isEqualTo(aCustomer(2, "Biel", Optional.of("Falcon Street")));
                          assertThat(modified.changed().texts())
                              .containsExactly("address.city", "address.street", "version");
                          assertThat(modified.changed().contains(ShopCustomerAttributes.ADDRESS))
                              .isTrue();
                          assertThat(
                                  modified
                                      .changed()
                                      .contains(ShopCustomerAttributes.ADDRESS.city()))
                              .isTrue();
                          assertThat(modified.changed().contains(ShopCustomerAttributes.NAME))
                              .isFalse();
                        }),
            third ->
                assertThat(third)
                    .isInstanceOfSatisfying(
                        Change.Removed.class,
                        removed ->
                            assertThat(removed.before())
                                .isEqualTo(
                                    new Customer("ada", "Ada", 2, Optional.empty(), Set.of()))),
            fourth ->
                assertThat(fourth)
                    .isInstanceOfSatisfying(
                        Change.Expired.class,
                        expired -> assertThat(expired.before()).isEqualTo(aLine())));
  }

  @Test
  void tellsWhatTheStreamTells() throws IOException {
    ChangeRecord record = ChangeRecord.ofEvent(event("dynamodb-shop.json")).get(1);

    assertThat(record.eventId()).isEqualTo("0f8fad5bd9cb469fa16570867728950e");
    assertThat(record.event()).isEqualTo(Event.MODIFY);
    assertThat(record.table()).isEqualTo("shop-prod");
    assertThat(record.sequenceNumber()).isEqualTo("4421584500000000017450439092");
    assertThat(record.itemIdentifier()).isEqualTo("4421584500000000017450439092");
    assertThat(record.time()).isEqualTo("2025-11-29T12:00:01.123Z");
    assertThat(record.precision()).isEqualTo(Precision.SECOND);
    assertThat(record.keys()).containsEntry("sk", AttributeValue.fromS("CUSTOMER"));
  }

  @Test
  void readsOnlyTheRecordItIsAskedFor() throws IOException {
    byte[] event = event("dynamodb-shop.json");

    assertThat(ChangeReader.of(ShopLineItems.SCHEMA).readEvent(event)).hasSize(1);
    assertThat(ChangeReader.of(ShopOrderItems.SCHEMA).readEvent(event)).isEmpty();
    assertThat(CHANGES.ofTable("shop-prod").readEvent(event)).hasSize(4);
    assertThat(CHANGES.ofTable("shop-test").readEvent(event)).isEmpty();
  }

  @Test
  void seesAnItemThatBecomesOneOfTheRecordComeAndGo() throws IOException {
    String event = text("dynamodb-shop.json");
    String becomes = event.replaceFirst("(?s)(OldImage.*?)\"Customer\"", "$1\"Prospect\"");
    String ceases =
        event.replaceFirst("(?s)(OldImage.*?NewImage.*?)\"Customer\"", "$1\"Prospect\"");

    ChangeReader<Customer> customers = ChangeReader.of(ShopCustomerItems.SCHEMA);

    assertThat(customers.readEvent(becomes.getBytes(UTF_8)).get(1))
        .isInstanceOf(Change.Inserted.class);
    assertThat(customers.readEvent(ceases.getBytes(UTF_8)).get(1))
        .isInstanceOf(Change.Removed.class);
    assertThatThrownBy(() -> CHANGES.readEvent(ceases.getBytes(UTF_8)))
        .isInstanceOf(UnreadableChangeException.class)
        .hasMessageContaining("0f8fad5bd9cb469fa16570867728950e")
        .hasMessageContaining("Shop needs the type Customer or Order or Line");
  }

  @ParameterizedTest
  @CsvSource({
    "1764417600123, , MILLISECOND, 2025-11-29T12:00:00.123Z",
    "1764417600123, MILLISECOND, MILLISECOND, 2025-11-29T12:00:00.123Z",
    "1764417600123456, MICROSECOND, MICROSECOND, 2025-11-29T12:00:00.123456Z"
  })
  void readsAKinesisEvent(String time, String said, Precision precision, Instant expected)
      throws IOException {
    String data =
        text("kinesis-dynamodb-data.json")
            .replace(
                "1764417600123,",
                said == null
                    ? time + ","
                    : time + ", \"ApproximateCreationDateTimePrecision\": \"" + said + "\",");

    ChangeRecord record = ChangeRecord.ofEvent(aKinesisEvent(data)).getFirst();

    assertThat(record.time()).isEqualTo(expected);
    assertThat(record.precision()).isEqualTo(precision);
    assertThat(record.table()).isEqualTo("shop-prod");
    assertThat(record.sequenceNumber()).isNull();
    assertThat(record.itemIdentifier()).isEqualTo("49545115243490985018280067714973144582180062");
    assertThat(CHANGES.read(record)).containsInstanceOf(Change.Inserted.class);
    assertThat(ChangeRecord.ofKinesis(data.getBytes(UTF_8)).eventId()).isEqualTo(record.eventId());
  }

  @Test
  void seesThatTheTtlOfAnItemRemovedIt() {
    assertThat(ChangeRecord.of(aRemoval("REMOVE").build()).event()).isEqualTo(Event.REMOVE);
    assertThat(
            ChangeRecord.of(
                    aRemoval("REMOVE")
                        .userIdentity(
                            who -> who.type("Service").principalId("dynamodb.amazonaws.com"))
                        .build())
                .event())
        .isEqualTo(Event.EXPIRE);
    // As DynamoDB Local says it.
    assertThat(CHANGES.read(ChangeRecord.of(aRemoval("EXPIRE").build())))
        .containsInstanceOf(Change.Expired.class);
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    String event = text("dynamodb-shop.json");

    assertRefused("{", "The event is not JSON.");
    assertRefused(
        "{\"Records\":null}",
        "The event has no array Records, so it is none of a stream. Look at what invokes the function.");
    assertRefused(
        event.replace("aws:dynamodb", "aws:sqs"),
        "Record 0 of the event comes from aws:sqs; changes come from aws:dynamodb or aws:kinesis. Look at what invokes the function.");
    assertRefused(
        event.replace("\"INSERT\"", "\"UPSERT\""),
        "The change with the event id 6d1c0a0c2b4e4a6f8a7d0e5b9c3f2a11 is the event UPSERT. Known are INSERT, MODIFY, REMOVE and EXPIRE; a newer version of the mapper may know more.");
    assertRefused(
        event.replace("\"OldImage\"", "\"Old\""),
        "The change with the event id 0f8fad5bd9cb469fa16570867728950e (MODIFY) has no old image. Typed changes need a stream with the view type NEW_AND_OLD_IMAGES; the table's StreamSpecification sets it.");
    assertRefused(
        event.replace("{\"N\": \"1\"}", "{\"N\": 1}"),
        "Record 0 of the event has a NewImage that cannot be read. DynamoDB JSON needs a JSON string; numbers and bytes are strings as well at $.version.");
    assertRefused(
        event.replace("{\"N\": \"1\"}", "{\"S\": \"1\"}"),
        "The change with the event id 6d1c0a0c2b4e4a6f8a7d0e5b9c3f2a11 has an item that does not fit: Customer.version needs a number (N) but the item has a string (S) at $.version.");
    assertRefused(
        new String(aKinesisEvent("{\"hello\":1}"), UTF_8),
        "The Kinesis record with the sequence number 49545115243490985018280067714973144582180062 is none of a table. Have the stream carry changes of tables only.");
  }

  private static void assertRefused(String event, String message) {
    assertThatThrownBy(() -> CHANGES.readEvent(event.getBytes(UTF_8)))
        .isInstanceOf(UnreadableChangeException.class)
        .message()
        .startsWith(message);
  }

  @Test
  void findsChangesInListsSetsAndMaps() {
    var before =
        aRecord(
            "{\"a\":{\"L\":[{\"N\":\"1\"},{\"M\":{\"x\":{\"S\":\"1\"}}}]},\"b\":{\"B\":\"AQ==\"},\"c\":{\"NULL\":true},\"s\":{\"BS\":[\"AQ==\",\"Ag==\"]},\"n\":{\"NS\":[\"1\",\"2\"]}}",
            "{\"a\":{\"L\":[{\"N\":\"1\"},{\"M\":{\"x\":{\"S\":\"2\"}}},{\"BOOL\":true}]},\"b\":{\"B\":\"AQ==\"},\"c\":{\"S\":\"\"},\"s\":{\"BS\":[\"Ag==\",\"AQ==\"]},\"n\":{\"NS\":[\"1\",\"3\"]}}");

    assertThat(before.changed().texts()).containsExactly("a[1].x", "a[2]", "c", "n");
  }

  private static Change.Modified<?> aRecord(String before, String now) {
    String data =
        "{\"eventSource\":\"aws:dynamodb\",\"eventID\":\"1\",\"eventName\":\"MODIFY\",\"dynamodb\":{\"Keys\":{},\"OldImage\":%s,\"NewImage\":%s}}"
            .formatted(whole(before), whole(now));
    var records = ChangeReader.of(ShopCustomerItems.SCHEMA);
    return (Change.Modified<?>)
        records.read(ChangeRecord.ofKinesis(data.getBytes(UTF_8))).orElseThrow();
  }

  private static String whole(String attributes) {
    return "{\"type\":{\"S\":\"Customer\"},\"id\":{\"S\":\"ada\"},\"name\":{\"S\":\"Ada\"},\"version\":{\"N\":\"1\"},"
        + attributes.substring(1);
  }

  private static byte[] aKinesisEvent(String data) {
    return """
    {"Records":[{"kinesis":{"partitionKey":"1","kinesisSchemaVersion":"1.0","data":"%s",
      "sequenceNumber":"49545115243490985018280067714973144582180062"},"eventSource":"aws:kinesis",
      "eventID":"shardId-000000000000:49545115243490985018280067714973144582180062"}]}
    """
        .formatted(Base64.getEncoder().encodeToString(data.getBytes(UTF_8)))
        .getBytes(UTF_8);
  }

  private static Record.Builder aRemoval(String event) {
    return Record.builder()
        .eventID("1")
        .eventName(event)
        .dynamodb(change ->
            change
                .sequenceNumber("000000000000000000001")
                .keys(ShopTable.SCHEMA.key(ShopLineItems.SCHEMA.attributes(aLine())))
                .oldImage(ShopLineItems.SCHEMA.attributes(aLine())));
  }

  private static Line aLine() {
    return new Line("ada", UUID.fromString("0d1f5e0a-7a54-4c41-9f3e-000000000001"), 3, "falcon", 0);
  }

  private static Customer aCustomer(long version, String city, Optional<String> street) {
    return new Customer(
        "ada", "Ada", version, Optional.of(new Address(city, street)), Set.of("new", "vip"));
  }

  static byte[] event(String name) throws IOException {
    return text(name).getBytes(UTF_8);
  }

  static String text(String name) throws IOException {
    try (var in = ChangeTest.class.getResourceAsStream("/events/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
