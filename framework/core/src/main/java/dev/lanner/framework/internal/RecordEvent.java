package dev.lanner.framework.internal;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/// Finds out which event source an event comes from, by no more of it than that takes.
public final class RecordEvent {
  private static final JsonNames EVENT = JsonNames.of("Records", "detail-type", "source", "Event");
  // SNS writes the second.
  private static final JsonNames RECORD = JsonNames.of("eventSource", "EventSource");

  private RecordEvent() {}

  /// The `eventSource` of the first record, or what stands for it where events have no records;
  /// `null` when the event does not tell.
  ///
  /// @throws JsonException when it is not JSON as far as it was read
  public static @Nullable String source(Payload event) {
    var in = JsonReader.of(event);
    if (in.peek() != JsonKind.OBJECT) {
      return null;
    }
    String detailType = null;
    String source = null;
    in.beginObject(EVENT);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> {
          return in.peek() == JsonKind.ARRAY ? first(in) : null;
        }
        case 1 -> detailType = text(in);
        case 2 -> source = text(in);
        default -> {
          // What S3 sends to try out who is to be notified.
          if ("s3:TestEvent".equals(text(in))) {
            return "aws:s3";
          }
        }
      }
      if (detailType != null && source != null) {
        return isSchedule(detailType, source) ? "aws:schedule" : "aws:eventbridge";
      }
    }
    return null;
  }

  /// Of EventBridge Scheduler, or of a rule of EventBridge with a schedule.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html">Invoke a
  ///   Lambda function on a schedule</a>
  static boolean isSchedule(String detailType, @Nullable String source) {
    return detailType.equals("Scheduled Event")
        && ("aws.scheduler".equals(source) || "aws.events".equals(source));
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
    return in.nextIndex() < 0 ? null : text(in);
  }

  private static @Nullable String text(JsonReader in) {
    if (in.peek() == JsonKind.STRING) {
      return in.readString();
    }
    in.skipValue();
    return null;
  }
}
