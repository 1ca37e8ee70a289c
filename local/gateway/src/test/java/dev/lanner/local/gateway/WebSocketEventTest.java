package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.API;
import static dev.lanner.local.gateway.Requests.assertMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The three events of a WebSocket API. The golden files have them whole.
class WebSocketEventTest {
  private static final WebSocketApi WEB_SOCKET = new WebSocketApi(API.withStage("prod"));
  private static final HttpRequest HANDSHAKE =
      HttpRequest.builder("GET", "/prod?token=a%20b&token=c")
          .header("Connection", "Upgrade")
          .header("Upgrade", "websocket")
          .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
          .header("HeaderAuth1", "headerValue1")
          .header("user-agent", "browser")
          .sourceIp("192.0.2.7")
          .build();
  private static final WebSocketConnection CONNECTION =
      WebSocketConnection.of("R1kmxc2VNjMCFIA=", HANDSHAKE, Requests.ARRIVAL);

  @Test
  void connectsWithTheHeadersAndTheQueryOfTheHandshake() {
    var event = read(WEB_SOCKET.connectEvent(HANDSHAKE, CONNECTION, Requests.ARRIVAL));

    assertMember(event, "/headers/HeaderAuth1", "'headerValue1'");
    assertMember(event, "/headers/User-Agent", "'browser'");
    assertMember(event, "/multiValueHeaders/Host", "['" + API.domainName() + "']");
    assertMember(event, "/headers/Upgrade", Requests.ABSENT);
    assertMember(event, "/queryStringParameters", "{'token':'c'}");
    assertMember(event, "/multiValueQueryStringParameters", "{'token':['a b','c']}");
    assertMember(event, "/body", Requests.ABSENT);
    assertMember(event, "/requestContext/eventType", "'CONNECT'");
    assertMember(event, "/requestContext/routeKey", "'$connect'");
    assertMember(event, "/isBase64Encoded", "false");
  }

  @Test
  void leavesOutAQueryThatIsNotThere() {
    var handshake = HttpRequest.builder("GET", "/prod").build();
    var connection = WebSocketConnection.of("id", handshake, Requests.ARRIVAL);

    var event = read(WEB_SOCKET.connectEvent(handshake, connection, Requests.ARRIVAL));

    assertMember(event, "/queryStringParameters", Requests.ABSENT);
    assertMember(event, "/multiValueQueryStringParameters", Requests.ABSENT);
    assertMember(event, "/requestContext/identity", "{'sourceIp':'127.0.0.1'}");
  }

  @Test
  void hasAMessageWithoutAnyHeaders() {
    var event =
        read(
            WEB_SOCKET.messageEvent(
                CONNECTION, Requests.ARRIVAL, "join", "R1knPc2ntjMCFIA=", "{\"a\":1}"));

    assertThat(event.propertyNames()).containsExactly("requestContext", "body", "isBase64Encoded");
    assertMember(event, "/body", "'{\\'a\\':1}'".replace("\\'", "\\\""));
    assertMember(event, "/requestContext/routeKey", "'join'");
    assertMember(event, "/requestContext/messageId", "'R1knPc2ntjMCFIA='");
    assertMember(event, "/requestContext/eventType", "'MESSAGE'");
  }

  @Test
  void disconnectsWithEmptyHeadersAndTheReason() {
    var event = read(WEB_SOCKET.disconnectEvent(CONNECTION, Requests.ARRIVAL, 1001, "Going away"));

    assertMember(
        event,
        "/headers",
        "{'Host':'%s','x-api-key':'','X-Forwarded-For':'','x-restapi':''}"
            .formatted(API.domainName()));
    assertMember(event, "/multiValueHeaders/x-restapi", "['']");
    assertMember(event, "/requestContext/routeKey", "'$disconnect'");
    assertMember(event, "/requestContext/disconnectStatusCode", "1001");
    assertMember(event, "/requestContext/disconnectReason", "'Going away'");
  }

  @Test
  void alwaysTellsTheConnection() {
    var later = new Arrival("", "R1knPH17NjMFftw=", Instant.ofEpochMilli(1583953440000L), "", "");

    for (var event :
        List.of(
            read(WEB_SOCKET.connectEvent(HANDSHAKE, CONNECTION, later)),
            read(WEB_SOCKET.messageEvent(CONNECTION, later, "$default", "m", "")),
            read(WEB_SOCKET.disconnectEvent(CONNECTION, later, 1000, "")))) {
      assertMember(event, "/requestContext/connectionId", "'R1kmxc2VNjMCFIA='");
      assertMember(event, "/requestContext/connectedAt", "1583953438390");
      assertMember(event, "/requestContext/requestTimeEpoch", "1583953440000");
      assertMember(event, "/requestContext/requestTime", "'11/Mar/2020:19:04:00 +0000'");
      assertMember(event, "/requestContext/requestId", "'R1knPH17NjMFftw='");
      assertMember(event, "/requestContext/extendedRequestId", "'R1knPH17NjMFftw='");
      assertMember(event, "/requestContext/messageDirection", "'IN'");
      assertMember(event, "/requestContext/domainName", "'" + API.domainName() + "'");
      assertMember(event, "/requestContext/stage", "'prod'");
      assertMember(event, "/requestContext/apiId", "'a1b2c3d4e5'");
      assertMember(
          event, "/requestContext/identity", "{'userAgent':'browser','sourceIp':'192.0.2.7'}");
    }
  }

  @Test
  void tellsWhatTheAuthorizerOfTheHandshakeSaid() {
    var connection = CONNECTION.authorizedBy(new Authorization.Lambda("ada", "{\"level\":3}", 17));

    var event = read(WEB_SOCKET.messageEvent(connection, Requests.ARRIVAL, "$default", "m", "hi"));

    assertMember(
        event,
        "/requestContext/authorizer",
        "{'principalId':'ada','level':'3','integrationLatency':17}");
  }

  @Test
  void tellsStageVariables() {
    var api = new WebSocketApi(API.withStage("prod").withStageVariables(Map.of("table", "orders")));

    var event = read(api.disconnectEvent(CONNECTION, Requests.ARRIVAL, 1000, ""));

    assertMember(event, "/stageVariables", "{'table':'orders'}");
  }

  @Test
  void asksForAStageWithAName() {
    assertThatThrownBy(() -> new WebSocketApi(API))
        .hasMessage(
            "The stage of a WebSocket API is $default, which only HTTP APIs have. Name one, such as prod.");
  }

  private static JsonNode read(ByteString event) {
    return Requests.MAPPER.readTree(event.toByteArray());
  }
}
