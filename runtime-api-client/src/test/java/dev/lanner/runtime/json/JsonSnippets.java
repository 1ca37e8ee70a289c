package dev.lanner.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.runtime.Payload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The examples of the package's documentation.
class JsonSnippets {

  // @start region="codec"
  record Line(String sku, int quantity, List<String> tags) {}

  static final class LineCodec implements JsonCodec<Line> {
    private static final JsonNames NAMES = JsonNames.of("sku", "quantity", "tags").required(0, 1);

    @Override
    public @Nullable Line read(JsonReader in) {
      String sku = null;
      int quantity = 0;
      var tags = new ArrayList<String>();
      int object = in.beginObject(NAMES);
      for (int i = in.nextIndex(); i >= 0; i = in.nextIndex()) {
        switch (i) {
          case 0 -> sku = in.readString();
          case 1 -> quantity = in.readInt();
          default -> readTags(in, tags);
        }
      }
      if (in.validating() && quantity < 0) {
        in.violation(object, "quantity", "must be greater than or equal to 0");
      }
      return sku == null || in.failed() ? null : new Line(sku, quantity, List.copyOf(tags));
    }

    private static void readTags(JsonReader in, List<String> tags) {
      in.beginArray();
      while (in.hasNext()) {
        int offset = in.offset();
        if (in.readNull()) {
          in.violation(offset, "must not be null");
        } else {
          tags.add(in.readString());
        }
      }
    }

    @Override
    public void write(JsonWriter out, Line line) {
      out.beginObject();
      out.name(NAMES, 0).value(line.sku());
      out.name(NAMES, 1).value(line.quantity());
      out.name(NAMES, 2).beginArray();
      for (var tag : line.tags()) {
        out.value(tag);
      }
      out.endArray();
      out.endObject();
    }
  }

  // @end

  @Test
  void readsADocument() {
    var payload =
        Payload.ofUtf8(
            """
            {"sku": "A-1", "quantity": 2, "tags": ["new"], "colour": "red"}
            """);
    var codec = new LineCodec();

    // @start region="read"
    var in = JsonReader.of(payload);
    in.validating(true);
    var line = codec.read(in);
    in.end();
    List<JsonViolation> violations = in.violations(); // empty when line is not null
    // @end

    assertThat(line).isEqualTo(new Line("A-1", 2, List.of("new")));
    assertThat(violations).isEmpty();
  }

  @Test
  void notesAllViolationsOfADocument() {
    var in = JsonReader.of(Payload.ofUtf8("{\"quantity\":-1,\"tags\":[\"a\",null]}"));
    in.validating(true);

    var line = new LineCodec().read(in);

    assertThat(line).isNull();
    assertThat(in.violations())
        .containsExactly(
            new JsonViolation("sku", "must not be null"),
            new JsonViolation("quantity", "must be greater than or equal to 0"),
            new JsonViolation("tags[1]", "must not be null"));
  }

  @Test
  void throwsForAValueOfAnotherKind() {
    var in = JsonReader.of(Payload.ofUtf8("{\"sku\":\"A-1\",\n \"quantity\":\"2\"}"));

    assertThatThrownBy(() -> new LineCodec().read(in))
        .isInstanceOf(JsonException.class)
        .hasMessage("Expected an integer but found a string at $.quantity (line 2, column 13).");
  }

  @Test
  void writesADocument() {
    var out = new JsonWriter();

    new LineCodec().write(out, new Line("A-1", 2, List.of("new", "hot")));

    assertThat(out.payload().utf8())
        .isEqualTo("{\"sku\":\"A-1\",\"quantity\":2,\"tags\":[\"new\",\"hot\"]}");
  }
}
