package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanner.framework.aws.ConnectionsException.Kind;
import dev.lanner.runtime.Payload;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  private static final String ID = "L0SM9cOFvHcCIhw=";

  private final FakeGateway gateway = new FakeGateway().knows("ASIAROLE", "role+secret/");
  private final Lab lab = new Lab().role();
  private final Connections connections = lab.connections(gateway.endpoint());

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void namesThePermissionThatTheRoleNeeds() {
    gateway.answers(
        403,
        "ForbiddenException",
        "{\"message\":\"User: arn:aws:sts::123456789012:assumed-role/chat is not authorized\"}");

    var failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(failure.status()).isEqualTo(403);
    assertThat(failure)
        .hasMessageContaining("execute-api:ManageConnections")
        .hasMessageContaining("/POST/@connections/*")
        .hasMessageContaining(gateway.endpoint().toString());
    assertThat(failure.getMessage()).doesNotContain(ID, "123456789012", "assumed-role");
    assertThat(lab.pauses).isEmpty();
  }

  @Test
  void namesApiAndStageOfThePermission() {
    var refused = new Answer(403, "", Payload.empty());

    assertThat(
            Failures.of(
                refused, at("https://abcdef1234.execute-api.eu-west-1.amazonaws.com/prod"), "GET"))
        .hasMessageContaining("arn:aws:execute-api:eu-west-1:*:abcdef1234/prod/GET/@connections/*");
    assertThat(
            Failures.of(
                refused,
                at("https://abcdef1234.execute-api.cn-north-1.amazonaws.com.cn/a"),
                "POST"))
        .hasMessageContaining("arn:aws-cn:execute-api:cn-north-1:*:abcdef1234/a/POST");
    assertThat(Failures.of(refused, at("https://chat.example.com/base"), "DELETE"))
        .hasMessageContaining("arn:aws:execute-api:*:*:*/*/DELETE/@connections/*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "InvalidSignatureException",
        "UnrecognizedClientException",
        "MissingAuthenticationTokenException",
        "IncompleteSignatureException",
        "ExpiredTokenException",
        "UnrecognizedClientException:http://internal.amazon.com/coral/",
      })
  void tellsSignaturesFromPermissions(String errorType) {
    gateway.answers(403, errorType, "{\"message\":\"no\"}");

    var failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
    assertThat(failure).hasMessageContaining("AWS_REGION");
    assertThat(gateway.received()).hasSize(1);
  }

  @Test
  void refusesALargeMessageBeforeTheCall() {
    var largest = Payload.of(new byte[Connections.MAX_MESSAGE_BYTES]);
    assertThat(connections.post(ID, largest)).isTrue();
    assertThat(gateway.only().body().length()).isEqualTo(131_072);

    assertThatThrownBy(
            () -> connections.post(ID, Payload.of(new byte[Connections.MAX_MESSAGE_BYTES + 1])))
        .isInstanceOfSatisfying(
            ConnectionsException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE);
              assertThat(e.status()).isZero();
            })
        .hasMessageContaining("131073 bytes")
        .hasMessageContaining("at most 131072");
    assertThat(gateway.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "413, TOO_LARGE",
    "400, REJECTED",
    "401, REJECTED",
    "404, REJECTED",
    "302, REJECTED",
  })
  void triesOnceWhatCannotFareBetter(int status, Kind kind) {
    gateway.answers(status);

    var failure = failure();

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(gateway.received()).hasSize(1);
    assertThat(lab.pauses).isEmpty();
  }

  @Test
  void needsAnEndpointToPost() {
    var nowhere = lab.connections();

    assertThatThrownBy(() -> nowhere.post(ID, "hello"))
        .isInstanceOfSatisfying(
            ConnectionsException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContaining("LANNER_CONNECTIONS_ENDPOINT is not set")
        .hasMessageContaining("at(…)");
  }

  @Test
  void needsARegionAndCredentialsBeyondThisMachine() {
    var bare = new Lab();
    assertThatThrownBy(
            () -> bare.connections(URI.create("https://chat.invalid/prod")).post(ID, "hello"))
        .isInstanceOfSatisfying(
            ConnectionsException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContaining("AWS_ACCESS_KEY_ID")
        .hasMessageContaining("AWS_CONTAINER_CREDENTIALS_FULL_URI");

    bare.role().variables.remove("AWS_REGION");
    assertThatThrownBy(
            () -> bare.connections(URI.create("https://chat.invalid/prod")).post(ID, "hello"))
        .isInstanceOfSatisfying(
            ConnectionsException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContaining("AWS_REGION is not set");
  }

  private ConnectionsException failure() {
    return catchThrowableOfType(ConnectionsException.class, () -> connections.post(ID, "hello"));
  }

  private static Endpoint at(String address) {
    return Endpoint.of(URI.create(address));
  }
}
