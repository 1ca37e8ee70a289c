package dev.lanner.local.userpool;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A refresh token: opaque to clients. To us it says whose session it is of, so that nothing has to
/// be searched.
record RefreshToken(String originJti, String secret, String poolId, String username) {

  static RefreshToken of(String originJti, Pool pool, User user) {
    return new RefreshToken(originJti, Secrets.token(), pool.settings().id(), user.name());
  }

  /// Reads what a client sent, or returns `null` when it is no refresh token.
  static @Nullable RefreshToken parse(String text) {
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
      return parts.length == 4 ? new RefreshToken(parts[0], parts[1], parts[2], parts[3]) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  String text() {
    return Secrets.base64(Secrets.utf8(String.join("\n", originJti, secret, poolId, username)));
  }

  String secretHash() {
    return Secrets.sha256(secret);
  }
}
