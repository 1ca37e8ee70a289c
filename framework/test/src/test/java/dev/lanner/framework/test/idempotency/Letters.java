package dev.lanner.framework.test.idempotency;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.Idempotent;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.RecordReaderFactory;
import dev.lanner.runtime.Payload;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Handles each letter once, however often it is delivered.
@Singleton
@Idempotent
final class Letters {
  final List<String> read = new ArrayList<>();
  boolean broken;

  @OnLetter
  void read(String letter) {
    if (broken) {
      throw new IllegalStateException("The glasses are broken.");
    }
    read.add(letter);
  }

  @EventSource(
      reader = Post.class,
      takes = String.class,
      eventSources = "test:letters",
      delivery = EventSource.Delivery.EACH_FAILURE)
  @Target(ElementType.METHOD)
  @interface OnLetter {}

  static final class Post implements RecordReaderFactory<OnLetter>, RecordReader<JsonNode, String> {
    @Override
    public RecordReader<?, ?> create(OnLetter annotation, Application application) {
      return this;
    }

    @Override
    public List<JsonNode> records(Payload event) {
      var records = new ArrayList<JsonNode>();
      new JsonMapper().readTree(event.inputStream()).path("Records").forEach(records::add);
      return records;
    }

    @Override
    public String read(JsonNode record) {
      return record.path("text").stringValue();
    }

    @Override
    public String id(JsonNode record) {
      return record.path("id").stringValue();
    }
  }
}
