package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.Application;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionsBeanTest {
  private static final String ID = "L0SM9cOFvHcCIhw=";

  @Test
  void readsTheEnvironmentOfTheFunction() {
    try (var gateway = new FakeGateway().knows("ASIAROLE", "a${secret}");
        var application =
            Application.with(
                    Map.of(
                        "LANNER_CONNECTIONS_ENDPOINT",
                        gateway.endpoint().toString(),
                        "AWS_REGION",
                        "ap-south-1",
                        "AWS_ACCESS_KEY_ID",
                        "ASIAROLE",
                        "AWS_SECRET_ACCESS_KEY",
                        "a${secret}",
                        "AWS_SESSION_TOKEN",
                        "${token}"))
                .start()) {
      var connections = application.bean(Connections.class);

      assertThat(connections.post(ID, "hello")).isTrue();

      assertThat(gateway.only().header("authorization")).contains("/ap-south-1/execute-api/");
      assertThat(gateway.only().header("x-amz-security-token")).isEqualTo("${token}");
      assertThat(application.bean(Connections.class)).isSameAs(connections);
    }
  }

  @Test
  void isThereWithoutAnEndpoint() {
    try (var gateway = new FakeGateway();
        var application = Application.with(Map.of("AWS_SESSION_TOKEN", "")).start()) {
      var connections = application.bean(Connections.class);

      assertThatThrownBy(() -> connections.post(ID, "hello"))
          .isInstanceOf(ConnectionsException.class)
          .hasMessageContaining("LANNER_CONNECTIONS_ENDPOINT");
      assertThat(connections.at(gateway.endpoint()).post(ID, "hello")).isTrue();
    }
  }

  @Test
  void namesTheVariableWithAnAddressOfNoUse() {
    for (String address : new String[] {"prod", "http://chat.example.com/prod", "not an address"}) {
      try (var application =
          Application.with(Map.of("LANNER_CONNECTIONS_ENDPOINT", address)).start()) {
        assertThatThrownBy(() -> application.bean(Connections.class))
            .hasRootCauseInstanceOf(Exception.class)
            .hasStackTraceContaining("LANNER_CONNECTIONS_ENDPOINT is of no use");
      }
    }
  }

  @Test
  void isMadeWhenItIsNeeded() {
    // What would fail if it were made at the start.
    var environment =
        Map.of(
            "AWS_ACCESS_KEY_ID", "a key", "AWS_SECRET_ACCESS_KEY", "s", "AWS_REGION", "eu-west-1");

    Application.with(environment).start().close();
  }
}
