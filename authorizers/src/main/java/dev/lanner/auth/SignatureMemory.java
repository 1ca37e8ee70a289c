package dev.lanner.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Remembers signatures that were verified and took long, which those on elliptic curves do: 300
/// µs, where reading the token takes 5.
///
/// What is remembered is that a key has signed a token, by the SHA-256 of the whole of it, its
/// signature included, and nothing else. Times, claims, and whether the issuer still has the key
/// are looked at each time as if nothing were remembered, so no answer can be out of date. With
/// ECDSA anybody can make a second signature out of one: that one is another token here, and
/// verified.
///
/// Remembers the last so many; expired tokens never get here.
final class SignatureMemory {
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, VerificationKey> keyByDigest = new LinkedHashMap<>(16, 0.75f, true);

  SignatureMemory(int most) {
    this.most = most;
  }

  /// @throws Refused when the token is not signed by the key
  void check(CompactToken token, SignatureAlgorithm algorithm, VerificationKey key) throws Refused {
    boolean isWorthIt = most > 0 && !algorithm.isRsa();
    String digest = isWorthIt ? digest(token.text()) : "";
    if (isWorthIt && knows(digest, key)) {
      return;
    }
    if (!algorithm.verifies(key.key(), token.text(), token.signedLength(), token.signature())) {
      throw new Refused(RejectionReason.SIGNATURE);
    }
    if (isWorthIt) {
      remember(digest, key);
    }
  }

  private boolean knows(String digest, VerificationKey key) {
    lock.lock();
    try {
      VerificationKey known = keyByDigest.get(digest);
      return known != null && key.isSame(known);
    } finally {
      lock.unlock();
    }
  }

  private void remember(String digest, VerificationKey key) {
    lock.lock();
    try {
      if (keyByDigest.size() >= most) {
        var oldest = keyByDigest.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
      keyByDigest.put(digest, key);
    } finally {
      lock.unlock();
    }
  }

  /// The digest as a text of one character for each byte, which has equals and a hash code.
  private static String digest(byte[] text) {
    try {
      return new String(
          MessageDigest.getInstance("SHA-256").digest(text), StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
