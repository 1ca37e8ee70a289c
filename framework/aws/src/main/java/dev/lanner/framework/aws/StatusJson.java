package dev.lanner.framework.aws;

import dev.lanner.framework.aws.ConnectionStatus.Identity;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The answer to `GET @connections`:
/// `{"connectedAt":…,"lastActiveAt":…,"identity":{"sourceIp":…,"userAgent":…}}`.
final class StatusJson {
  private static final JsonNames STATUS =
      JsonNames.of("connectedAt", "lastActiveAt", "identity").required(0, 1, 2);
  private static final JsonNames IDENTITY = JsonNames.of("sourceIp", "userAgent").required(0);

  private StatusJson() {}

  static ConnectionStatus parse(Payload json) {
    JsonException cause = null;
    try {
      ConnectionStatus status = read(JsonReader.of(json));
      if (status != null) {
        return status;
      }
    } catch (JsonException e) {
      cause = e;
    }
    throw new ConnectionsException(
        ConnectionsException.Kind.UNREADABLE,
        200,
        "The answer is not a connection's status: an object with connectedAt, lastActiveAt and"
            + " identity.sourceIp. See whether the endpoint is that of a WebSocket API.",
        cause);
  }

  private static @Nullable ConnectionStatus read(JsonReader in) {
    Instant connectedAt = null;
    Instant lastActiveAt = null;
    Identity identity = null;
    in.beginObject(STATUS);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> connectedAt = Scalar.INSTANT.read(in);
        case 1 -> lastActiveAt = Scalar.INSTANT.read(in);
        default -> identity = identity(in);
      }
    }
    in.end();
    return connectedAt == null || lastActiveAt == null || identity == null || in.failed()
        ? null
        : new ConnectionStatus(connectedAt, lastActiveAt, identity);
  }

  private static @Nullable Identity identity(JsonReader in) {
    String sourceIp = null;
    String userAgent = null;
    in.beginObject(IDENTITY);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> sourceIp = in.readString();
        default -> userAgent = in.readString();
      }
    }
    return sourceIp == null ? null : new Identity(sourceIp, userAgent);
  }
}
