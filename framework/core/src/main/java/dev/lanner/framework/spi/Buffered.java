package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.StreamedBody;
import dev.lanner.runtime.Payload;
import java.io.ByteArrayOutputStream;
import java.util.Objects;

/// A streamed body in memory, for a front end that does not stream: up to what it takes.
final class Buffered extends ByteArrayOutputStream {
  private final int most;
  private boolean tooLarge;

  private Buffered(int most) {
    this.most = most;
  }

  static Answer collect(Answer answer, int most) throws Exception {
    var buffer = new Buffered(most);
    StreamedBody body = Objects.requireNonNull(answer.stream());
    body.write(buffer);
    if (buffer.tooLarge) {
      // The body went on after a write had failed: half of it is not the answer.
      throw new TooLargeException();
    }
    return answer.withBody(Payload.of(buffer.toByteArray()));
  }

  @Override
  public synchronized void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (tooLarge || count + (long) length > most) {
      tooLarge = true;
      throw new TooLargeException();
    }
    super.write(bytes, offset, length);
  }

  /// The body has more bytes than the front end takes.
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
