package dev.lanner.framework.spi;

import dev.lanner.framework.Converter;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.Upload;
import dev.lanner.framework.Violation;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonLocation;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the parts of one request into a handler's arguments and collects every violation on the
/// way.
///
/// What could not be bound is `null` until {@link #verify()}, which throws if anything was wrong.
public final class Binding {
  private final Request request;
  private final List<Violation> violations = new ArrayList<>();

  public Binding(Request request) {
    this.request = request;
  }

  /// A path variable of one segment.
  public <T> @Nullable T path(int segment, String name, Converter<T> type) {
    return converted(Source.PATH, name, type, request.segments().get(segment));
  }

  /// A path variable of all segments from one on, with the slashes between them.
  public <T> @Nullable T pathFrom(int segment, String name, Converter<T> type) {
    List<String> segments = request.segments();
    return converted(
        Source.PATH, name, type, String.join("/", segments.subList(segment, segments.size())));
  }

  /// A parameter that may be absent.
  public <T> @Nullable T optional(Source source, String name, Converter<T> type) {
    String text = text(source, name);
    return text == null ? null : converted(source, name, type, text);
  }

  /// A parameter that stands for `defaultValue` when it is absent.
  public <T> @Nullable T optional(
      Source source, String name, Converter<T> type, String defaultValue) {
    String text = text(source, name);
    return converted(source, name, type, text == null ? defaultValue : text);
  }

  /// A parameter that must be there.
  public <T> @Nullable T required(Source source, String name, Converter<T> type) {
    String text = text(source, name);
    if (text == null) {
      violation(source, name, "is required");
      return null;
    }
    return converted(source, name, type, text);
  }

  /// All values of a parameter: of a repeated name in their order, of a header field its
  /// comma-separated members. A value that could not be converted leaves a `null` in its place, so
  /// that the others keep their index.
  public <T> List<T> list(Source source, String name, Converter<T> type) {
    var values = new ArrayList<T>();
    for (NameValue pair : pairs(source)) {
      if (source == Source.HEADER) {
        if (pair.name().equalsIgnoreCase(name)) {
          for (String member : HeaderList.members(pair.value())) {
            add(values, source, name, type, member);
          }
        }
      } else if (pair.name().equals(name)) {
        add(values, source, name, type, pair.value());
      }
    }
    return Collections.unmodifiableList(values);
  }

  /// A file of a form that may be absent.
  public @Nullable Upload optionalFile(String name) {
    return request.form().file(name);
  }

  /// A file of a form that must be there.
  public @Nullable Upload requiredFile(String name) {
    Upload file = request.form().file(name);
    if (file == null) {
      violation(Source.FORM, name, "is required");
    }
    return file;
  }

  /// All files of a name in a form.
  public List<Upload> files(String name) {
    return request.form().files(name);
  }

  /// The body, read as JSON, text or bytes; its constraints are checked when it is `valid`. Text
  /// and bytes may be empty.
  ///
  /// @throws Problem 400 when the body is malformed, 415 when it should be JSON and says that it is
  ///   something else
  public <T> @Nullable T body(JsonCodec<T> codec, boolean valid) {
    if (codec instanceof Media<T> media) {
      return media.decode(request);
    }
    Payload bytes = request.body();
    if (bytes.length() == 0) {
      violation(Source.BODY, "", "is required");
      return null;
    }
    Negotiation.requireJson(request);
    return json(codec, valid, bytes, true);
  }

  /// The same, or `null` when the request has no body or, in JSON, the body is `null`.
  public <T> @Nullable T optionalBody(JsonCodec<T> codec, boolean valid) {
    Payload bytes = request.body();
    if (bytes.length() == 0) {
      return null;
    }
    if (codec instanceof Media<T> media) {
      return media.decode(request);
    }
    Negotiation.requireJson(request);
    return json(codec, valid, bytes, false);
  }

  /// Notes a violation unless a constraint holds.
  public void check(boolean holds, Source source, String name, String detail) {
    if (!holds) {
      violation(source, name, detail);
    }
  }

  /// Refuses the request if anything was wrong with it.
  ///
  /// @throws Problem 400 with every violation
  public void verify() {
    if (!violations.isEmpty()) {
      throw Problem.invalid(violations);
    }
  }

  private <T> @Nullable T json(JsonCodec<T> codec, boolean valid, Payload bytes, boolean required) {
    var in = JsonReader.of(bytes);
    in.validating(valid);
    try {
      T value = in.readNull() ? null : codec.read(in);
      in.end();
      if (required && value == null && !in.failed()) {
        violation(Source.BODY, "", "must not be null");
      }
      for (JsonViolation violation : in.violations()) {
        violation(Source.BODY, violation.path(), violation.message());
      }
      return value;
    } catch (JsonException e) {
      JsonLocation location = e.location();
      throw Problem.badRequest("The body cannot be read. " + e.getMessage())
          .with("line", location.line())
          .with("column", location.column())
          .with("path", location.path());
    }
  }

  private <T> @Nullable T converted(Source source, String name, Converter<T> type, String text) {
    T value = type.parse(text);
    if (value == null) {
      violation(source, name, "must be " + type.expected());
    }
    return value;
  }

  @SuppressWarnings("NullAway") // Where a null gets in, a violation was noted.
  private <T> void add(List<T> values, Source source, String name, Converter<T> type, String text) {
    values.add(converted(source, name + "[" + values.size() + "]", type, text));
  }

  private void violation(Source source, String name, String detail) {
    violations.add(new Violation(source.label(), name, detail));
  }

  private @Nullable String text(Source source, String name) {
    return switch (source) {
      case QUERY -> request.query(name);
      case HEADER -> request.header(name);
      case COOKIE -> request.cookie(name);
      case FORM -> request.form().text(name);
      case PATH, BODY -> throw new IllegalArgumentException("No parameter has a name in " + source);
    };
  }

  private List<NameValue> pairs(Source source) {
    return switch (source) {
      case QUERY -> request.query();
      case HEADER -> request.headers();
      case COOKIE -> request.cookies();
      case FORM -> request.form().fields();
      case PATH, BODY -> throw new IllegalArgumentException("No parameter has a name in " + source);
    };
  }
}
