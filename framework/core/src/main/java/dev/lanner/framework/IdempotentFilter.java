package dev.lanner.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.runtime.Payload;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The filter of {@link Idempotent}.
public final class IdempotentFilter implements FilterFactory<Idempotent> {
  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;
  private static final int LARGEST_BODY = 256 * 1024;

  @Override
  public Filter create(Idempotent idempotent, Application application) {
    return new Once(
        application.bean(IdempotencyStore.class),
        Duration.ofHours(idempotent.hours()),
        idempotent.required());
  }

  private record Once(IdempotencyStore store, Duration kept, boolean required) implements Filter {
    @Override
    public Answer around(Request request, Next next) {
      if (request.method().equals("GET") || request.method().equals("HEAD")) {
        return next.proceed(request);
      }
      String key = key(request);
      if (key == null) {
        return next.proceed(request);
      }
      String id = id(request, key);
      String fingerprint = fingerprint(request);
      return switch (store.begin(id, fingerprint, request.deadline(), kept)) {
        case IdempotencyStore.First(String attempt) -> first(request, next, id, attempt);
        case IdempotencyStore.Running(String other) -> {
          requireSame(fingerprint, other);
          yield Answer.of(
              Problem.of(409, "The request with this " + KEY + " is not answered yet.")
                  .withHeader("Retry-After", "1"));
        }
        case IdempotencyStore.Done(String other, Payload outcome) -> {
          requireSame(fingerprint, other);
          yield KeptAnswer.read(outcome).withOnlyHeader("Idempotent-Replayed", "true");
        }
      };
    }

    private Answer first(Request request, Next next, String id, String attempt) {
      Answer answer = next.proceed(request);
      Payload outcome = answer.status() < 400 ? KeptAnswer.write(kept(answer)) : null;
      try {
        if (outcome == null) {
          store.abandon(id, attempt);
        } else {
          store.end(id, attempt, outcome);
        }
      } catch (RuntimeException e) {
        // What was done is done, and the client waits for its answer.
        LoggerFactory.getLogger(Idempotent.class)
            .error("What {} was answered is not kept.", request.route(), e);
      }
      return answer;
    }

    private static Answer kept(Answer answer) {
      return answer.body().length() <= LARGEST_BODY
          ? answer
          : Answer.of(
              Problem.of(
                  409,
                  "The request with this "
                      + KEY
                      + " was answered, with more than is kept. Ask for its result in another way."));
    }

    private @Nullable String key(Request request) {
      String field = request.header(KEY);
      if (field == null && !required) {
        return null;
      }
      String key = field == null ? "" : unquoted(field.strip());
      if (key.isEmpty() || key.length() > LONGEST_KEY || !isVisible(key)) {
        throw Problem.badRequest(
            "The header field "
                + KEY
                + (field == null ? " is required." : " is no key.")
                + " Send a value that is new for each request, and the same when it is sent again, such as a UUID.");
      }
      return key;
    }
  }

  /// What keys are for: a route and a caller. A digest, as neither keys nor callers belong in a
  /// table that others read.
  private static String id(Request request, String key) {
    return request.method()
        + " "
        + request.route()
        + "#"
        + Digest.of(caller(request).getBytes(UTF_8), new byte[1], key.getBytes(UTF_8));
  }

  /// Whoever has no id is told apart by all that an authorizer says: rather handled twice than
  /// answered with what was somebody else's.
  private static String caller(Request request) {
    return request.caller().id().orElse(request.authorizer().utf8());
  }

  private static String fingerprint(Request request) {
    var query = new StringBuilder();
    for (NameValue parameter : request.query()) {
      query.append('\n').append(parameter.name()).append('\t').append(parameter.value());
    }
    return Digest.of(
        request.path().getBytes(UTF_8),
        query.toString().getBytes(UTF_8),
        new byte[1],
        request.body().toByteArray());
  }

  private static void requireSame(String fingerprint, String other) {
    if (!fingerprint.equals(other)) {
      throw Problem.of(
          422,
          "This " + KEY + " came with another request. Send each request with a key of its own.");
    }
  }

  private static String unquoted(String field) {
    return field.length() > 1 && field.startsWith("\"") && field.endsWith("\"")
        ? field.substring(1, field.length() - 1)
        : field;
  }

  private static boolean isVisible(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) <= ' ' || key.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
