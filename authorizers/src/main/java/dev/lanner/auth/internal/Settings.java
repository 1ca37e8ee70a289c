package dev.lanner.auth.internal;

import dev.lanner.auth.KeySource;
import dev.lanner.auth.LoadBalancerVerifier;
import dev.lanner.auth.SignatureAlgorithm;
import dev.lanner.auth.TokenUse;
import dev.lanner.auth.TrustedIssuer;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the settings of verifiers.
final class Settings {
  private Settings() {}

  static TrustedIssuer issuer(JsonReader in) {
    in.beginObject();
    TrustedIssuer issuer = begin(in.nextName(), in);
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      issuer =
          switch (member) {
            case "clients" -> issuer.withClients(texts(in));
            case "audiences" -> issuer.withAudiences(texts(in));
            case "uses" -> issuer.withUses(uses(in));
            case "algorithms" -> issuer.withAlgorithms(algorithms(in));
            case "types" -> issuer.withTypes(texts(in));
            case "groupsClaim" -> issuer.withGroupsClaim(in.readString());
            case "maxLifetimeSeconds" -> issuer.withMaxLifetime(Duration.ofSeconds(in.readLong()));
            case "alias" -> issuer.withAlias(in.readString());
            case "jwks" -> issuer.withKeys(KeySource.json(keySet(in)));
            case "jwksUrl" -> issuer.withKeys(KeySource.jwks(URI.create(in.readString())));
            default -> throw unknown(member);
          };
    }
    return issuer;
  }

  private static TrustedIssuer begin(@Nullable String first, JsonReader in) {
    if ("userPool".equals(first)) {
      return TrustedIssuer.userPool(in.readString());
    }
    if ("issuer".equals(first)) {
      return TrustedIssuer.oidc(in.readString());
    }
    throw new IllegalArgumentException(
        "An issuer begins with the member userPool, the id of a pool, or issuer, an address.");
  }

  /// An object, or a text that need not be JSON.
  private static String keySet(JsonReader in) {
    return in.peek() == JsonKind.STRING ? in.readString() : in.readRaw().utf8();
  }

  static LoadBalancerVerifier.Builder loadBalancer(JsonReader in) {
    var builder = LoadBalancerVerifier.builder();
    in.beginObject();
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      switch (member) {
        case "arns" -> builder.loadBalancers(texts(in));
        case "clients" -> builder.clients(texts(in));
        case "issuer" -> builder.issuer(in.readString());
        case "keysAt" -> builder.keysAt(URI.create(in.readString()));
        case "keys" -> {
          in.beginObject();
          for (String id = in.nextName(); id != null; id = in.nextName()) {
            builder.key(id, in.readString());
          }
        }
        default -> throw unknown(member);
      }
    }
    return builder;
  }

  static IllegalArgumentException unknown(String member) {
    return new IllegalArgumentException("There is no member " + member + " here.");
  }

  private static TokenUse[] uses(JsonReader in) {
    return choices(in, TokenUse.values()).toArray(TokenUse[]::new);
  }

  private static SignatureAlgorithm[] algorithms(JsonReader in) {
    return choices(in, SignatureAlgorithm.values()).toArray(SignatureAlgorithm[]::new);
  }

  private static <E extends Enum<E>> List<E> choices(JsonReader in, E[] all) {
    var choices = new ArrayList<E>();
    for (String name : texts(in)) {
      int before = choices.size();
      for (E each : all) {
        if (each.name().equals(name)) {
          choices.add(each);
        }
      }
      if (choices.size() == before) {
        throw new IllegalArgumentException(name + " is none of " + List.of(all) + ".");
      }
    }
    return choices;
  }

  private static String[] texts(JsonReader in) {
    var texts = new ArrayList<String>();
    in.beginArray();
    while (in.hasNext()) {
      texts.add(in.readString());
    }
    return texts.toArray(String[]::new);
  }
}
