package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://127.0.0.1:8000",
        "http://127.1.2.3",
        "http://[::1]:8000"
      })
  void isLocalOnThisMachine(String endpoint) {
    assertThat(new Connection(URI.create(endpoint)).isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://dynamodb.eu-west-1.amazonaws.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://10.0.0.1:8000",
        "localhost:8000"
      })
  void isNotLocalElsewhere(String endpoint) {
    assertThat(new Connection(URI.create(endpoint)).isLocal()).isFalse();
  }

  @Test
  void isNotLocalWithoutAnEndpoint() {
    assertThat(new Connection(null).isLocal()).isFalse();
  }
}
