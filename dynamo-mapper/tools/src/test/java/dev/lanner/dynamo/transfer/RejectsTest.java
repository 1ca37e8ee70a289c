package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/// Items that do not fit. Whatever is a value here has `secret` in it, and nobody says so.
class RejectsTest {
  private static final String NO_JSON =
      "It is not one value of JSON, in which no name is there twice.";

  private final LocalTable table = new LocalTable(LocalTable.THINGS);
  private final List<String> said = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void deleteTable() {
    table.close();
  }

  @Test
  void tellsFileLineKeyAndReason() throws IOException {
    lines(
        JsonText.line(Things.plain(1)),
        "\n",
        changed(item -> item.remove("at")),
        changed(item -> item.put("number", text("secret"))),
        changed(item -> item.put("pk", text("THING#secret"))),
        changed(item -> item.put("gsi1pk", text("OWNER#secret"))),
        changed(item -> item.put("type", text("secret"))),
        changed(item -> item.remove("type")),
        changed(item -> item.remove("sk")),
        changed(item -> item.put("sk", number("1"))),
        changed(item -> item.put("extra", number("secret1"))),
        changed(item -> item.put("extra", number("1E126"))),
        changed(item -> item.put("extra", number("1." + "3".repeat(38)))),
        changed(item -> item.put("extra", AttributeValue.fromSs(List.of("secret", "secret")))),
        changed(item -> item.put("extra", AttributeValue.fromNs(List.of("1", "1.0")))),
        changed(item -> item.put("tags", AttributeValue.fromSs(List.of()))),
        changed(item -> item.put("extra", text("secret".repeat(100_000)))),
        "secret\n",
        "[\"secret\"]\n",
        "{\"secret\":1}\n",
        "{\"Item\":{\"text\":{\"S\":\"secret\",\"N\":\"1\"}}}\n",
        "{\"Keys\":{\"pk\":{\"S\":\"secret\"}}}\n",
        "{\"Keys\":{\"pk\":{\"S\":\"\"},\"sk\":{\"S\":\"secret\"}}}\n",
        "{\"Item\":{}}{\"secret\":1}\n",
        "{\"Item\":{\"secret\":{},\"secret\":{}}}\n");

    Transferred done = bringIn(99);

    assertThat(done.items()).isEqualTo(1);
    assertThat(table.items()).hasSize(1);
    assertThat(rejects())
        .hasSize(23)
        .contains(
            reject(3, "Thing needs the attribute at."),
            reject(4, "The attribute number has the type S; the model has N."),
            reject(
                5,
                "The attribute pk does not agree with its template THING#{id} and the components."),
            reject(
                6,
                "The attribute gsi1pk does not agree with its template OWNER#{owner} and the components."),
            reject(7, "Its type is that of no record; there are [Thing, Note]."),
            reject(8, "It has no string type, which says of which record it is."),
            reject(9, "It lacks sk, which is in the table's key."),
            reject(10, "The attribute sk has the type N; the model has S."),
            reject(11, "The attribute extra has a number that is none."),
            reject(
                12,
                "The attribute extra has a number of more than 38 digits, or out of DynamoDB's range."),
            reject(
                13,
                "The attribute extra has a number of more than 38 digits, or out of DynamoDB's range."),
            reject(14, "The attribute extra has a set with an element twice."),
            reject(15, "The attribute extra has a set with an element twice."),
            reject(16, "The attribute tags has an empty set."),
            reject(18, NO_JSON),
            reject(19, "It is no JSON object."),
            reject(20, "It has neither Item, NewImage nor Keys."),
            reject(21, "DynamoDB JSON needs an object with one field, the value's type at $.text."),
            reject(22, "It lacks sk, which is in the table's key."),
            reject(24, NO_JSON),
            reject(25, NO_JSON))
        .anyMatch(line ->
            line.contains("\"line\":23,")
                && line.contains("The key has nothing in the attribute pk"))
        .anyMatch(line -> line.contains("\"line\":17,") && line.contains("Thing has 600"));
    assertThat(rejects()).noneMatch(line -> line.contains("secret"));
    assertThat(said).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void stopsBehindTheLimitAndGoesOnWithAHigherOne() throws IOException {
    lines(
        JsonText.line(Things.plain(1)),
        "secret\n",
        JsonText.line(Things.plain(2)),
        "secret\n",
        JsonText.line(Things.plain(3)));

    assertThatThrownBy(() -> bringIn(1))
        .hasMessage(
            "2 items do not fit, and --reject-limit is 1. %s tells where they are and why. Start again with a higher limit to go on without them.",
            rejectsFile());
    assertThat(table.items()).hasSize(2);
    assertThat(bringIn(2)).isEqualTo(new Transferred(3, 2, rejectsFile()));
    assertThat(rejects()).containsExactly(reject(2, NO_JSON), reject(4, NO_JSON));
  }

  @Test
  void cutsOffWhatTheCheckpointDoesNotKnowOf() throws IOException {
    Files.writeString(rejectsFile(), "of another time\n");
    lines("secret\n");

    bringIn(1);

    assertThat(rejects()).containsExactly(reject(1, NO_JSON));
  }

  @Test
  void saysNothingOfWhatDynamoDbQuotes() throws IOException {
    lines(JsonText.line(Things.plain(1)));
    Files.writeString(
        folder.resolve("items.json"), JsonText.line(Things.plain(1)).replace("t1", "secret"));
    table.client.deleteTable(request -> request.tableName(table.name));
    table.client.createTable(request ->
        request
            .tableName(table.name)
            .billingMode("PAY_PER_REQUEST")
            .attributeDefinitions(
                AttributeDefinition.builder().attributeName("pk").attributeType("N").build())
            .keySchema(KeySchemaElement.builder().attributeName("pk").keyType("HASH").build()));

    assertThatThrownBy(() -> bringIn(0))
        .hasMessage(
            "%s cannot be written. DynamoDB refused a call as not valid (ValidationException). Start the import again to go on.",
            table.name);
  }

  @Test
  void saysWhichLineIsNotUtf8() throws IOException {
    byte[] line = JsonText.line(Things.plain(1)).getBytes(UTF_8);
    line[12] = (byte) 0xff;
    Files.write(folder.resolve("items.json"), line);

    bringIn(1);

    assertThat(rejects()).containsExactly(reject(1, NO_JSON));
  }

  @Test
  void keepsToIonsTypes() {
    assertThat(ion("{Item:{pk:secret}}"))
        .isEqualTo(
            new Entry.Unreadable(
                "Ion of DynamoDB needs a string, decimal, int, bool, blob, struct, list or null at $.pk."));
    assertThat(ion("{Item:{pk:$dynamodb_SS::[1.]}}"))
        .isEqualTo(new Entry.Unreadable("Ion of DynamoDB needs a set of strings at $.pk."));
    assertThat(ion("{Item:{pk:1.,pk:2.}}"))
        .isEqualTo(new Entry.Unreadable("Ion of DynamoDB needs one field of a name at $.pk."));
    assertThat(ion("{Item:null}"))
        .isEqualTo(new Entry.Unreadable("Ion of DynamoDB needs a struct at $."));
    assertThat(ion("{Item:{$99:1.}}"))
        .isEqualTo(new Entry.Unreadable("It is not one value of Ion."));
    assertThat(ion("{Item:{pk:")).isEqualTo(new Entry.Unreadable("It is not one value of Ion."));
    assertThat(ion("[1]")).isEqualTo(new Entry.Unreadable("Ion of DynamoDB needs a struct at $."));
  }

  private static Entry ion(String text) {
    return IonText.parse(("$ion_1_0 " + text).getBytes(UTF_8));
  }

  private static String changed(Consumer<Map<String, AttributeValue>> change) {
    Map<String, AttributeValue> item = Things.plain(1);
    change.accept(item);
    return JsonText.line(item);
  }

  private static AttributeValue text(String text) {
    return Things.text(text);
  }

  private static AttributeValue number(String number) {
    return Things.number(number);
  }

  private void lines(String... lines) throws IOException {
    Files.writeString(folder.resolve("items.json"), String.join("", lines));
  }

  private Transferred bringIn(long limit) {
    var settings = new ImportSettings(folder, folder, Format.DYNAMODB_JSON, 0, limit);
    return new TableImport(
            table.client, table.model, table.name, settings, new FakeTime().pace(), said::add)
        .run();
  }

  private Path rejectsFile() {
    return folder.resolve(table.name + ".import.rejects");
  }

  private List<String> rejects() throws IOException {
    return Files.readAllLines(rejectsFile());
  }

  private static String reject(int line, String reason) {
    return "{\"file\":\"items.json\",\"line\":%d,\"key\":[\"pk\",\"sk\"],\"reason\":\"%s\"}"
        .formatted(line, reason);
  }
}
