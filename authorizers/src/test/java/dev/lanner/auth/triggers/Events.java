package dev.lanner.auth.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Events in the shapes of the pages on each trigger in Cognito's developer guide.
final class Events {
  /// Values that must not be shown anywhere.
  static final String[] SECRETS = {
    "ada-user-name",
    "sub-value",
    "ada@example.com",
    "metadata-value",
    "validation-value",
    "private-value",
    "answer-value",
    "password-value",
    "Y29kZS12YWx1ZQ==",
    "token-value",
    "group-value"
  };

  private Events() {}

  /// The event `triggers/name.json`.
  static String event(String name) {
    try (var in = Events.class.getResourceAsStream("/triggers/" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
