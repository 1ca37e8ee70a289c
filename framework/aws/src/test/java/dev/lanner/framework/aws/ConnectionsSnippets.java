package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.Application;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
  static boolean reply(
      Connections connections, String domainName, String stage, String connectionId) {
    return connections
        .at(URI.create("https://" + domainName + "/" + stage))
        .post(connectionId, "{\"answer\":42}");
  }

  // @end

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
