package dev.lanner.auth;

import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Finds the key set of an issuer through its discovery document, which is read again each time: an
/// issuer that moves its keys says so there.
///
/// @param issuer as it stands in tokens, and has to stand in the document
/// @param document the address of the document
record DiscoveredKeys(String issuer, URI document, boolean isLocal) implements FetchedKeys.Fetch {
  private static final JsonNames NAMES = JsonNames.of("issuer", "jwks_uri").required(0, 1);

  /// @throws IllegalArgumentException when the issuer is no address, or none to fetch keys from
  static DiscoveredKeys of(String issuer, boolean isLocal) {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    URI document = URI.create(base + "/.well-known/openid-configuration");
    if (document.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "The issuer " + issuer + " has a query, below which there is no discovery document.");
    }
    Addresses.require(document, isLocal);
    return new DiscoveredKeys(issuer, document, isLocal);
  }

  @Override
  public byte[] get() throws KeyProblem {
    return HttpKeys.get(keySet(HttpKeys.get(document)));
  }

  private URI keySet(byte[] json) throws KeyProblem {
    String name = null;
    String address = null;
    try {
      JsonReader in = StrictJson.ofIssuer(json);
      in.beginObject(NAMES);
      for (int i = in.nextIndex(); i >= 0; i = in.nextIndex()) {
        if (i == 0) {
          name = in.readString();
        } else {
          address = in.readString();
        }
      }
      in.end();
    } catch (JsonException e) {
      throw new KeyProblem(
          "cannot be found: there is no discovery document. "
              + e.problem()
              + " (offset "
              + e.offset()
              + ")");
    }
    if (!issuer.equals(name)) {
      throw new KeyProblem("cannot be found: the discovery document is another issuer's");
    }
    URI found = address(address);
    if (found == null || !Addresses.isAllowed(found, isLocal)) {
      throw new KeyProblem(
          "cannot be found: the discovery document has no jwks_uri that keys may come from");
    }
    return found;
  }

  private static @Nullable URI address(@Nullable String text) {
    try {
      return text == null ? null : URI.create(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "The key set of " + document;
  }
}
