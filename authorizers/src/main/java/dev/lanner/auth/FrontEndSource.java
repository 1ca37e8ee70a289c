package dev.lanner.auth;

import dev.lanner.framework.internal.Event;

/// What the front end says.
final class FrontEndSource extends CallerSource {
  @Override
  Found find(Event event) {
    return Found.of(event.frontEndCaller());
  }
}
