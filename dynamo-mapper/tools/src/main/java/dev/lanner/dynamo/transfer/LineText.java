package dev.lanner.dynamo.transfer;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A format in which each line stands for itself and holds any item.
record LineText(
    Function<Map<String, AttributeValue>, String> writer, Function<byte[], Entry> parser)
    implements ItemText {
  @Override
  public String head() {
    return "";
  }

  @Override
  public String line(Map<String, AttributeValue> item) {
    return writer.apply(item);
  }

  @Override
  public Entries read(InputStream in) {
    return new LineEntries(in, parser);
  }
}
