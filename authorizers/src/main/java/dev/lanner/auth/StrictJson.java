package dev.lanner.auth;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;

/// What headers, claims and key sets are read with, beyond the rules of {@link JsonReader}.
final class StrictJson {
  static final int MOST_LEVELS = 32;

  private StrictJson() {}

  /// A reader of the text, if it is not nested too deep.
  ///
  /// @throws JsonException when it is
  static JsonReader reader(byte[] json) {
    var reader = JsonReader.of(Payload.of(json));
    if (isTooDeep(json)) {
      throw reader.expected("at most " + MOST_LEVELS + " levels");
    }
    return reader;
  }

  /// Counts brackets outside of strings. What is not JSON is for the reader to tell.
  private static boolean isTooDeep(byte[] json) {
    int depth = 0;
    boolean isText = false;
    for (int i = 0; i < json.length; i++) {
      byte b = json[i];
      if (b == '"') {
        isText = !isText;
      } else if (isText) {
        if (b == '\\') {
          i++;
        }
      } else if (b == '{' || b == '[') {
        if (++depth > MOST_LEVELS) {
          return true;
        }
      } else if (b == '}' || b == ']') {
        depth--;
      }
    }
    return false;
  }

  /// A list of texts.
  static List<String> texts(JsonReader in) {
    var texts = new ArrayList<String>(4);
    in.beginArray();
    while (in.hasNext()) {
      texts.add(in.readString());
    }
    return List.copyOf(texts);
  }

  /// A list of texts, or one text, which is a list of itself.
  static List<String> textOrTexts(JsonReader in) {
    return in.peek() == JsonKind.STRING ? List.of(in.readString()) : texts(in);
  }
}
