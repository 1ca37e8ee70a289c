package dev.lanner.runtime;

import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/// The body of an answer other than success. A class of its own, so that a function that never
/// meets one loads no JSON.
final class Refusal {
  private Refusal() {}

  /// `errorType` of `{"errorMessage":…,"errorType":…}`, or `null` when the answer is something
  /// else.
  static @Nullable String errorType(Payload answer) {
    try {
      var json = JsonReader.of(answer);
      json.beginObject();
      for (var name = json.nextName(); name != null; name = json.nextName()) {
        if (name.equals("errorType")) {
          return json.readString();
        }
        json.skipValue();
      }
      return null;
    } catch (JsonException _) {
      return null;
    }
  }
}
