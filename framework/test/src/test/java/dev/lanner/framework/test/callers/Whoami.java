package dev.lanner.framework.test.callers;

import dev.lanner.framework.Caller;
import dev.lanner.framework.OnMessage;
import dev.lanner.framework.WebSocket;

@WebSocket
final class Whoami {
  @OnMessage("whoami")
  String tell(Caller caller) {
    return caller + " " + caller.id().orElse("");
  }
}
