package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.aws.ConnectionsException.Kind;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.runtime.Payload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {
  private static final String ID = "L0SM9cOFvHcCIhw=";

  private final FakeGateway gateway = new FakeGateway().knows("ASIAROLE", "role+secret/");
  private final Lab lab = new Lab().role();
  private final Connections connections = lab.connections(gateway.endpoint());

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void postsBytesAsTheyAre() {
    byte[] bytes = {0, 1, (byte) 0xff, (byte) 0xfe, '\r', '\n'};

    assertThat(connections.post(ID, Payload.of(bytes, 1, 4))).isTrue();

    var request = gateway.only();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.body().toByteArray()).containsExactly(1, 0xff, 0xfe, '\r');
    assertThat(request.header("content-length")).isEqualTo("4");
    assertThat(request.header("content-type")).isEqualTo("application/octet-stream");
  }

  @Test
  void postsTextAndJson() {
    connections.post(ID, "grüße");
    connections.post(ID, Scalar.INSTANT, Instant.parse("2026-11-20T09:30:00Z"));
    connections.post(ID, "");

    assertThat(gateway.received())
        .extracting(request -> request.body().utf8())
        .containsExactly("grüße", "\"2026-11-20T09:30:00Z\"", "");
  }

  @Test
  void signsWithTheRoleOfTheFunction() {
    connections.post(ID, "hello");

    var request = gateway.only();
    assertThat(request.header("x-amz-date")).isEqualTo("20261120T120000Z");
    assertThat(request.header("x-amz-security-token")).isEqualTo("role+token==");
    assertThat(request.header("x-amz-content-sha256"))
        .isEqualTo(SignatureV4.sha256("hello".getBytes(StandardCharsets.UTF_8)));
    var parts = SignatureV4.parts(request.header("authorization"));
    assertThat(parts.get("Credential"))
        .isEqualTo("ASIAROLE/20261120/eu-west-1/execute-api/aws4_request");
    assertThat(parts.get("SignedHeaders").split(";"))
        .contains("host", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256");
    assertThat(parts.get("Signature"))
        .isEqualTo(
            request
                .signature("20261120/eu-west-1/execute-api/aws4_request")
                .compute("role+secret/", parts.get("SignedHeaders")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"L0SM9cOFvHcCIhw=", "a+b/c==", "with space", "%3D", "~tilde*star", "ü", "a..b"})
  void encodesConnectionIdsAndSignsWhatIsSent(String id) {
    assertThat(connections.post(id, "hello")).isTrue();

    String path = gateway.only().path();
    assertThat(path).startsWith("/prod/@connections/");
    String encoded = path.substring("/prod/@connections/".length());
    assertThat(encoded).doesNotContain("/", "=", " ", "+");
    assertThat(URI.create("x:/" + encoded).getPath()).isEqualTo("/" + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/$default", "/base/path", "/stage/", "/with%20space"})
  void signsForEveryStageAndBasePath(String path) {
    assertThat(connections.at(gateway.at(path)).post(ID, "hello")).isTrue();

    assertThat(gateway.only().path())
        .isEqualTo(path.replaceAll("/$", "") + "/@connections/L0SM9cOFvHcCIhw%3D");
  }

  @Test
  void sendsThePathThatItSigns() {
    assertThat(connections.at(gateway.at("//a/../prod//")).post(ID, "hello")).isTrue();

    assertThat(gateway.only().path()).isEqualTo("/prod/@connections/L0SM9cOFvHcCIhw%3D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", ".."})
  void refusesWhatIsNoConnectionId(String id) {
    assertThatThrownBy(() -> connections.post(id, "hello"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("requestContext.connectionId");
    assertThat(gateway.received()).isEmpty();
  }

  @Test
  void tellsTheStatusOfAConnection() {
    gateway.answers(
        200,
        "",
        """
        {"connectedAt":"2020-04-30T20:10:33.236Z","identity":{"sourceIp":"192.0.2.1",\
        "userAgent":"wscat"},"lastActiveAt":"2020-04-30T20:10:42.997Z","new":[1]}\
        """);

    assertThat(connections.find(ID))
        .contains(
            new ConnectionStatus(
                Instant.parse("2020-04-30T20:10:33.236Z"),
                Instant.parse("2020-04-30T20:10:42.997Z"),
                new ConnectionStatus.Identity("192.0.2.1", "wscat")));
    assertThat(gateway.only().method()).isEqualTo("GET");
    assertThat(gateway.only().path()).isEqualTo("/prod/@connections/L0SM9cOFvHcCIhw%3D");
  }

  @Test
  void tellsTheStatusOfAClientWithoutAName() {
    gateway.answers(
        200,
        "",
        """
        {"connectedAt":"2020-04-30T20:10:33.236Z","identity":{"sourceIp":"192.0.2.1",\
        "userAgent":null},"lastActiveAt":"2020-04-30T20:10:42.997Z"}\
        """);

    assertThat(connections.find(ID).orElseThrow().identity().userAgent()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "<html>", "{\"connectedAt\":1}", "{\"connectedAt\":\"today\"}"})
  void refusesWhatIsNoStatus(String body) {
    gateway.answers(200, "", body);

    assertThatThrownBy(() -> connections.find(ID))
        .isInstanceOfSatisfying(
            ConnectionsException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREADABLE))
        .hasMessageContaining("connectedAt");
  }

  @Test
  void closesAConnection() {
    gateway.answers(204, "", "");

    assertThat(connections.close(ID)).isTrue();

    assertThat(gateway.only().method()).isEqualTo("DELETE");
    assertThat(gateway.only().body().length()).isZero();
  }

  @Test
  void saysThatAConnectionIsGone() {
    for (int i = 0; i < 3; i++) {
      gateway.answers(410, "GoneException", "");
    }

    assertThat(connections.post(ID, "hello")).isFalse();
    assertThat(connections.find(ID)).isEmpty();
    assertThat(connections.close(ID)).isFalse();
    assertThat(lab.pauses).isEmpty();
  }

  @Test
  void usesOneConnectionForMany() {
    for (int i = 0; i < 5; i++) {
      connections.post(ID, "hello");
      gateway.answers(410, "GoneException", "{}");
      connections.find("gone" + i);
      connections.close(ID);
    }

    assertThat(gateway.received())
        .extracting(FakeGateway.Received::clientPort)
        .containsOnly(gateway.received().getFirst().clientPort());
  }
}
