package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.dynamo.tools.ModelRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// CSV by RFC 4180, UTF-8, with a line of attribute names.
///
/// A cell with nothing in it is an absent attribute, and `""` an empty text: what is there is
/// always in quotes. Columns are all attributes of all records.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
final class CsvText implements ItemText {
  static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setIgnoreEmptyLines(true)
          .setNullString("")
          .setQuoteMode(QuoteMode.ALL_NON_NULL)
          .get();

  private final ItemModel model;
  private final List<String> columns;

  CsvText(ItemModel model) {
    this.model = model;
    this.columns = model.attributes();
  }

  @Override
  public String head() {
    return FORMAT.format(columns.toArray()) + "\n";
  }

  @Override
  public String line(Map<String, AttributeValue> item) throws UnfitException {
    ModelRecord each = model.recordOf(item);
    for (String name : item.keySet()) {
      if (!model.has(each, name)) {
        throw new UnfitException(
            "CSV has no column for the attribute %s, which %s does not have in the model."
                .formatted(name, each.simpleName()));
      }
    }
    var cells = new @Nullable Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      String name = columns.get(i);
      AttributeValue value = item.get(name);
      cells[i] = value == null ? null : CsvCells.text(name, model.type(each, name), value);
    }
    return FORMAT.format(cells) + "\n";
  }

  @Override
  public Entries read(InputStream in) throws IOException {
    return new CsvEntries(FORMAT.parse(new InputStreamReader(in, UTF_8.newDecoder())), model);
  }
}
