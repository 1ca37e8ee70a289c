package dev.lanner.framework.spi;

import dev.lanner.framework.InvalidPayloadException;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonViolation;
import org.jspecify.annotations.Nullable;

/// Reads what a method takes from JSON, where nobody is told of mistakes by a response.
final class JsonBodies {
  private JsonBodies() {}

  /// @param isRequired whether `null` is refused
  /// @param isValid whether constraints are checked
  /// @param what it is, for messages: `payload`
  /// @param label the class and the method, for messages
  /// @throws InvalidPayloadException when it is not what the method takes
  static @Nullable Object read(
      Payload json,
      JsonCodec<?> codec,
      boolean isRequired,
      boolean isValid,
      String what,
      String label) {
    var in = JsonReader.of(json);
    in.validating(isValid);
    Object taken;
    try {
      taken = in.readNull() ? null : codec.read(in);
      in.end();
    } catch (JsonException e) {
      throw new InvalidPayloadException(
          "%s cannot read its %s. %s".formatted(label, what, e.getMessage()));
    }
    if (in.failed()) {
      throw new InvalidPayloadException(violations(in, what, label));
    }
    if (taken == null && isRequired) {
      throw new InvalidPayloadException(
          "The %s of %s is null. Send a value.".formatted(what, label));
    }
    return taken;
  }

  private static String violations(JsonReader in, String what, String label) {
    var message = new StringBuilder("The %s of %s is invalid".formatted(what, label));
    char before = ':';
    for (JsonViolation violation : in.violations()) {
      message.append(before).append(' ');
      if (!violation.path().isEmpty()) {
        message.append(violation.path()).append(' ');
      }
      message.append(violation.message());
      before = ';';
    }
    return message.append('.').toString();
  }
}
