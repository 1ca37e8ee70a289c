package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.KeyTemplate;
import dev.lanner.dynamo.tools.ModelRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items of a CSV file. Key attributes that are not in it are made of the components by their
/// templates.
final class CsvEntries implements Entries {
  private final CSVParser parser;
  private final Iterator<CSVRecord> lines;
  private final ItemModel model;
  private final List<String> columns;

  CsvEntries(CSVParser parser, ItemModel model) throws IOException {
    this.parser = parser;
    this.lines = parser.iterator();
    this.model = model;
    this.columns = columns();
  }

  private List<String> columns() throws IOException {
    var names = new ArrayList<String>();
    CSVRecord head = read();
    if (head == null) {
      return names;
    }
    List<String> known = model.attributes();
    for (String name : head) {
      // Spreadsheets begin a file of UTF-8 with a mark.
      String column = names.isEmpty() && name != null ? name.replaceFirst("^\uFEFF", "") : name;
      if (column == null || !known.contains(column)) {
        throw new IOException(
            "Its column %d is no attribute of the model. The first line names attributes: %s."
                .formatted(names.size() + 1, String.join(", ", known)));
      }
      names.add(column);
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new IOException("Its first line names an attribute twice.");
    }
    return names;
  }

  private @Nullable CSVRecord read() throws IOException {
    try {
      return lines.hasNext() ? lines.next() : null;
    } catch (UncheckedIOException _) {
      // What it says may quote the file.
      throw new IOException(
          "It is no CSV in UTF-8 near the line %d. Quotes inside of a cell are written twice, and the cell in quotes."
              .formatted(parser.getCurrentLineNumber()));
    }
  }

  @Override
  public @Nullable Located next() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    CSVRecord cells = read();
    return cells == null ? null : new Located(line, entry(cells));
  }

  private Entry entry(CSVRecord cells) {
    try {
      return new Entry.Put(item(cells));
    } catch (UnfitException e) {
      return new Entry.Unreadable(e.reason());
    }
  }

  private Map<String, AttributeValue> item(CSVRecord cells) throws UnfitException {
    if (cells.size() != columns.size()) {
      throw new UnfitException(
          "It has %d cells; the first line has %d.".formatted(cells.size(), columns.size()));
    }
    ModelRecord each = recordOf(cells);
    var item = new HashMap<String, AttributeValue>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      @Nullable String cell = cells.get(i);
      if (cell != null) {
        item.put(name, CsvCells.value(name, model.type(each, name), cell));
      }
    }
    for (Map.Entry<String, KeyTemplate> template : each.templates().entrySet()) {
      if (!item.containsKey(template.getKey())) {
        make(template.getKey(), template.getValue(), each, item);
      }
    }
    return item;
  }

  private ModelRecord recordOf(CSVRecord cells) throws UnfitException {
    String attribute = model.table().typeAttribute();
    int column = attribute == null ? -1 : columns.indexOf(attribute);
    @Nullable String cell = column < 0 ? null : cells.get(column);
    return model.recordOf(
        attribute == null || cell == null
            ? Map.of()
            : Map.of(attribute, AttributeValue.createS(cell)));
  }

  private static void make(
      String attribute, KeyTemplate template, ModelRecord each, Map<String, AttributeValue> item)
      throws UnfitException {
    KeyTexts made = KeyTexts.of(template, each, item);
    if (!made.isKnown() || made.texts().size() > 1) {
      throw new UnfitException(
          "The attribute %s cannot be made by its template %s, of whose components the model does not know the Java types. Give it a column."
              .formatted(attribute, template));
    }
    made.texts().forEach(text -> item.put(attribute, AttributeValue.createS(text)));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
