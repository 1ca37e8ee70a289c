package dev.lanner.framework.aws;

import dev.lanner.framework.BoundBy;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;
import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;

/// The connections of a WebSocket API: sends messages to clients, looks after their connections,
/// closes them. Inject it; {@linkplain dev.lanner.framework.aws the package} shows how.
///
/// A connection belongs to one stage of one API, which is managed at an endpoint of its own:
/// `https://{domain}/{stage}`, or what the base path mapping of a custom domain says. The bean has
/// the one of the environment variable `LANNER_CONNECTIONS_ENDPOINT`; {@link #at} takes another.
/// Without the variable, a parameter of this type has the one of the event in WebSocket handlers.
/// Plain `http` is for loopback addresses.
///
/// A connection id is `requestContext.connectionId` of the connection's events. It is opaque. While
/// the `$connect` route is at work the connection is not there yet: calls say that it is gone.
///
/// # Failures
///
/// All methods throw {@link ConnectionsException}, whose {@linkplain ConnectionsException#kind()
/// kind} says what it was, and {@link IllegalArgumentException} for a connection id that is blank.
/// A connection that is gone (410) is no failure but a result.
///
/// After throttling (429), errors of the gateway (5xx) and broken connections a call is tried
/// again: five times in all, within 15 seconds, with pauses of up to 100, 200, 400 and 800
/// milliseconds, each of a random part of that. No call goes on past the deadline, less 200
/// milliseconds, of the invocation that the thread works for.
///
/// **A message may arrive twice**: when an answer is lost, nobody knows whether the message was
/// delivered, and it is sent again. Give messages an id where that matters. Likewise {@link #close}
/// may find a connection gone that it has closed itself.
///
/// Threads may share it, and any number of invocations.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">Commands
///   for connections</a>
@Singleton
@BoundBy(ConnectionsOfEvent.class)
public final class Connections {
  /// 128 KB, the most that one message may have. The gateway sends it in frames of 32 KB.
  public static final int MAX_MESSAGE_BYTES = 128 * 1024;

  private final ManagementApi api;
  private final @Nullable Endpoint endpoint;

  @Inject
  Connections(Environment environment) {
    this(Wiring.variables(environment));
  }

  Connections(Variables variables) {
    this(Wiring.api(variables), Wiring.endpoint(variables));
  }

  Connections(ManagementApi api, @Nullable Endpoint endpoint) {
    this.api = api;
    this.endpoint = endpoint;
  }

  /// Sends a message to a client.
  ///
  /// @param connectionId of the client
  /// @param message at most {@link #MAX_MESSAGE_BYTES}; the client gets it as a text frame, so it
  ///   has to be UTF-8
  /// @return whether the connection is there; `false` when it is gone, and will never be again
  /// @throws ConnectionsException when the message was not sent, or nobody knows
  /// @see <a
  ///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">Commands
  ///   for connections</a>
  public boolean post(String connectionId, Payload message) {
    if (message.length() > MAX_MESSAGE_BYTES) {
      throw new ConnectionsException(
          ConnectionsException.Kind.TOO_LARGE,
          0,
          "A message has "
              + message.length()
              + " bytes, and a WebSocket API takes at most "
              + MAX_MESSAGE_BYTES
              + ". Send it in parts, or send a link to it.",
          null);
    }
    return call(SdkHttpMethod.POST, connectionId, message).isFound();
  }

  /// Sends a text to a client, as {@link #post(String, Payload)} does.
  public boolean post(String connectionId, String text) {
    return post(connectionId, Payload.ofUtf8(text));
  }

  /// Sends a value as JSON to a client, as {@link #post(String, Payload)} does.
  ///
  /// @param codec of the value's type
  public <T> boolean post(String connectionId, JsonCodec<T> codec, T message) {
    var json = new JsonWriter();
    codec.write(json, message);
    return post(connectionId, json.payload());
  }

  /// Asks for a connection.
  ///
  /// @return empty when it is gone
  /// @throws ConnectionsException when there is no answer, or it says something else
  public Optional<ConnectionStatus> find(String connectionId) {
    Answer answer = call(SdkHttpMethod.GET, connectionId, null);
    return answer.isFound() ? Optional.of(StatusJson.parse(answer.body())) : Optional.empty();
  }

  /// Closes a connection. The client sees it end; the `$disconnect` route runs.
  ///
  /// @return `false` when it was gone before
  /// @throws ConnectionsException when the connection was not closed, or nobody knows
  public boolean close(String connectionId) {
    return call(SdkHttpMethod.DELETE, connectionId, null).isFound();
  }

  /// The connections of another API or stage, with the same credentials. Costs nothing to make.
  ///
  /// @param endpoint `https://{domain}/{stage}` with the API's own domain, as {@link
  ///   dev.lanner.framework.Connection#endpoint} has it; under a custom domain its base path
  ///   mapping stands for the stage
  /// @throws IllegalArgumentException when that is not such an address
  public Connections at(URI endpoint) {
    return new Connections(api, Endpoint.of(endpoint));
  }

  boolean hasEndpoint() {
    return endpoint != null;
  }

  private Answer call(SdkHttpMethod method, String connectionId, @Nullable Payload message) {
    if (endpoint == null) {
      throw Failures.missing(
          Wiring.ENDPOINT
              + " is not set. Set it to the address of the WebSocket API's stage, such as"
              + " https://abcdef1234.execute-api.eu-west-1.amazonaws.com/prod, or use at(…) with the"
              + " one of the event.");
    }
    return api.call(endpoint, method, connectionId, message);
  }
}
