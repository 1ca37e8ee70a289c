package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import java.time.Instant;

/// Judges codes that users send back.
final class Codes {
  private Codes() {}

  /// The code that was sent for this, when it is the same.
  ///
  /// @throws AwsJsonException when it is another, too old or was never sent
  static User.Code check(User user, User.Purpose purpose, String sent, Instant now) {
    var code = user.codes().get(purpose);
    if (code == null || !now.isBefore(code.until())) {
      throw Errors.codeExpired();
    }
    if (!Secrets.same(code.code(), sent)) {
      throw Errors.codeMismatch();
    }
    return code;
  }
}
