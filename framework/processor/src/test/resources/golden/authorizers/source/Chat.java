package shop;

import dev.lanner.auth.AuthorizedBy;
import dev.lanner.framework.OnConnect;
import dev.lanner.framework.OnMessage;
import dev.lanner.framework.WebSocket;

@WebSocket
class Chat {
  @OnConnect
  @AuthorizedBy(OrderAuthorizer.class)
  void connect() {}

  @OnMessage
  void say() {}
}
