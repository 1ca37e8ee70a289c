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

  /// Of a token. Sorting out repeated names among thousands would take longer than a signature.
  static final int MOST_NAMES = 256;

  private StrictJson() {}

  /// A reader of a token's header or claims.
  ///
  /// @throws JsonException when they are nested too deep, or have too many names
  static JsonReader ofToken(byte[] json) {
    return reader(json, MOST_NAMES);
  }

  /// A reader of what an issuer publishes.
  ///
  /// @throws JsonException when it is nested too deep
  static JsonReader ofIssuer(byte[] json) {
    return reader(json, Integer.MAX_VALUE);
  }

  private static JsonReader reader(byte[] json, int mostNames) {
    var reader = JsonReader.of(Payload.of(json));
    if (!isWithin(json, mostNames)) {
      throw reader.expected("a smaller one");
    }
    return reader;
  }

  /// Counts brackets and colons outside of strings. What is not JSON is for the reader to tell.
  private static boolean isWithin(byte[] json, int mostNames) {
    int depth = 0;
    int names = 0;
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
          return false;
        }
      } else if (b == '}' || b == ']') {
        depth--;
      } else if (b == ':' && ++names > mostNames) {
        return false;
      }
    }
    return true;
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
