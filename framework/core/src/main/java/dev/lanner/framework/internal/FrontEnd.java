package dev.lanner.framework.internal;

import dev.lanner.framework.spi.Answer;
import dev.lanner.runtime.Payload;

/// What stands between the client and the function, and so decides the shape of events and
/// responses.
sealed interface FrontEnd permits HttpApiV2 {
  /// The response in this front end's shape.
  Payload write(Answer answer);
}
