package dev.lanner.maven.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, shortened to what a name needs.
final class Hash {
  private final MessageDigest digest;

  Hash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  Hash add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  Hash add(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    }
    return this;
  }

  /// The first digits. Ends the use of this.
  String hex(int digits) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
  }
}
