package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Sends events to a browser's `EventSource` while a handler runs: server-sent events, answered as
/// `text/event-stream`. A parameter of handlers that return `void`.
///
/// {@snippet :
/// @Get("/live")
/// void live(EventStream out) throws IOException {
///   for (Price price : prices) {
///     out.send(PriceJson.INSTANCE, price);
///   }
/// }
/// }
///
/// Each event goes out at once. The handler ends the stream by returning; the browser then connects
/// again and says which event it saw last. It needs a front end that streams, see {@link
/// StreamedBody}.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, Server-sent
///   events</a>
public final class EventStream {
  private final OutputStream out;
  private final @Nullable String lastEventId;

  /// @param out where the events go
  /// @param lastEventId what the client sent in `Last-Event-ID`, or `null`
  public EventStream(OutputStream out, @Nullable String lastEventId) {
    this.out = out;
    this.lastEventId = lastEventId;
  }

  /// The id of the last event that the client has seen, or `null` when it is new.
  public @Nullable String lastEventId() {
    return lastEventId;
  }

  /// Sends an event of the default type, `message`.
  ///
  /// @param data may have several lines
  public void send(String data) throws IOException {
    send(null, null, data);
  }

  /// Sends an event of the default type with a value as JSON.
  public <T> void send(JsonCodec<T> codec, T value) throws IOException {
    send(null, null, codec, value);
  }

  /// Sends an event with a value as JSON.
  ///
  /// @param type the event's name, or `null` for `message`
  /// @param id what {@link #lastEventId} is to be after it, or `null`
  public <T> void send(@Nullable String type, @Nullable String id, JsonCodec<T> codec, T value)
      throws IOException {
    var json = new JsonWriter();
    codec.write(json, value);
    Payload data = json.payload();
    send(type, id, data.utf8());
  }

  /// Sends an event.
  ///
  /// @param type the event's name, or `null` for `message`
  /// @param id what {@link #lastEventId} is to be after it, or `null`
  /// @param data may have several lines
  /// @throws IllegalArgumentException when type or id have a line break
  public void send(@Nullable String type, @Nullable String id, String data) throws IOException {
    var event = new StringBuilder();
    if (type != null) {
      event.append("event: ").append(oneLine("type", type)).append('\n');
    }
    if (id != null) {
      event.append("id: ").append(oneLine("id", id)).append('\n');
    }
    appendLines(event, "data: ", data);
    write(event.append('\n'));
  }

  /// Sends a comment, which clients ignore, so that nobody on the way takes silence for the end.
  public void comment(String text) throws IOException {
    var comment = new StringBuilder();
    appendLines(comment, ": ", text);
    write(comment.append('\n'));
  }

  /// Tells the client how long to wait before it connects again.
  public void retry(Duration wait) throws IOException {
    write(new StringBuilder("retry: ").append(wait.toMillis()).append("\n\n"));
  }

  private void write(StringBuilder text) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// Each line with the field's name in front; a line ends with LF, CR or both.
  private static void appendLines(StringBuilder event, String field, String text) {
    event.append(field);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        event.append('\n').append(field);
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
      } else {
        event.append(c);
      }
    }
    event.append('\n');
  }

  private static String oneLine(String what, String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " of an event has a line break. Remove it, or put the text into the data.");
    }
    return text;
  }
}
