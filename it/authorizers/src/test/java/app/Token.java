package app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// A token, and what attackers make of it.
record Token(String text) {
  /// The JSON of the claims.
  String claims() {
    return new String(Base64.getUrlDecoder().decode(text.split("\\.")[1]), UTF_8);
  }

  /// With the group of administrators in it, and the signature of before.
  Token forged() {
    String[] parts = text.split("\\.");
    String more = claims().replaceFirst("\\{", "{\"cognito:groups\":[\"admins\"],");
    return new Token(parts[0] + "." + encoded(more) + "." + parts[2]);
  }

  Token unsigned() {
    return new Token(
        encoded("{\"alg\":\"none\",\"kid\":\"1\"}") + "." + text.split("\\.")[1] + ".");
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
