package dev.lanner.framework.internal;

import dev.lanner.framework.Caller;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The `requestContext` of an event: what the front end itself says, none of which a client can
/// choose but by what it requests.
final class EventContext {
  private static final JsonNames CONTEXT =
      JsonNames.of(
          "apiId",
          "authentication",
          "authorizer",
          "domainName",
          "http",
          "stage",
          "identity",
          "path",
          "elb",
          "routeKey",
          "eventType",
          "connectionId",
          "messageId",
          "connectedAt",
          "disconnectStatusCode",
          "disconnectReason");
  private static final JsonNames HTTP = JsonNames.of("method", "sourceIp");
  private static final JsonNames IDENTITY = JsonNames.of("sourceIp");

  private @Nullable String sourceIp;
  private @Nullable Supplier<? extends Caller> proven;
  private @Nullable Caller caller;

  boolean present;
  @Nullable String apiId;
  Payload authorizer = Payload.empty();
  @Nullable String domainName;
  @Nullable String method;
  @Nullable String stage;

  /// Who signed the request or which certificate it came with, in the front end's own form.
  Payload identity = Payload.empty();

  @Nullable String path;
  boolean loadBalancer;

  // Of WebSocket APIs.
  @Nullable String routeKey;
  @Nullable String eventType;
  @Nullable String connectionId;
  @Nullable String messageId;
  long connectedAt;
  int disconnectStatusCode;
  @Nullable String disconnectReason;

  void read(JsonReader in) {
    if (in.peek() != JsonKind.OBJECT) {
      in.skipValue();
      return;
    }
    present = true;
    in.beginObject(CONTEXT);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> apiId = EventFields.text(in);
        case 1 -> identity = EventFields.object(in);
        case 2 -> authorizer = EventFields.object(in);
        case 3 -> domainName = EventFields.text(in);
        case 4 -> readHttp(in);
        case 5 -> stage = EventFields.text(in);
        case 6 -> identity = EventFields.object(in);
        case 7 -> path = EventFields.text(in);
        case 8 -> {
          loadBalancer = in.peek() == JsonKind.OBJECT;
          in.skipValue();
        }
        case 9 -> routeKey = EventFields.text(in);
        case 10 -> eventType = EventFields.text(in);
        case 11 -> connectionId = EventFields.text(in);
        case 12 -> messageId = EventFields.text(in);
        case 13 -> connectedAt = number(in);
        case 14 -> disconnectStatusCode = (int) number(in);
        default -> disconnectReason = EventFields.text(in);
      }
    }
  }

  private void readHttp(JsonReader in) {
    if (in.peek() != JsonKind.OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject(HTTP);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> method = EventFields.text(in);
        default -> sourceIp = EventFields.text(in);
      }
    }
  }

  /// The client's address as the front end saw it, or `null`.
  @Nullable String sourceIp() {
    if (sourceIp == null && identity.length() > 0) {
      var in = JsonReader.of(identity);
      in.beginObject(IDENTITY);
      while (in.nextIndex() >= 0) {
        sourceIp = EventFields.text(in);
      }
    }
    return sourceIp;
  }

  /// Who calls, found out once.
  Caller caller(Event event) {
    Caller known = caller;
    if (known == null) {
      known = proven == null ? event.frontEndCaller() : proven.get();
      caller = known;
    }
    return known;
  }

  void calledBy(Supplier<? extends Caller> proven) {
    this.proven = proven;
    this.caller = null;
  }

  private static long number(JsonReader in) {
    if (in.peek() == JsonKind.NUMBER) {
      var number = in.readBigDecimal();
      return number.longValue();
    }
    in.skipValue();
    return 0;
  }
}
