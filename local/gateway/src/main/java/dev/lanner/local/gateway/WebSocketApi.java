package dev.lanner.local.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A WebSocket API of API Gateway, whose routes invoke functions. Pure; threads may share it.
///
/// A connection is a handshake ([#connectEvent], [#answerToConnect]), then messages ([#routeOf],
/// [#messageEvent], [#answerToMessage]), then an end ([#disconnectEvent], to which no answer
/// matters). It lasts [#MAX_LIFETIME] at most, and [#IDLE_TIMEOUT] without a message.
///
/// @param api what the events say about the API; its stage has a name
/// @param routeSelectionExpression where in a message the key of its route is: `$request.body`, and
///   then names of members after dots
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html">WebSocket
///   APIs</a>
public record WebSocketApi(Api api, String routeSelectionExpression) {
  /// Reads the route from the member `action`.
  public static final String DEFAULT_SELECTION = "$request.body.action";

  /// The largest message, in bytes.
  public static final int MAX_MESSAGE_BYTES = 128 * 1024;

  /// The largest frame, in bytes; a larger message comes in several.
  public static final int MAX_FRAME_BYTES = 32 * 1024;

  /// How long a connection may be silent.
  public static final Duration IDLE_TIMEOUT = Duration.ofMinutes(10);

  /// How long a connection may last.
  public static final Duration MAX_LIFETIME = Duration.ofHours(2);

  /// How long the API waits for a function.
  public static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(29);

  /// @throws IllegalArgumentException when the stage is `$default`, or the expression has another
  ///   form
  public WebSocketApi {
    api.requireNamedStage("WebSocket API");
    RouteSelection.of(routeSelectionExpression);
  }

  /// An API that reads routes from the member `action`.
  public WebSocketApi(Api api) {
    this(api, DEFAULT_SELECTION);
  }

  /// The event of `$connect`.
  ///
  /// @param handshake the client's upgrade request
  public ByteString connectEvent(
      HttpRequest handshake, WebSocketConnection connection, Arrival arrival) {
    return new WebSocketEvent(api, connection, arrival).connect(handshake);
  }

  /// The event of a message.
  ///
  /// @param routeKey from [#routeOf]
  /// @param messageId such as `R1knPc2ntjMCFIA=`
  public ByteString messageEvent(
      WebSocketConnection connection,
      Arrival arrival,
      String routeKey,
      String messageId,
      String message) {
    return new WebSocketEvent(api, connection, arrival).message(routeKey, messageId, message);
  }

  /// The event of `$disconnect`.
  ///
  /// @param statusCode of the close frame, or of [CloseCode]
  /// @param reason of the close frame; may be empty
  public ByteString disconnectEvent(
      WebSocketConnection connection, Arrival arrival, int statusCode, String reason) {
    return new WebSocketEvent(api, connection, arrival).disconnect(statusCode, reason);
  }

  /// The key of the route that a message takes: the one that the message names, or else `$default`.
  /// Empty when the API has neither; the outcome is [Outcome.NoRoute] then.
  ///
  /// @param routeKeys of all routes
  public Optional<String> routeOf(String message, Set<String> routeKeys) {
    var named = RouteSelection.of(routeSelectionExpression).read(message);
    return Optional.ofNullable(named)
        .filter(routeKeys::contains)
        .or(() -> Optional.of("$default").filter(routeKeys::contains));
  }

  /// Turns what became of a handshake into the answer to it. Without a `$connect` route, which is
  /// [Outcome.NoRoute], everybody is let in.
  public Handshake answerToConnect(
      WebSocketConnection connection, Arrival arrival, Outcome outcome) {
    var event = new WebSocketEvent(api, connection, arrival);
    return switch (outcome) {
      case Outcome.Returned(var payload) -> WebSocketResult.handshake(event, payload);
      case Outcome.Streamed(_, var stream) -> WebSocketResult.handshake(event, stream);
      case Outcome.Failed _ -> WebSocketResult.refused(event, 502, "Internal server error");
      case Outcome.TimedOut _ -> WebSocketResult.refused(event, 504, "Endpoint request timed out");
      case Outcome.NoRoute _ -> new Handshake.Accepted(Headers.empty());
      case Outcome.GatewayMade(var answer) -> new Handshake.Refused(answer.response());
    };
  }

  /// Turns what became of a message into what the client gets.
  ///
  /// @param hasRouteResponse whether the route sends back what the function returns
  public Reply answerToMessage(
      WebSocketConnection connection, Arrival arrival, Outcome outcome, boolean hasRouteResponse) {
    var event = new WebSocketEvent(api, connection, arrival);
    return switch (outcome) {
      case Outcome.Returned(var payload) -> WebSocketResult.reply(event, payload, hasRouteResponse);
      case Outcome.Streamed(_, var stream) ->
          WebSocketResult.reply(event, stream, hasRouteResponse);
      case Outcome.Failed _ -> new Reply.Frame(event.toClient("Internal server error"));
      // [?] Assumed after the REST APIs' answer.
      case Outcome.TimedOut _ -> new Reply.Frame(event.toClient("Endpoint request timed out"));
      case Outcome.NoRoute _ -> new Reply.Frame(event.toClient("Forbidden"));
      case Outcome.GatewayMade(var answer) -> new Reply.Frame(answer.response().bodyUtf8());
    };
  }

  /// With which code the connection ends because of a frame from the client; empty when the frame
  /// is fine.
  ///
  /// @param isBinary whether it belongs to a binary message
  /// @param frameBytes length of its payload
  /// @param messageBytes length of the message up to the end of this frame
  public Optional<CloseCode> closeCodeFor(boolean isBinary, long frameBytes, long messageBytes) {
    if (isBinary) {
      return Optional.of(CloseCode.UNSUPPORTED_DATA);
    }
    return frameBytes > MAX_FRAME_BYTES || messageBytes > MAX_MESSAGE_BYTES
        ? Optional.of(CloseCode.MESSAGE_TOO_BIG)
        : Optional.empty();
  }

  /// The answer to a post to a connection that is gone, or that is not there yet: a function that
  /// handles `$connect` cannot post to the connection that it is asked about.
  public HttpResponse gone(Arrival arrival) {
    // [?] Documented are status and type; that there is no body is assumed.
    return new HttpResponse(
        410,
        Headers.of(
            new Header("x-amzn-ErrorType", "GoneException"),
            new Header("x-amzn-RequestId", arrival.requestId())),
        ByteString.empty());
  }
}
