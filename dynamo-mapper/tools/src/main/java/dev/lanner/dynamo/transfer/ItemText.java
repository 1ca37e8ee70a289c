package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ModelTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items of a table as text, and back.
interface ItemText {
  /// The text of a format.
  static ItemText of(Format format, ModelTable table) {
    return switch (format) {
      case DYNAMODB_JSON -> new LineText(JsonText::line, JsonText::parse);
      case ION -> new LineText(IonText::line, IonText::parse);
      case CSV -> new CsvText(new ItemModel(table));
    };
  }

  /// What a file begins with; empty for nothing.
  String head();

  /// An item with the end of its line.
  ///
  /// @throws UnfitException when the format cannot hold the item
  String line(Map<String, AttributeValue> item) throws UnfitException;

  /// The entries of a file, which closes the stream.
  ///
  /// @throws IOException also when the file does not begin as the format does
  Entries read(InputStream in) throws IOException;
}
