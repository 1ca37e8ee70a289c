package dev.lanner.auth;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys of the load balancers of a region, each at an address that ends in its id, as PEM.
///
/// An id gets into an address only when it is a UUID, and written anew from its bits. A key is kept
/// for a day, 16 at most. Ten fetches in 30 seconds are made at most, as somebody may make ids up;
/// an id that nothing was found for is not asked for again for a minute.
final class PemKeys implements Keys {
  static final Duration KEPT = Duration.ofHours(24);
  static final Duration WINDOW = Duration.ofSeconds(30);
  static final int MOST_FETCHES = 10;
  static final int MOST_KEYS = 16;

  private static final Logger LOG = LoggerFactory.getLogger(LoadBalancerVerifier.class);

  private final String base;
  private final InstantSource clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Map<String, Kept> keys = Map.of();

  // What follows is used under the lock.
  private final MissingKeys missing = new MissingKeys();
  private @Nullable Instant windowStart;
  private int fetches;

  /// @param base the address up to the slash before the id
  PemKeys(URI base, InstantSource clock) {
    this.base = base.toString();
    this.clock = clock;
  }

  @Override
  public VerificationKey find(String id) throws Refused {
    VerificationKey key = known(id);
    if (key != null) {
      return key;
    }
    String name = uuid(id);
    fetching.lock();
    try {
      key = known(id);
      return key == null ? fetch(id, name) : key;
    } finally {
      fetching.unlock();
    }
  }

  /// There is nothing to fetch before an id is known.
  @Override
  public boolean load() {
    return true;
  }

  private @Nullable VerificationKey known(String id) {
    Kept kept = keys.get(id);
    return kept == null || Pauses.isOver(kept.since, KEPT, clock.instant()) ? null : kept.key;
  }

  private static String uuid(String id) throws Refused {
    try {
      String uuid = UUID.fromString(id).toString();
      if (uuid.equalsIgnoreCase(id)) {
        return uuid;
      }
    } catch (IllegalArgumentException _) {
      // Its message has the id.
    }
    throw new Refused(RejectionReason.KEY_UNKNOWN);
  }

  private VerificationKey fetch(String id, String name) throws Refused {
    Instant now = clock.instant();
    if (missing.has(id, now)) {
      throw new Refused(RejectionReason.KEY_UNKNOWN);
    }
    if (Pauses.isOver(windowStart, WINDOW, now)) {
      windowStart = now;
      fetches = 0;
    }
    if (fetches == MOST_FETCHES) {
      throw new Refused(RejectionReason.KEYS_UNAVAILABLE);
    }
    fetches++;
    try {
      var key = read(id, HttpKeys.get(URI.create(base + "/" + name)));
      keep(key, now);
      return key;
    } catch (KeyProblem e) {
      if (e.kind() == KeyProblem.Kind.NOT_FOUND) {
        missing.add(id, now);
        throw new Refused(RejectionReason.KEY_UNKNOWN);
      }
      LOG.warn("A key at {} {}.", base, e.getMessage());
      throw new Refused(RejectionReason.KEYS_UNAVAILABLE);
    }
  }

  private void keep(VerificationKey key, Instant now) {
    var more = new HashMap<String, Kept>();
    for (Map.Entry<String, Kept> each : keys.entrySet()) {
      if (!Pauses.isOver(each.getValue().since, KEPT, now)) {
        more.put(each.getKey(), each.getValue());
      }
    }
    if (more.size() >= MOST_KEYS) {
      more.clear(); // More than a region ever uses at a time.
    }
    more.put(key.id(), new Kept(key, now));
    keys = Map.copyOf(more);
  }

  /// The key in a text in PEM.
  static VerificationKey read(String id, byte[] pem) throws KeyProblem {
    String text = new String(pem, StandardCharsets.US_ASCII).strip();
    String begin = "-----BEGIN PUBLIC KEY-----";
    String end = "-----END PUBLIC KEY-----";
    if (!text.startsWith(begin) || !text.endsWith(end)) {
      throw new KeyProblem("is not a public key in PEM");
    }
    try {
      byte[] der =
          Base64.getMimeDecoder()
              .decode(text.substring(begin.length(), text.length() - end.length()));
      var key =
          (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
      if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
        throw new KeyProblem("is on another curve than P-256");
      }
      // The builder checks that the point is on the curve.
      new ECKey.Builder(Curve.P_256, key).build();
      return new VerificationKey(id, key, SignatureAlgorithm.ES256);
    } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException _) {
      throw new KeyProblem("is no key on an elliptic curve");
    }
  }

  private record Kept(VerificationKey key, Instant since) {}
}
