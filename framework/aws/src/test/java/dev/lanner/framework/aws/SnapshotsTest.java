package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
  private static final String ID = "L0SM9cOFvHcCIhw=";

  private final FakeGateway gateway = new FakeGateway().knows("ASIAROLE", "role+secret/");
  private final FakeGateway container = new FakeGateway();
  private final Lab lab = new Lab();

  @BeforeEach
  void runInASnapStartFunction() {
    lab.set("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
        .set("AWS_REGION", "eu-west-1")
        .set("AWS_CONTAINER_CREDENTIALS_FULL_URI", container.at("/credentials").toString());
    for (int i = 0; i < 4; i++) {
      container.answers(
          200,
          "",
          """
          {"AccessKeyId":"ASIAROLE","SecretAccessKey":"role+secret/","Token":"t",\
          "Expiration":"2026-11-20T18:00:00Z"}\
          """);
    }
  }

  @AfterEach
  void close() {
    gateway.close();
    container.close();
  }

  @Test
  void leavesNothingBehindInTheInitPhase() {
    Connections connections = lab.connections(gateway.endpoint());

    connections.post(ID, "primes");
    connections.post(ID, "primes");

    assertThat(gateway.received()).extracting(r -> r.header("connection")).containsOnly("close");
    assertThat(gateway.received())
        .extracting(FakeGateway.Received::clientPort)
        .doesNotHaveDuplicates();
    assertThat(container.received()).hasSize(2);
  }

  @Test
  void keepsConnectionAndCredentialsAfterwards() {
    Connections connections = lab.connections(gateway.endpoint());
    connections.post(ID, "primes");

    for (int i = 0; i < 3; i++) {
      lab.invocation(Duration.ofSeconds(3), () -> connections.post(ID, "hello"));
    }

    assertThat(gateway.received().subList(1, 4))
        .extracting(FakeGateway.Received::clientPort)
        .containsOnly(gateway.received().get(1).clientPort());
    assertThat(gateway.received().get(1).header("connection")).isNotEqualTo("close");
    assertThat(container.received()).hasSize(2);
  }

  @Test
  void keepsThemEverywhereInOtherFunctions() {
    lab.set("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    Connections connections = lab.connections(gateway.endpoint());

    connections.post(ID, "hello");
    connections.post(ID, "hello");

    assertThat(gateway.received())
        .extracting(FakeGateway.Received::clientPort)
        .containsOnly(gateway.received().getFirst().clientPort());
    assertThat(container.received()).hasSize(1);
  }
}
