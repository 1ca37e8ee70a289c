package dev.lanner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes are, and in whatever pieces they come, a response is taken in whole or
/// refused with an `IOException`, and bytes behind it are left where they are.
///
/// `-Dlanner.fuzz.iterations=1000000` runs for longer, `-Dlanner.fuzz.seed=1` takes another way.
@Timeout(600)
class ResponseFuzzTest {
  private static final int ITERATIONS = Integer.getInteger("lanner.fuzz.iterations", 20_000);
  private static final long SEED = Long.getLong("lanner.fuzz.seed", 42);

  private static final List<String> TOKENS =
      List.of(
          "\r\n\r\n",
          "\r\n",
          "\n",
          "\r",
          "\0",
          ":",
          " ",
          ";",
          "0\r\n\r\n",
          "FFFFFFFF\r\n",
          "00000000000000000000000000000001\r\n",
          "HTTP/1.1 100 Continue\r\n\r\n",
          "HTTP/1.1 204 No Content\r\n",
          "Content-Length: 0\r\n",
          "Content-Length: 67108864\r\n",
          "Content-Length: 99999999999999999999999\r\n",
          "Content-Length: -1\r\n",
          "content-length:+5\r\n",
          "Content-Length: 5, 5\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: identity\r\n",
          "Connection: close\r\n",
          " folded: line\r\n");

  private final Random random = new Random(SEED);
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(HttpRuntimeApi.BUFFER_BYTES);

  /// What becomes of bytes: a response and how many bytes are left behind it, or a refusal.
  private record Outcome(int status, String headers, String body, int left, String refusal) {}

