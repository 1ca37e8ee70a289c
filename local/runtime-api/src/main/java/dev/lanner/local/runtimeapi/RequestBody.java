package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.RequestHead.Framing;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The body of one request, as it comes in. To be read to its end, or the connection is of no more
/// use.
///
/// A runtime that waits for `100 Continue` gets it when the first byte is wanted, not before: it
/// takes the 100 for a sign that its call counts, so the state has to have moved by then.
final class RequestBody {
  private static final int PIECE = 64 * 1024;

  /// Lambda's server is written in Go, whose HTTP library gives a body up when its trailers, with
  /// the empty line, do not fit into the buffer it reads through.
  static final int MAX_TRAILER_BYTES = 4096;

  private final WireInput input;
  private final LineReader lines;
  private final Framing framing;
  private final Headers trailers = new Headers();

  /// Of the fixed body or of the chunk.
  private long size;

  private long left;
  private long length;
  private boolean ended;
  private @Nullable Invitation invitation;

  /// Asks the runtime for the body.
  interface Invitation {
    void send() throws IOException;
  }

  RequestBody(WireInput input, LineReader lines, Framing framing, @Nullable Invitation invitation) {
    this.input = input;
    this.lines = lines;
    this.framing = framing;
    this.invitation = invitation;
    if (framing instanceof Framing.Fixed(var bytes)) {
      size = bytes;
      left = bytes;
    }
  }

  /// Reads up to `count` bytes.
  ///
  /// @return how many, or -1 at the end of the body
  int read(byte[] target, int offset, int count) throws IOException, MalformedRequest {
    if (left == 0 && !more()) {
      return -1;
    }
    invite();
    var read = input.read(target, offset, (int) Math.min(count, left));
    if (read < 0) {
      throw new MalformedRequest(
          Refusal.truncated(
              "The connection ended after "
                  + (size - left)
                  + " bytes of a "
                  + (framing instanceof Framing.Chunked ? "chunk" : "body")
                  + " of "
                  + size
                  + " bytes. Expected all of them."));
    }
    left -= read;
    length += read;
    return read;
  }

  /// The rest of the body, or nothing when it is longer than `most`; read to its end in any case.
  Payload collect(int most) throws IOException, MalformedRequest {
    var bytes = new byte[left <= most ? (int) left : 0];
    var count = 0;
    while (true) {
      if (count == bytes.length) {
        if (left == 0 && !more()) {
          return Payload.of(count == bytes.length ? bytes : Arrays.copyOf(bytes, count));
        }
        if (left > most - count) {
          skip();
          return Payload.empty();
        }
        bytes = Arrays.copyOf(bytes, Math.max(count + (int) left, Math.min(2 * count, most)));
      }
      var read = read(bytes, count, bytes.length - count);
      if (read < 0) {
        return Payload.of(Arrays.copyOf(bytes, count));
      }
      count += read;
    }
  }

  /// Reads on to the end without looking.
  void skip() throws IOException, MalformedRequest {
    var piece = new byte[PIECE];
    var read = 0;
    while (read >= 0) {
      read = read(piece, 0, piece.length);
    }
  }

  /// How many bytes were read so far.
  long length() {
    return length;
  }

  /// What followed a chunked body; complete at its end.
  Headers trailers() {
    return trailers;
  }

  /// Asks for the body if the runtime waits to be asked. Reading does so by itself.
  void invite() throws IOException {
    var open = invitation;
    if (open != null) {
      invitation = null;
      open.send();
    }
  }

  /// Goes on to the next chunk.
  ///
  /// @return whether there are more bytes
  private boolean more() throws IOException, MalformedRequest {
    if (!(framing instanceof Framing.Chunked) || ended) {
      return false;
    }
    invite();
    if (size > 0 && !lines.next("a chunk", 400).isEmpty()) {
      throw new MalformedRequest(
          Refusal.truncated(
              "A chunk of "
                  + size
                  + " bytes is not followed by an empty line. Expected CRLF after its last byte."));
    }
    size = chunkSize();
    left = size;
    if (size == 0) {
      lines.fields(trailers, 0, MAX_TRAILER_BYTES, "the trailers", 400);
      ended = true;
    }
    return size > 0;
  }

  private long chunkSize() throws IOException, MalformedRequest {
    var line = lines.next("the size of a chunk", 400);
    var end = line.indexOf(';');
    var digits = end < 0 ? line : line.substring(0, end);
    if (digits.isEmpty()
        || digits.length() > 8
        || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
      throw new MalformedRequest(
          Refusal.truncated(
              "A chunk does not begin with its size. Expected up to eight hexadecimal digits on a"
                  + " line of their own."));
    }
    return Long.parseLong(digits, 16);
  }
}
