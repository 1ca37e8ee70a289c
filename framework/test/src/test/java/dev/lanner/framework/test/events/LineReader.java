package dev.lanner.framework.test.events;

import dev.lanner.framework.RecordReader;
import dev.lanner.runtime.Payload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `{"Records":[{"eventSource":"test:lines","text":"…"}]}`; a record's place is its id.
// @start region="reader"
record LineReader(String comment) implements RecordReader<LineReader.Raw, Line> {
  record Raw(int place, String text) {}

  @Override
  public List<Raw> records(Payload event) {
    var records = new ArrayList<Raw>();
    for (JsonNode record : new JsonMapper().readTree(event.inputStream()).path("Records")) {
      records.add(new Raw(records.size(), record.path("text").stringValue()));
    }
    return records;
  }

  @Override
  public @Nullable Line read(Raw record) {
    if (record.text().equals("unreadable")) {
      throw new IllegalArgumentException("The record is torn.");
    }
    return record.text().startsWith(comment) ? null : new Line(record.text());
  }

  @Override
  public String id(Raw record) {
    return "line-" + record.place();
  }
}
// @end
