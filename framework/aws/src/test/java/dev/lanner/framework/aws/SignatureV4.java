package dev.lanner.framework.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signature Version 4 as its receiver computes it, from what came over the wire and the secret.
/// Nothing of the AWS SDK is in it.
///
/// @param method of the request
/// @param path as received, percent-encoding and all
/// @param headers by their names in small letters
/// @param bodyHash of the body, in hexadecimal digits
/// @param scope what the signature is for: `{date}/{region}/{service}/aws4_request`
/// @param time `x-amz-date`
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
///   a signed AWS API request</a>
record SignatureV4(
    String method,
    String path,
    Map<String, String> headers,
    String bodyHash,
    String scope,
    String time) {

  /// @param signedHeaders the names, in order, with semicolons in between
  String compute(String secret, String signedHeaders) {
    String[] parts = scope.split("/");
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : parts) {
      key = hmac(key, part);
    }
    String toSign =
        String.join(
            "\n", "AWS4-HMAC-SHA256", time, scope, sha256(bytes(canonicalRequest(signedHeaders))));
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  String canonicalRequest(String signedHeaders) {
    var lines = new StringBuilder();
    for (String name : signedHeaders.split(";")) {
      String value = headers.get(name);
      if (value == null) {
        throw new AssertionError("The header " + name + " is signed, but did not arrive.");
      }
      lines.append(name).append(':').append(value.strip().replaceAll(" +", " ")).append('\n');
    }
    return String.join(
        "\n", method, canonicalPath(path), "", lines.toString(), signedHeaders, bodyHash);
  }

  /// The path encoded once more, so that `%3D` becomes `%253D`.
  static String canonicalPath(String path) {
    var encoded = new StringBuilder();
    for (byte b : bytes(path)) {
      char c = (char) (b & 0xff);
      boolean isKept =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      if (isKept) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  /// The parts of `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`.
  static Map<String, String> parts(String authorization) {
    var parts = new TreeMap<String, String>();
    String list = authorization.substring(authorization.indexOf(' ') + 1);
    for (String part : list.split(", ")) {
      int equals = part.indexOf('=');
      parts.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return parts;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
