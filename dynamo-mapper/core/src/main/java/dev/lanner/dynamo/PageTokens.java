package dev.lanner.dynamo;

import dev.lanner.dynamo.internal.AttributeBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Tokens that say where the next page of a query begins, safe to give to browsers: encrypted, so
/// that they show no key of an item, and bound to the query, so that nobody reads another partition
/// with one.
///
/// A token is base64url of a version, the number of the key, a nonce of 12 bytes, and what AES-GCM
/// makes of the position with the query as additional data. Up to 2^32 tokens may be made under one
/// key, for nonces are random (NIST SP 800-38D, 8.3). Threads share it.
public final class PageTokens {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final byte VERSION = 1;
  private static final int HEAD_BYTES = 2;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MAX_CHARACTERS = 8 * 1024;

  private final List<Numbered> keys;
  private final SecureRandom random = new SecureRandom();

  private record Numbered(int number, SecretKey key) {}

  private PageTokens(List<Numbered> keys) {
    this.keys = List.copyOf(keys);
  }

  /// Tokens under a key.
  ///
  /// @param number 0 to 255, which is in every token
  /// @param key 16, 24 or 32 random bytes, kept secret, the same in all environments of the
  ///   function
  /// @throws IllegalArgumentException when the number is out of range or the key has another length
  public static PageTokens of(int number, byte[] key) {
    return new PageTokens(List.of()).accepting(number, key);
  }

  /// The same, which accepts tokens made under an earlier key as well. A key that is named no more
  /// has expired, and its tokens with it.
  ///
  /// @param number of the earlier key
  /// @param key as in {@link #of}
  public PageTokens accepting(int number, byte[] key) {
    if (number < 0 || number > 255 || keys.stream().anyMatch(each -> each.number() == number)) {
      throw new IllegalArgumentException(
          "The key has the number %d. Take one from 0 to 255 that no other key has."
              .formatted(number));
    }
    if (key.length != 16 && key.length != 24 && key.length != 32) {
      throw new IllegalArgumentException(
          "The key of page tokens has %d bytes. AES takes 16, 24 or 32.".formatted(key.length));
    }
    var all = new ArrayList<>(keys);
    all.add(new Numbered(number, new SecretKeySpec(key, "AES")));
    return new PageTokens(all);
  }

  /// Makes a token.
  ///
  /// @param query everything that the token is bound to
  String seal(Map<String, AttributeValue> position, byte[] query) {
    Numbered key = keys.getFirst();
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] head = {VERSION, (byte) key.number()};
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(head);
      cipher.updateAAD(query);
      byte[] sealed = cipher.doFinal(AttributeBytes.write(position));
      byte[] token = Arrays.copyOf(head, HEAD_BYTES + NONCE_BYTES + sealed.length);
      System.arraycopy(nonce, 0, token, HEAD_BYTES, NONCE_BYTES);
      System.arraycopy(sealed, 0, token, HEAD_BYTES + NONCE_BYTES, sealed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has AES-GCM.", e);
    }
  }

  /// Reads a token.
  ///
  /// @throws InvalidPageTokenException unless the token was made here for this query
  Map<String, AttributeValue> open(String token, byte[] query) {
    try {
      if (token.length() > MAX_CHARACTERS) {
        throw new InvalidPageTokenException(null);
      }
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      // The decoder takes texts whose last character has bits that belong to no byte.
      boolean canonical =
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token);
      if (!canonical || bytes.length <= HEAD_BYTES + NONCE_BYTES || bytes[0] != VERSION) {
        throw new InvalidPageTokenException(null);
      }
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          Cipher.DECRYPT_MODE,
          key(Byte.toUnsignedInt(bytes[1])),
          new GCMParameterSpec(TAG_BITS, bytes, HEAD_BYTES, NONCE_BYTES));
      cipher.updateAAD(bytes, 0, HEAD_BYTES);
      cipher.updateAAD(query);
      int begin = HEAD_BYTES + NONCE_BYTES;
      return AttributeBytes.read(cipher.doFinal(bytes, begin, bytes.length - begin));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new InvalidPageTokenException(e);
    }
  }

  private SecretKey key(int number) {
    for (Numbered key : keys) {
      if (key.number() == number) {
        return key.key();
      }
    }
    throw new InvalidPageTokenException(null);
  }
}
