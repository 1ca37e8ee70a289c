package dev.lanner.framework.internal;

import dev.lanner.framework.Caller;
import dev.lanner.framework.Request;
import java.util.function.Supplier;

/// A request as it is in an event, before filters see it.
public interface Event extends Request {
  /// Who calls, as far as the front end says.
  Caller frontEndCaller();

  /// Says who calls in place of the front end.
  ///
  /// @param caller asked once, when somebody wants to know
  void calledBy(Supplier<? extends Caller> caller);
}
