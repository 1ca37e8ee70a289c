package dev.lanner.framework.internal;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/// Finds out which event source an event with `Records` comes from, by no more of it than that
/// takes.
public final class RecordEvent {
  private static final JsonNames EVENT = JsonNames.of("Records");
  // SNS writes the second.
  private static final JsonNames RECORD = JsonNames.of("eventSource", "EventSource");

  private RecordEvent() {}

  /// The `eventSource` of the first record; `null` when the event has no records, or they do not
  /// tell.
  ///
  /// @throws JsonException when it is not JSON as far as it was read
  public static @Nullable String source(Payload event) {
    var in = JsonReader.of(event);
    if (in.peek() != JsonKind.OBJECT) {
      return null;
    }
    in.beginObject(EVENT);
    return in.nextIndex() == 0 && in.peek() == JsonKind.ARRAY ? first(in) : null;
  }

  /// What an event is that is none of a function's, in words that follow "the event is".
  public static String kind(Payload event) {
    return EventKind.of(event);
  }

  private static @Nullable String first(JsonReader in) {
    in.beginArray();
    if (!in.hasNext() || in.peek() != JsonKind.OBJECT) {
      return null;
    }
    in.beginObject(RECORD);
    return in.nextIndex() < 0 || in.peek() != JsonKind.STRING ? null : in.readString();
  }
}
