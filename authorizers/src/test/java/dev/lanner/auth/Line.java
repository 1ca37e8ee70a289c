package dev.lanner.auth;

import dev.lanner.framework.Caller;
import dev.lanner.framework.OnConnect;
import dev.lanner.framework.OnMessage;
import dev.lanner.framework.WebSocket;
import jakarta.annotation.security.RolesAllowed;

@WebSocket
@RolesAllowed("admins")
final class Line {
  @OnConnect
  @AuthorizedBy(KeyAuthorizer.class)
  void enter() {}

  @OnMessage("whoami")
  String whoami(Caller caller) {
    return caller.id().orElse("nobody");
  }
}
