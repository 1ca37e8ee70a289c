package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.Application;
import dev.lanner.framework.Connection;
import dev.lanner.framework.OnConnect;
import dev.lanner.framework.OnDisconnect;
import dev.lanner.framework.OnMessage;
import dev.lanner.framework.WebSocket;
import dev.lanner.framework.aws.ConnectionStatus.Identity;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The examples of the documentation.
class ConnectionsSnippets {

  // @start region="broadcast"
  static final class Broadcast {
    private final Connections connections;

    Broadcast(Connections connections) {
      this.connections = connections;
    }

    /// Returns those that are gone, to be forgotten.
    List<String> send(Iterable<String> connectionIds, String text) {
      var gone = new ArrayList<String>();
      for (String id : connectionIds) {
        if (!connections.post(id, text)) {
          gone.add(id);
        }
      }
      return gone;
    }
  }

  // @end

  // @start region="reply"
  @WebSocket
  static final class Rooms {
    private final Set<String> connectionIds = ConcurrentHashMap.newKeySet();

    @OnConnect
    void enter(Connection connection) {
      connectionIds.add(connection.id());
    }

    @OnDisconnect
    void leave(Connection connection) {
      connectionIds.remove(connection.id());
    }

    @OnMessage("say")
    void say(Said said, Connections connections) {
      connectionIds.removeIf(id -> !connections.post(id, said.text()));
    }
  }

  record Said(String text) {}

  // @end

  @RegisterExtension final LannerExtension app = new LannerExtension();

  // @start region="test"
  @Test
  void postsToWhoeverIsThere() {
    TestConnection ada = app.webSocket().connect();
    TestConnection bob = app.webSocket().connect();
    TestConnection eve = app.webSocket().connect();
    eve.close();

    assertThat(ada.send("{\"action\":\"say\",\"text\":\"hello\"}")).isNull();

    assertThat(ada.received()).containsExactly("hello");
    assertThat(bob.received()).containsExactly("hello");
    assertThat(eve.received()).isEmpty();
  }

  // @end

  @Test
  void findsAndClosesConnections() {
    TestConnection ada =
        app.webSocket().header("User-Agent", "test").sourceIp("192.0.2.7").connect();
    var connections = app.bean(Connections.class);

    assertThat(connections.find(ada.id()))
        .hasValueSatisfying(status -> {
          assertThat(status.identity()).isEqualTo(new Identity("192.0.2.7", "test"));
          assertThat(status.connectedAt()).isBeforeOrEqualTo(status.lastActiveAt());
        });
    assertThat(connections.close(ada.id())).isTrue();
    assertThat(ada.isOpen()).isFalse();
    assertThat(connections.post(ada.id(), "late")).isFalse();
    assertThat(connections.find("unknown=")).isEmpty();
  }

  @Test
  void postsToTheEndpointOfTheEventWhereNoOtherIsSet() {
    app.environment("LANNER_CONNECTIONS_ENDPOINT", "").environment("AWS_REGION", "us-east-1");
    TestConnection ada = app.webSocket().connect();

    // The event's own is that of AWS, for which there are no credentials here.
    assertThat(ada.send("{\"action\":\"say\",\"text\":\"hello\"}")).contains("\"status\":500");
    assertThatThrownBy(() -> app.bean(Connections.class).post(ada.id(), "hello"))
        .hasMessageContaining("LANNER_CONNECTIONS_ENDPOINT is not set");
  }

  @Test
  void tellsWhoIsGone() {
    try (var gateway = new FakeGateway();
        var application =
            Application.with(Map.of("LANNER_CONNECTIONS_ENDPOINT", gateway.endpoint().toString()))
                .start()) {
      gateway.answers(200);
      gateway.answers(410);

      var broadcast = new Broadcast(application.bean(Connections.class));

      assertThat(broadcast.send(List.of("here=", "gone=", "there="), "hello"))
          .containsExactly("gone=");
    }
  }
}