  private Outcome parse(byte[] bytes, Pieces pieces) {
    var channel = new PiecesChannel(bytes, pieces);
    var input = new ResponseInput(channel, buffer);
    var head = new ResponseHead(buffer);
    try {
      do {
        int end = input.awaitHead();
        head.parse(end);
        buffer.position(end);
      } while (head.isInterim());
      var headers = head.headers();
      var values = new StringBuilder();
      for (var name : headers.names()) {
        values.append(name).append('=').append(headers.get(name)).append('\n');
      }
      var body = ResponseBody.read(head, input);
      assertThat(body.array().length).isLessThanOrEqualTo(ResponseHead.MAX_BODY_BYTES);
      int left = buffer.remaining() + channel.left();
      return new Outcome(head.status(), values.toString(), latin1(body), left, "");
    } catch (ProtocolException | EOFException e) {
      assertThat(e.getMessage()).isNotBlank();
      return new Outcome(0, "", "", 0, e.getMessage());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String latin1(Payload body) {
    return new String(body.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void takesInEveryResponseInAnyPieces() {
    for (int i = 0; i < ITERATIONS / 5; i++) {
      var response = new RandomResponse(random);
      var extra = "HTTP/1.1 200".substring(random.nextInt(13));
      var bytes = response.endsWithConnection ? response.bytes() : response.bytes(extra);
      int left = response.endsWithConnection ? 0 : extra.length();

      for (var pieces : Pieces.values()) {
        var outcome = parse(bytes, pieces);

        assertThat(outcome.refusal()).as(description(i, bytes)).isEmpty();
        assertThat(outcome.status()).as(description(i, bytes)).isEqualTo(response.status);
        assertThat(outcome.body()).as(description(i, bytes)).isEqualTo(response.body);
        assertThat(outcome.headers()).contains("X-Last=ü\n");
        assertThat(outcome.left()).as(description(i, bytes)).isEqualTo(left);
      }
    }
  }

  @Test
  void noticesTheLossOfAnyByteAtTheEnd() {
    for (int i = 0; i < Math.max(ITERATIONS / 400, 10); i++) {
      var response = new RandomResponse(random);
      var bytes = response.bytes();
      for (int length = 0; length < bytes.length; length++) {
        var outcome = parse(Arrays.copyOf(bytes, length), Pieces.WHOLE);

        if (response.endsWithConnection && length >= response.headBytes) {
          assertThat(outcome.body()).hasSize(length - response.headBytes);
        } else {
          assertThat(outcome.refusal())
              .as("cut at %d of %s", length, description(i, bytes))
              .startsWith("the connection was closed ");
        }
      }
    }
  }

  @Test
  void treatsBrokenResponsesTheSameInAnyPieces() {
    int refused = 0;
    for (int i = 0; i < ITERATIONS; i++) {
      var bytes = mutated(new RandomResponse(random).bytes());

      refused += assertSameInAnyPieces(i, bytes) ? 0 : 1;
    }
    assertThat(refused).isBetween(ITERATIONS / 4, ITERATIONS - 1);
  }

  @Test
  void treatsRandomBytesTheSameInAnyPieces() {
    for (int i = 0; i < ITERATIONS; i++) {
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes(random.nextBoolean() ? "HTTP/1.1 200 OK\r\n".getBytes() : new byte[0]);
      for (int n = random.nextInt(20); n > 0; n--) {
        if (random.nextInt(3) == 0) {
          bytes.write(random.nextInt(256));
        } else {
          bytes.writeBytes(aToken());
        }
      }
      assertSameInAnyPieces(i, bytes.toByteArray());
    }
  }

  /// Returns whether a response was found.
  private boolean assertSameInAnyPieces(int i, byte[] bytes) {
    var whole = parse(bytes, Pieces.WHOLE);
    for (var pieces : List.of(Pieces.BYTES, Pieces.RANDOM)) {
      assertThat(parse(bytes, pieces)).as(description(i, bytes)).isEqualTo(whole);
    }
    return whole.refusal().isEmpty();
  }

  private byte[] mutated(byte[] original) {
    var bytes = new StringBuilder(new String(original, StandardCharsets.ISO_8859_1));
    for (int changes = 1 + random.nextInt(3); changes > 0 && !bytes.isEmpty(); changes--) {
      int at = random.nextInt(bytes.length());
      int end = Math.min(bytes.length(), at + 1 + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
        case 1 -> bytes.insert(at, new String(aToken(), StandardCharsets.ISO_8859_1));
        case 2 -> bytes.delete(at, end);
        case 3 -> bytes.insert(random.nextInt(bytes.length()), bytes.substring(at, end));
        default -> bytes.setLength(at);
      }
    }
    return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] aToken() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void doesNotTrustALengthWithItsMemory() throws Exception {
    var builder = new ProcessBuilder(JavaProcess.command(SmallHeap.class, "-Xmx40m"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    var process = builder.redirectErrorStream(true).start();

    assertThat(process.inputReader().lines())
        .containsExactly(
            "the connection was closed inside its body",
            "the connection was closed inside its body",
            "the connection was closed inside its body",
            "it is longer than 67108864 bytes");
  }

  /// Takes in responses that are shorter than they say, in a heap that they would not fit into.
  static final class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] arguments) {
      var head = "HTTP/1.1 200 OK\r\n";
      var chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
      for (var response :
          List.of(
              head + "Content-Length: 67108864\r\n\r\nfew",
              chunked + "4000000\r\nfew",
              chunked + "3\r\nfew\r\n3FFFFFD\r\nfew",
              chunked + "3\r\nfew\r\n3FFFFFE\r\nfew")) {
        var bytes = response.getBytes(StandardCharsets.US_ASCII);
        System.out.println(new ResponseFuzzTest().parse(bytes, Pieces.WHOLE).refusal());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesInTheLargestBodyThatItAllows(boolean chunked) {
    int length = ResponseHead.MAX_BODY_BYTES;
    var head =
        chunked
            ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nxxx\r\n3FFFFFD\r\n"
            : "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n";
    var bytes = new byte[head.length() + length + 16];
    Arrays.fill(bytes, (byte) 'x');
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, head.length());
    var end = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    int at = chunked ? head.length() + length - 3 : head.length() + length;
    System.arraycopy(end, 0, bytes, at, end.length);

    var outcome = parse(bytes, Pieces.WHOLE);

    assertThat(outcome.body().length()).isEqualTo(length);
    assertThat(outcome.left()).isEqualTo(bytes.length - at - (chunked ? end.length : 0));
  }

  @Test
  void endsAndTellsWhetherAConnectionMayBeReused() throws IOException {
    var in = ByteBuffer.allocateDirect(HttpRuntimeApi.BUFFER_BYTES);
    var out = ByteBuffer.allocateDirect(HttpRuntimeApi.BUFFER_BYTES);
    try (var server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      for (int i = 0; i < ITERATIONS / 30; i++) {
        var response = new RandomResponse(random);
        boolean isSound = random.nextBoolean();
        var extra = random.nextBoolean() ? "" : "H";
        var bytes = isSound ? response.bytes(extra) : mutated(response.bytes());
        try (var connection = HttpConnection.open("127.0.0.1", port, in, out)) {
          try (var accepted = server.accept()) {
            accepted.write(ByteBuffer.wrap(bytes));
          }

          var isReusable = receive(connection);

          if (isSound) {
            assertThat(isReusable)
                .as(description(i, bytes))
                .isEqualTo(
                    extra.isEmpty() && !response.endsWithConnection && !response.asksToClose);
          }
        }
      }
    }
  }

  /// Whether the connection may be reused, or `null` when it is broken.
  private static @Nullable Boolean receive(HttpConnection connection) {
    try {
      connection.receiveHead();
      connection.receiveBody();
      return connection.isReusable();
    } catch (IOException _) {
      return null;
    }
  }

  private static String description(int iteration, byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    return "iteration %d with -Dlanner.fuzz.seed=%d:%n%s"
        .formatted(iteration, SEED, text.replace("\r", "\\r").replace("\0", "\\0"))
        .replace("%", "%%");
  }

  private enum Pieces {
    WHOLE,
    BYTES,
    RANDOM
  }

  /// Hands out bytes in pieces, among them empty ones, then says that it is closed.
  private static final class PiecesChannel implements ReadableByteChannel {
    private final byte[] bytes;
    private final Pieces pieces;
    private final Random random = new Random(SEED);
    private int at;

    PiecesChannel(byte[] bytes, Pieces pieces) {
      this.bytes = bytes;
      this.pieces = pieces;
    }

    int left() {
      return bytes.length - at;
    }

    @Override
    public int read(ByteBuffer target) {
      assertThat(target.hasRemaining()).isTrue();
      if (left() == 0) {
        return -1;
      }
      int wanted =
          switch (pieces) {
            case WHOLE -> left();
            case BYTES -> 1;
            case RANDOM -> random.nextInt(Math.min(left(), 40) + 1);
          };
      int count = Math.min(wanted, target.remaining());
      target.put(bytes, at, count);
      at += count;
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
