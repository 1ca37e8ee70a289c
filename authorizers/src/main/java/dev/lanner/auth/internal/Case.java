package dev.lanner.auth.internal;

import dev.lanner.auth.LoadBalancerVerifier;
import dev.lanner.auth.TokenVerifier;
import dev.lanner.auth.TrustedIssuer;
import dev.lanner.auth.Verification;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the command. The module's README describes the format.
final class Case {
  private String name;
  private @Nullable String token;
  private InstantSource clock;
  private Duration skew = Duration.ZERO;
  private boolean isLocal;
  private final List<TrustedIssuer> issuers = new ArrayList<>();
  private LoadBalancerVerifier.@Nullable Builder loadBalancer;

  private Case(int number, InstantSource clock) {
    this.name = Integer.toString(number);
    this.clock = clock;
  }

  /// The result, as JSON on one line. Never throws.
  ///
  /// @param number of the line, for a case without a name
  /// @param clock for a case without a time
  static Payload run(String line, int number, InstantSource clock) {
    var one = new Case(number, clock);
    try {
      one.read(JsonReader.of(Payload.ofUtf8(line)));
      return one.result(one.verify());
    } catch (JsonException | DateTimeException e) {
      return one.error("The case cannot be read. " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return one.error(String.valueOf(e.getMessage()));
    }
  }

  private void read(JsonReader in) {
    in.beginObject();
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      switch (member) {
        case "name" -> name = in.readString();
        case "token" -> token = in.readString();
        case "now" -> {
          Instant now = time(in);
          clock = () -> now;
        }
        case "clockSkewSeconds" -> skew = Duration.ofSeconds(in.readLong());
        case "local" -> isLocal = in.readBoolean();
        case "issuers" -> {
          in.beginArray();
          while (in.hasNext()) {
            issuers.add(Settings.issuer(in));
          }
        }
        case "loadBalancer" -> loadBalancer = Settings.loadBalancer(in);
        default -> throw Settings.unknown(member);
      }
    }
    in.end();
  }

  /// A text as in ISO 8601, or seconds since 1970.
  private static Instant time(JsonReader in) {
    return in.peek() == JsonKind.NUMBER
        ? Instant.ofEpochSecond(in.readLong())
        : Instant.parse(in.readString());
  }

  private Verification verify() {
    if (token == null) {
      throw new IllegalArgumentException("The case has no member token.");
    }
    if (loadBalancer != null) {
      if (isLocal) {
        loadBalancer.local();
      }
      return loadBalancer.clock(clock).clockSkew(skew).build().verify(token);
    }
    var builder = TokenVerifier.builder().clock(clock).clockSkew(skew);
    if (isLocal) {
      builder.local();
    }
    return builder.trust(issuers.toArray(TrustedIssuer[]::new)).build().verify(token);
  }

  private Payload result(Verification verification) {
    var out = new JsonWriter().beginObject().name("name").value(name).name("decision");
    switch (verification) {
      case Verification.Verified _ -> out.value("VERIFIED");
      case Verification.Rejected(var reason) ->
          out.value("REJECTED")
              .name("reason")
              .value(reason.name())
              .name("status")
              .value(reason.status());
    }
    return out.endObject().payload();
  }

  private Payload error(String message) {
    return new JsonWriter()
        .beginObject()
        .name("name")
        .value(name)
        .name("error")
        .value(message)
        .endObject()
        .payload();
  }
}
