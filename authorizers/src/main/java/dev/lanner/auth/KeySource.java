package dev.lanner.auth;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/// Where the keys of an issuer come from. Immutable settings; a verifier gets the keys.
///
/// Keys that are fetched are fetched when a token needs them, kept, and fetched again after 15
/// minutes, or when a token names one that is not there. When that fails they stay in use for 24
/// hours. Keys in a file or a text are read at once and stay as they are.
public abstract sealed class KeySource {
  private KeySource() {}

  /// A JSON Web Key Set at an address.
  ///
  /// @param address `https`; in a local run also `http` on a loopback address
  public static KeySource jwks(URI address) {
    return new Jwks(address);
  }

  /// The set that the issuer's discovery document names: `/.well-known/openid-configuration` below
  /// the issuer. It has to be the document of this very issuer.
  ///
  /// @param issuer as it stands in tokens
  /// @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect
  ///   Discovery</a>
  public static KeySource discovery(String issuer) {
    return new Discovery(issuer);
  }

  /// A JSON Web Key Set as a text that is known when the function starts, such as the value of an
  /// environment variable.
  public static KeySource json(String keySet) {
    return new Text("The key set", keySet.getBytes(StandardCharsets.UTF_8));
  }

  /// A JSON Web Key Set in a file, such as one of the deployment package. It is read here.
  ///
  /// @throws IllegalArgumentException when the file cannot be read
  public static KeySource file(Path file) {
    try {
      return new Text("The key set in " + file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The key set in " + file + " cannot be read. Put the file into the function.", e);
    }
  }

  /// @throws IllegalArgumentException when these keys may not be used
  abstract Keys open(InstantSource clock, boolean isLocal);

  private static final class Jwks extends KeySource implements FetchedKeys.Fetch {
    private final URI address;

    Jwks(URI address) {
      this.address = address;
    }

    @Override
    Keys open(InstantSource clock, boolean isLocal) {
      Addresses.require(address, isLocal);
      return new FetchedKeys(this, clock, isLocal);
    }

    @Override
    public byte[] get() throws KeyProblem {
      return HttpKeys.get(address);
    }

    @Override
    public String toString() {
      return "The key set at " + address;
    }
  }

  private static final class Discovery extends KeySource {
    private final String issuer;

    Discovery(String issuer) {
      this.issuer = issuer;
    }

    @Override
    Keys open(InstantSource clock, boolean isLocal) {
      return new FetchedKeys(DiscoveredKeys.of(issuer, isLocal), clock, isLocal);
    }
  }

  private static final class Text extends KeySource {
    private final String subject;
    private final byte[] json;

    Text(String subject, byte[] json) {
      this.subject = subject;
      this.json = json;
    }

    @Override
    Keys open(InstantSource clock, boolean isLocal) {
      try {
        KeySet set = KeySet.read(json, isLocal);
        for (String warning : set.warnings()) {
          LoggerFactory.getLogger(TokenVerifier.class)
              .warn("{} has keys that are not used. {}", subject, warning);
        }
        return new FixedKeys(set);
      } catch (KeyProblem e) {
        throw new IllegalArgumentException(subject + " " + e.getMessage() + ".", e);
      }
    }
  }
}
