package dev.lanner.maven.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The newest version of the GNU C library that an executable asks for: it does not start where the
/// library is older.
///
/// @param minor of version 2; 0 when it asks for none
record GlibcNeed(int minor) {
  /// What Lambda's `provided.al2023` has.
  static final GlibcNeed OF_AMAZON_LINUX_2023 = new GlibcNeed(34);

  private static final Pattern VERSION = Pattern.compile("GLIBC_2\\.(\\d+)");
  private static final int ELF = 0x464c457f;
  private static final int SECTION_HEADERS = 0x28;
  private static final int HEADER_BYTES = 0x3a;
  private static final int STRING_TABLE = 3;
  private static final int ALLOCATED = 2;

  /// Reads the strings that the dynamic linker reads, which name the versions.
  ///
  /// @throws PackagingException when it is not an executable of 64-bit Linux
  /// @see <a href="https://refspecs.linuxfoundation.org/elf/elf.pdf">Executable and Linking
  ///   Format</a>
  static GlibcNeed of(Path executable) throws IOException {
    try (FileChannel file = FileChannel.open(executable)) {
      ByteBuffer elf =
          file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()).order(ByteOrder.LITTLE_ENDIAN);
      if (elf.limit() < 64 || elf.getInt(0) != ELF || elf.get(4) != 2) {
        throw new PackagingException(
            "%s is not an executable of 64-bit Linux. Build the image on Linux."
                .formatted(executable));
      }
      int newest = 0;
      int headers = Math.toIntExact(elf.getLong(SECTION_HEADERS));
      int size = elf.getShort(HEADER_BYTES);
      int count = elf.getShort(HEADER_BYTES + 2);
      for (int i = 0; i < count; i++) {
        int header = headers + i * size;
        // Of the tables of strings, only that of the dynamic linker is loaded.
        if (elf.getInt(header + 4) == STRING_TABLE && (elf.getLong(header + 8) & ALLOCATED) != 0) {
          newest = Math.max(newest, newest(strings(elf, header)));
        }
      }
      return new GlibcNeed(newest);
    }
  }

  private static String strings(ByteBuffer elf, int header) {
    byte[] bytes = new byte[Math.toIntExact(elf.getLong(header + 0x20))];
    elf.get(Math.toIntExact(elf.getLong(header + 0x18)), bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int newest(String strings) {
    int newest = 0;
    for (Matcher version = VERSION.matcher(strings); version.find(); ) {
      newest = Math.max(newest, Integer.parseInt(version.group(1)));
    }
    return newest;
  }

  /// @throws PackagingException when it needs a newer one
  void requireAtMost(GlibcNeed most, Path executable) {
    if (minor > most.minor) {
      throw new PackagingException(
          "%s needs %s, and Lambda has %s. Build the image on a system with that or an older one, such as Amazon Linux 2023."
              .formatted(executable.getFileName(), this, most));
    }
  }

  @Override
  public String toString() {
    return "glibc 2." + minor;
  }
}
