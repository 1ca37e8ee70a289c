package features;

import dev.lanner.framework.Connection;
import dev.lanner.framework.Header;
import dev.lanner.framework.OnConnect;
import dev.lanner.framework.OnDisconnect;
import dev.lanner.framework.OnMessage;
import dev.lanner.framework.Query;
import dev.lanner.framework.WebSocket;
import dev.lanner.framework.WebSocketRequest;
import jakarta.validation.Valid;
import java.util.Optional;

@WebSocket
final class Room {
  @OnConnect
  void enter(@Query String name, @Header("User-Agent") Optional<String> agent) {}

  @OnDisconnect
  void leave(Connection connection) {}

  @OnMessage("price")
  Optional<Price> price(@Valid Price price) {
    return Optional.of(price);
  }

  @OnMessage
  String other(String message, WebSocketRequest request) {
    return message;
  }
}
