package dev.lanner.auth;

import dev.lanner.framework.Caller;
import java.util.function.Supplier;

/// Who was found to be calling.
///
/// @param status to answer when it is nobody and somebody is needed
/// @param reason for that, for the log
record Found(Caller caller, int status, String reason) implements Supplier<Caller> {
  static Found of(Caller caller) {
    return new Found(caller, 401, "nobody is known to be calling");
  }

  static Found nobody(String reason) {
    return new Found(new Caller.Anonymous(), 401, reason);
  }

  static Found nobody(RejectionReason reason) {
    return new Found(
        new Caller.Anonymous(), reason.status(), "the token was rejected as " + reason);
  }

  @Override
  public Caller get() {
    return caller;
  }
}
