package dev.lanner.framework.test;

import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.CloseCode;
import dev.lanner.local.gateway.Handshake;
import dev.lanner.local.gateway.Headers;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.local.gateway.Outcome;
import dev.lanner.local.gateway.Reply;
import dev.lanner.local.gateway.WebSocketApi;
import dev.lanner.local.gateway.WebSocketConnection;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A client's connection to the application's WebSocket API.
public final class TestConnection {
  private final LannerExtension extension;
  private final WebSocketApi api;
  private final Set<String> routeKeys;
  private final WebSocketConnection connection;
  private final TestResponse handshake;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile boolean open;

  private TestConnection(
      LannerExtension extension,
      WebSocketApi api,
      Set<String> routeKeys,
      WebSocketConnection connection,
      Handshake handshake) {
    this.extension = extension;
    this.api = api;
    this.routeKeys = routeKeys;
    this.connection = connection;
    this.open = handshake instanceof Handshake.Accepted;
    HttpResponse response =
        switch (handshake) {
          case Handshake.Accepted(Headers headers) ->
              new HttpResponse(101, headers, ByteString.empty());
          case Handshake.Refused(HttpResponse refusal) -> refusal;
        };
    this.handshake = new TestResponse(extension, new InProcess.Result(response, false, null));
  }

  static TestConnection connect(
      LannerExtension extension, HttpRequest request, Authorization authorization) {
    Api stage = FrontEnds.api().withStage(FrontEnds.STAGE);
    var api = new WebSocketApi(stage);
    Set<String> routeKeys = extension.select(LannerExtension.WEB_SOCKET).routeKeys();
    Arrival arrival = InProcess.arrival();
    WebSocketConnection connection =
        WebSocketConnection.of(arrival.extendedRequestId(), request, arrival)
            .authorizedBy(authorization);
    Outcome outcome =
        routeKeys.contains("$connect")
            ? invoke(extension, api.connectEvent(request, connection, arrival), arrival)
            : new Outcome.NoRoute();
    var opened =
        new TestConnection(
            extension,
            api,
            routeKeys,
            connection,
            api.answerToConnect(connection, arrival, outcome));
    if (opened.open) {
      extension.connections().add(opened);
    }
    return opened;
  }

  /// The connection id.
  public String id() {
    return connection.id();
  }

  /// Whether the client was let in, and neither end has closed the connection.
  public boolean isOpen() {
    return open;
  }

  /// The answer to the handshake: 101, or that of the refusal.
  public TestResponse handshake() {
    return handshake;
  }

  /// Sends a message of text.
  ///
  /// @return what the route sends back, or `null`; every route of a test has a route response
  /// @throws IllegalStateException when the connection is not open
  /// @throws IllegalArgumentException when the message is larger than the 128 KB that a WebSocket
  ///   API takes
  public @Nullable String send(String text) {
    if (!open) {
      throw new IllegalStateException("The connection is not open.");
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > WebSocketApi.MAX_MESSAGE_BYTES) {
      throw new IllegalArgumentException(
          "The message has "
              + bytes
              + " bytes, and a WebSocket API closes the connection at more than "
              + WebSocketApi.MAX_MESSAGE_BYTES
              + ". Send less.");
    }
    Arrival arrival = InProcess.arrival();
    Outcome outcome =
        api.routeOf(text, routeKeys)
            .map(key ->
                api.messageEvent(connection, arrival, key, arrival.extendedRequestId(), text))
            .map(event -> invoke(extension, event, arrival))
            .orElseGet(Outcome.NoRoute::new);
    return switch (api.answerToMessage(connection, arrival, outcome, true)) {
      case Reply.Frame(String frame) -> frame;
      case Reply.Nothing() -> null;
    };
  }

  /// Sends a message of JSON, made of a record that a handler takes or returns; otherwise as {@link
  /// #send(String)}.
  public @Nullable String send(Object record) {
    var out = new JsonWriter();
    write(record.getClass(), record, out);
    return send(out.payload().utf8());
  }

  private <T> void write(Class<T> type, Object record, JsonWriter out) {
    JsonCodec<T> codec = extension.codec(type);
    codec.write(out, type.cast(record));
  }

  /// What `Connections` has posted to this connection so far.
  public List<String> received() {
    return List.copyOf(received);
  }

  /// Ends the connection as a browser does that leaves the page.
  public void close() {
    close(CloseCode.GOING_AWAY.status(), CloseCode.GOING_AWAY.reason());
  }

  /// Ends the connection.
  ///
  /// @param statusCode of the close frame
  /// @param reason of the close frame; may be empty
  public void close(int statusCode, String reason) {
    if (!open) {
      return;
    }
    open = false;
    if (routeKeys.contains("$disconnect")) {
      Arrival arrival = InProcess.arrival();
      invoke(extension, api.disconnectEvent(connection, arrival, statusCode, reason), arrival);
    }
  }

  void receive(String message) {
    received.add(message);
  }

  WebSocketConnection details() {
    return connection;
  }

  private static Outcome invoke(LannerExtension extension, ByteString event, Arrival arrival) {
    return InProcess.invoke(
            event, arrival.traceId(), extension.functionOf(LannerExtension.WEB_SOCKET))
        .outcome();
  }
}
