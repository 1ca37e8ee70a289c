package dev.lanner.auth;

import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a load balancer says about its token, all of it in the header.
///
/// @param signer the ARN of the load balancer
/// @param client the client that it signs users in as
/// @param issuer where users sign in
record LoadBalancerHeader(String signer, String client, String issuer, Instant expiresAt) {
  private static final JsonNames NAMES = JsonNames.of("signer", "client", "iss", "exp");

  static LoadBalancerHeader read(byte[] json) throws Refused {
    try {
      return read(StrictJson.ofToken(json));
    } catch (JsonException _) {
      throw new Refused(RejectionReason.HEADER);
    }
  }

  private static LoadBalancerHeader read(JsonReader in) throws Refused {
    @Nullable String[] texts = new @Nullable String[3];
    Instant expiresAt = null;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      if (name < texts.length) {
        texts[name] = in.readString();
      } else {
        expiresAt = ClaimsReader.time(in);
      }
    }
    in.end();
    String signer = texts[0];
    String client = texts[1];
    String issuer = texts[2];
    if (signer == null || client == null || issuer == null || expiresAt == null) {
      throw new Refused(RejectionReason.HEADER);
    }
    return new LoadBalancerHeader(signer, client, issuer, expiresAt);
  }
}
