package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class RequestReaderTest {
  @Test
  void readsRequestAfterRequestHoweverTheBytesArrive() throws IOException {
    String bytes =
        "GET /next HTTP/1.1\r\nHost: a\r\n\r\n"
            + "POST /response HTTP/1.1\r\ncontent-LENGTH: 5\r\n\r\nhello"
            + "POST /response HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"
            + "GET /next HTTP/1.1\r\n\r\n";

    for (int atOnce : new int[] {1, 7, 1000}) {
      var reader = new RequestReader(new Trickle(bytes, atOnce));

      assertThat(read(reader)).isEqualTo("GET /next ");
      assertThat(read(reader)).isEqualTo("POST /response hello");
      assertThat(read(reader)).isEqualTo("POST /response hello");
      assertThat(read(reader)).isEqualTo("GET /next ");
      assertThat(reader.readHead()).isFalse();
    }
  }

  private static String read(RequestReader reader) throws IOException {
    assertThat(reader.readHead()).isTrue();
    reader.readBody();
    return reader.method()
        + " "
        + reader.path()
        + " "
        + new String(reader.body(), 0, reader.bodyLength(), UTF_8);
  }

  /// Hands out a few bytes at a time, as a socket may.
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream bytes;
    private final int atOnce;

    Trickle(String text, int atOnce) {
      this.bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
      this.atOnce = atOnce;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, Math.min(length, atOnce));
    }
  }
}
