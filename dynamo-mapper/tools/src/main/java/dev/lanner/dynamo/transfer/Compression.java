package dev.lanner.dynamo.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How files are compressed.
public enum Compression {
  /// By gzip. A file is a chain of members, each whole in itself, which unpack to one text.
  GZIP(".gz"),
  /// Not at all.
  NONE("");

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int ZSTANDARD_MAGIC = 0x28b5;

  private final String extension;

  Compression(String extension) {
    this.extension = extension;
  }

  /// What names of files end with.
  String extension() {
    return extension;
  }

  byte[] pack(byte[] bytes) {
    if (this == NONE || bytes.length == 0) {
      return bytes;
    }
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /// Opens a file, compressed or not, by how it begins.
  static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    in.mark(2);
    int magic = (in.read() << 8) | in.read();
    in.reset();
    return switch (magic) {
      case GZIP_MAGIC -> new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES));
      case ZSTANDARD_MAGIC -> {
        in.close();
        throw new IOException("It is compressed by Zstandard; unpack it with zstd -d.");
      }
      default -> in;
    };
  }

  /// As the command line says it: `gzip`, `none`.
  @Override
  public String toString() {
    return this == GZIP ? "gzip" : "none";
  }
}
