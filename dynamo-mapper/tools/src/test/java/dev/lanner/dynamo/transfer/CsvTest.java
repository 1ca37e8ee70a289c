package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.tools.ModelFiles;
import dev.lanner.dynamo.tools.ModelTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CsvTest {
  private static final ModelTable MODEL = ModelFiles.read(List.of(LocalTable.THINGS)).getFirst();
  private static final String HEAD =
      "\"pk\",\"sk\",\"type\",\"id\",\"at\",\"number\",\"holder\",\"text\",\"amount\",\"raw\",\"flag\",\"tags\",\"sizes\",\"hashes\",\"list\",\"map\",\"any\",\"thingId\",\"index\",\"gsi1pk\"\n";

  private final ItemText csv = ItemText.of(Format.CSV, MODEL);

  @Test
  void hasTheColumnsOfAllRecords() throws UnfitException {
    assertThat(csv.head()).isEqualTo(HEAD);
    assertThat(csv.line(Things.note(7)))
        .isEqualTo("\"THING#t0\",\"NOTE#10000000007\",\"Note\",,,,,\"\",,,,,,,,,,\"t0\",\"7\",\n");
  }

  @Test
  void writesPlainCellsAndDynamoDbJson() throws UnfitException {
    Map<String, AttributeValue> item = Things.plain(1);
    item.put("text", Things.text("a \"quoted\",\nline"));
    item.put("raw", AttributeValue.fromB(SdkBytes.fromUtf8String("hello")));
    item.put("flag", AttributeValue.fromBool(true));
    item.put("tags", AttributeValue.fromSs(List.of("a")));
    item.put("any", Things.text("x"));

    assertThat(csv.line(item))
        .endsWith(
            ",\"1\",,\"a \"\"quoted\"\",\nline\",,\"aGVsbG8=\",\"true\",\"{\"\"SS\"\":[\"\"a\"\"]}\",,,,,\"{\"\"S\"\":\"\"x\"\"}\",,,\n");
  }

  @Test
  void tellsAnEmptyTextFromAnAbsentOne() throws IOException {
    List<Map<String, AttributeValue>> items =
        items(
            "type,thingId,index,sk,text\nNote,t,1,NOTE#10000000001,\"\"\nNote,t,1,NOTE#10000000001,\n");

    assertThat(items.get(0)).containsEntry("text", Things.text(""));
    assertThat(items.get(1)).doesNotContainKey("text");
  }

  @Test
  void makesKeysThatAreNotInTheFile() throws IOException {
    List<Map<String, AttributeValue>> items =
        items(
            """
            type,id,at,number,holder
            Thing,t1,2026-11-29T14:47:16.000000000Z,1,ada
            Thing,t2,2026-11-29T14:47:16.000000000Z,2,
            """);

    assertThat(items.get(0))
        .containsAllEntriesOf(Things.plain(1))
        .containsEntry("gsi1pk", Things.text("OWNER#ada"));
    assertThat(items.get(1)).isEqualTo(Things.plain(2));
  }

  @Test
  void makesNoKeyThatItCannotKnow() throws IOException {
    assertThat(reason("type,thingId,index,text\nNote,t,1,x\n"))
        .isEqualTo(
            "The attribute sk cannot be made by its template NOTE#{index}, of whose components the model does not know the Java types. Give it a column.");
  }

  @Test
  void readsWhatSpreadsheetsWrite() throws IOException {
    assertThat(
            items(
                "\uFEFFtype,id,at,number,flag\r\nThing,t1,2026-11-29T14:47:16.000000000Z,1,TRUE\r\n"))
        .first()
        .satisfies(item -> assertThat(item).containsEntry("flag", AttributeValue.fromBool(true)));
  }

  @Test
  void countsLinesAndNotItems() throws IOException {
    try (Entries entries =
        read("type,thingId,index,sk,text\nNote,t,1,NOTE#10000000001,\"two\nlines\"\nNote,t,1\n")) {
      assertThat(entries.next()).extracting(Entries.Located::line).isEqualTo(2L);
      assertThat(entries.next())
          .isEqualTo(
              new Entries.Located(
                  4, new Entry.Unreadable("It has 3 cells; the first line has 5.")));
      assertThat(entries.next()).isNull();
    }
  }

  @Test
  void refusesCellsThatAreNotOfTheirType() throws IOException {
    assertThat(reason("type,flag\nThing,secret\n"))
        .isEqualTo("The cell of flag needs true or false.");
    assertThat(reason("type,raw\nThing,sec*ret\n")).isEqualTo("The cell of raw needs base64.");
    assertThat(reason("type,tags\nThing,secret\n"))
        .isEqualTo("The cell of tags needs a value in DynamoDB JSON, such as {\"SS\":[\"a\"]}.");
    assertThat(reason("type,tags\nSecret,\n"))
        .isEqualTo("Its type is that of no record; there are [Thing, Note].");
  }

  @Test
  void refusesAFileOfOtherColumns() {
    assertThatThrownBy(() -> read("type,secret\n"))
        .hasMessageStartingWith(
            "Its column 2 is no attribute of the model. The first line names attributes: pk, sk, type,");
    assertThatThrownBy(() -> read("type,id,id\n"))
        .hasMessage("Its first line names an attribute twice.");
  }

  @Test
  void saysWhereQuotesAreWrong() throws IOException {
    try (Entries entries = read("type,id\nThing,\"a\"secret\n")) {
      assertThatThrownBy(entries::next)
          .hasMessageStartingWith("It is no CSV in UTF-8 near the line 2.");
    }
  }

  @Test
  void cannotHoldWhatTheModelDoesNotKnow() {
    assertThatThrownBy(() -> csv.line(Things.withExtras(1)))
        .hasMessageMatching(
            "CSV has no column for the attribute .*, which Thing does not have in the model\\.");
    Map<String, AttributeValue> item = Things.plain(1);
    item.put("text", AttributeValue.fromNul(true));
    assertThatThrownBy(() -> csv.line(item))
        .hasMessage(
            "The attribute text has the type NUL; a cell of CSV holds the model's, which is S.");
  }

  private List<Map<String, AttributeValue>> items(String text) throws IOException {
    var items = new ArrayList<Map<String, AttributeValue>>();
    try (Entries entries = read(text)) {
      for (var each = entries.next(); each != null; each = entries.next()) {
        items.add(((Entry.Put) each.entry()).item());
      }
    }
    return items;
  }

  private String reason(String text) throws IOException {
    try (Entries entries = read(text)) {
      return ((Entry.Unreadable) entries.next().entry()).reason();
    }
  }

  private Entries read(String text) throws IOException {
    return csv.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
