package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Created;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.NoContent;
import dev.lanner.framework.Page;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Redirect;
import dev.lanner.framework.Request;
import dev.lanner.framework.Response;
import dev.lanner.framework.StreamedBody;
import dev.lanner.runtime.json.JsonCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the results of handlers mean in HTTP. Generated code calls these; where a body is not JSON,
/// a {@link Media} stands in place of the codec.
public final class Answers {
  private Answers() {}

  /// 204.
  public static Answer noContent() {
    return Answer.empty(204);
  }

  /// 204.
  public static Answer noContent(NoContent nothing) {
    return Answer.empty(204);
  }

  /// 200 with the value.
  ///
  /// @throws IllegalStateException when the value is `null`
  public static <T> Answer ok(JsonCodec<T> codec, @Nullable T value) {
    return of(200, codec, value);
  }

  /// 200 with the value, or 404 when there is none.
  public static <T> Answer okOrNotFound(JsonCodec<T> codec, @Nullable T value) {
    if (value == null) {
      throw Problem.of(404, "There is nothing at this path.");
    }
    return of(200, codec, value);
  }

  /// 200 with the value, or 404 when there is none.
  public static <T> Answer okOrNotFound(JsonCodec<T> codec, Optional<T> value) {
    return okOrNotFound(codec, value.orElse(null));
  }

  /// 201 with the value and where it is.
  public static <T> Answer created(JsonCodec<T> codec, Created<T> created) {
    return of(201, codec, created.body()).withHeader("location", created.location());
  }

  /// Where to go on.
  public static Answer redirect(Redirect redirect) {
    return Answer.empty(redirect.status()).withHeader("location", redirect.location());
  }

  /// What the response says.
  public static <T> Answer response(JsonCodec<T> codec, Response<T> response) {
    T body = response.body();
    Answer answer =
        body == null ? Answer.empty(response.status()) : of(response.status(), codec, body);
    for (NameValue field : response.headers()) {
      answer = answer.withHeader(field.name(), field.value());
    }
    return answer;
  }

  /// 200 with the page, and a link to the next one.
  ///
  /// @param parameter the name of the query parameter that the token goes into
  public static <T> Answer page(
      JsonCodec<Page<T>> codec, Page<T> page, Request request, String parameter) {
    Answer answer = of(200, codec, page);
    return page.next() == null
        ? answer
        : answer.withHeader("link", PageLink.next(request, parameter, page.next()));
  }

  /// 200 with the value, or without a body when there is none: what a message is answered with.
  public static <T> Answer okOrNothing(JsonCodec<T> codec, @Nullable T value) {
    return value == null ? Answer.empty(200) : of(200, codec, value);
  }

  /// 200 with the value, or without a body when there is none.
  public static <T> Answer okOrNothing(JsonCodec<T> codec, Optional<T> value) {
    return okOrNothing(codec, value.orElse(null));
  }

  /// 200 with a body that is written while it is sent.
  public static Answer stream(String contentType, StreamedBody body) {
    return Answer.streamed(200, contentType, body);
  }

  /// 200 with server-sent events, which nobody is to keep.
  public static Answer events(StreamedBody events) {
    return Answer.streamed(200, "text/event-stream", events)
        .withHeader("cache-control", "no-store");
  }

  private static <T> Answer of(int status, JsonCodec<T> codec, @Nullable T value) {
    if (codec instanceof Media<T> media) {
      return media.answer(status, value);
    }
    return Answer.json(status, codec, present(value));
  }

  static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(
          "The handler returned null. Return a value, an empty Optional for 404, or mark the method"
              + " @Nullable.");
    }
    return value;
  }
}
