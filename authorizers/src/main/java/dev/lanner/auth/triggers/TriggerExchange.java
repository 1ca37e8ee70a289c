package dev.lanner.auth.triggers;

import dev.lanner.framework.Exchange;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The event of one trigger and its answer: the whole event, with what the method says in its
/// `response`.
final class TriggerExchange<T extends TriggerEvent, R> implements Exchange<T, R> {
  /// Cognito waits five seconds, and then tries again, three times in all. The rest is for the way.
  static final Duration LIMIT = Duration.ofMillis(4500);

  private static final String SOURCE = "aws:cognito:";

  private final TriggerFormat<T, R> format;
  private final @Nullable Duration limit;

  private TriggerExchange(TriggerFormat<T, R> format, @Nullable Duration limit) {
    this.format = format;
    this.limit = limit;
  }

  TriggerExchange(TriggerFormat<T, R> format) {
    this(format, LIMIT);
  }

  /// For a trigger that Cognito does not wait for.
  static <T extends TriggerEvent, R> TriggerExchange<T, R> unhurried(TriggerFormat<T, R> format) {
    return new TriggerExchange<>(format, null);
  }

  /// The key of the trigger in the pool's `LambdaConfig`, which is what `triggerSource` has in
  /// front of its underscore, with one exception.
  @Override
  public @Nullable String source(Payload event) {
    var in = JsonReader.of(event);
    String source = in.peek() == JsonKind.OBJECT ? in.peekText("triggerSource") : null;
    int end = source == null ? -1 : source.indexOf('_');
    if (source == null || end < 0) {
      return null;
    }
    String key = source.substring(0, end);
    return SOURCE + (key.equals("TokenGeneration") ? "PreTokenGeneration" : key);
  }

  @Override
  public T read(Payload event) {
    var members = EventMembers.of(event);
    return read(members, members.object("request"));
  }

  private T read(EventMembers event, EventMembers request) {
    EventMembers caller = event.object("callerContext");
    return format.read(
        new Occasion(
            event.textOrEmpty("version"),
            event.textOrEmpty("triggerSource"),
            event.textOrEmpty("region"),
            event.textOrEmpty("userPoolId"),
            event.textOrEmpty("userName"),
            new CallerContext(caller.textOrEmpty("awsSdkVersion"), caller.textOrEmpty("clientId"))),
        request);
  }

  @Override
  public Payload write(Payload event, @Nullable R answer) {
    var members = EventMembers.of(event);
    EventMembers request = members.object("request");
    var response = new ResponseMembers();
    format.write(read(members, request), request, answer, response);
    return response.in(event);
  }

  @Override
  public @Nullable Duration timeLimit() {
    return limit;
  }

  /// Cognito tells clients the message of an error, whatever is in it.
  @Override
  public Exception failure(Throwable thrown) {
    return thrown instanceof UserMessageException told ? told : new TriggerFailedException();
  }
}
