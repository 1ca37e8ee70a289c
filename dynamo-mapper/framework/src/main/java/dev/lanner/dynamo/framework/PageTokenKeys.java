package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.PageTokens;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the keys of page tokens.
final class PageTokenKeys {
  private static final String KEYS = "LANNER_PAGE_TOKEN_KEYS";

  private PageTokenKeys() {}

  /// @throws IllegalStateException when there are none, or one is malformed; it shows no key
  static PageTokens of(Variables variables) {
    String keys = variables.get(KEYS);
    if (keys == null) {
      throw new IllegalStateException(
          KEYS
              + " is not set, so there is nothing to make page tokens with. Set it to 1: and the output of openssl rand -base64 32, from a secret of the deployment.");
    }
    PageTokens tokens = null;
    int place = 0;
    for (String key : keys.split(",", -1)) {
      place++;
      tokens = with(tokens, key.strip(), place);
    }
    return Objects.requireNonNull(tokens);
  }

  private static PageTokens with(@Nullable PageTokens tokens, String key, int place) {
    int colon = key.indexOf(':');
    try {
      int number = Integer.parseInt(key.substring(0, Math.max(colon, 0)));
      byte[] bytes = Base64.getDecoder().decode(key.substring(colon + 1));
      return tokens == null ? PageTokens.of(number, bytes) : tokens.accepting(number, bytes);
    } catch (IllegalArgumentException e) {
      // Its message could hold a part of the key, unless it is ours.
      throw new IllegalStateException(
          "Key %d of %s is malformed. Write a number from 0 to 255 that no other key has, a colon, and base64 of 16, 24 or 32 bytes; a comma between keys."
              .formatted(place, KEYS));
    }
  }
}
