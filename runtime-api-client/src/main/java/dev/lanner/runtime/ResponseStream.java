package dev.lanner.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a {@link StreamingHandler} writes its response.
///
/// - **Nothing goes out early.** Bytes are collected up to about 64 KiB; {@link #flush()} sends
///   what is there at once, as one chunk. A handler that throws before that is an ordinary
///   invocation error; one that throws later ends the response with the error behind what was sent.
/// - **Writing waits.** While the caller reads slower than the handler writes, `write` and `flush`
///   block, so a response of any size takes no more memory than its buffer. Lambda ends it at 200
///   MB.
/// - **Closing is no success.** {@link #close()} refuses further bytes, and the response ends when
///   the handler returns. A handler that fails inside `try (response)` has failed all the same.
/// - **Interrupts cancel.** A thread that is interrupted, before a write or inside it, gets an
///   {@link InterruptedIOException}, and the response ends with that failure, even when the handler
///   catches it: what it wrote has a gap.
///
/// Once Lambda no longer takes the response, or the handler has returned, every write is an {@link
/// IOException}. All methods may be called from any thread, one after the other.
public final class ResponseStream extends OutputStream {
  private static final String OCTET_STREAM = "application/octet-stream";
  private static final int MAX_CONTENT_TYPE_CHARS = 1024;

  private final StreamedResponse response;
  private final byte[] single = new byte[1];

  private @Nullable String contentType;
  private @Nullable ResponsePrelude prelude;
  private @Nullable Payload whole;
  private @Nullable IOException broken;
  private boolean begun;
  private boolean closed;
  private boolean ended;

  ResponseStream(StreamedResponse response) {
    this.response = response;
  }

  /// Sets the content type of the response; `application/octet-stream` unless set. Callers of
  /// `InvokeWithResponseStream` get it; for an HTTP integration it is a header of the {@link
  /// ResponsePrelude}.
  ///
  /// @param contentType such as `text/event-stream`, at most 1024 printable ASCII characters
  /// @throws IllegalStateException when the response has begun or has a prelude
  /// @throws IllegalArgumentException when a header cannot hold it
  public synchronized void contentType(String contentType) {
    requireOpen("contentType()");
    if (prelude != null) {
      throw new IllegalStateException(
          "head() was called, so the content type of this response is a header of its prelude.");
    }
    requireHeaderValue(contentType);
    this.contentType = contentType;
  }

  /// Makes this the response to an HTTP request: status, headers and cookies go out in front of the
  /// first byte, or alone when there is none.
  ///
  /// @throws IllegalStateException when the response has begun, or {@link #contentType} was called
  public synchronized void head(ResponsePrelude prelude) {
    requireOpen("head()");
    if (contentType != null) {
      throw new IllegalStateException(
          "contentType() was called, but the content type of an HTTP response is a header of its"
              + " prelude.");
    }
    this.prelude = Objects.requireNonNull(prelude);
  }

  /// Answers with an ordinary response, which goes out when the handler returns, and not with a
  /// stream. For handlers that decide with each event.
  ///
  /// @throws IllegalStateException when something was written, or {@link #head} or {@link
  ///   #contentType} was called
  public synchronized void respond(Payload whole) {
    requireOpen("respond()");
    if (prelude != null || contentType != null) {
      throw new IllegalStateException(
          "head() or contentType() was called, so this response is a stream. Call respond() in"
              + " place of them.");
    }
    this.whole = Objects.requireNonNull(whole);
  }

  @Override
  public synchronized void write(int b) throws IOException {
    single[0] = (byte) b;
    write(single, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    requireWritable();
    try {
      begin();
      response.write(bytes, offset, length);
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  /// Sends what was written as one chunk, and the prelude if there is one. Without either, nothing
  /// is sent.
  ///
  /// @throws IOException when Lambda no longer takes this response, or the thread is interrupted
  @Override
  public synchronized void flush() throws IOException {
    // Whoever closes several writers around one stream flushes it again afterwards.
    if ((closed || whole != null) && broken == null && !ended) {
      return;
    }
    requireWritable();
    if (!begun && prelude == null) {
      return;
    }
    try {
      begin();
      response.flush();
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  /// Refuses further bytes. What was written stays: it goes out when the handler returns.
  @Override
  public synchronized void close() {
    closed = true;
  }

  /// Ends what the handler may do, when it has returned. Waits for a thread that is inside a write.
  ///
  /// @throws InterruptedIOException when a write was interrupted, so that bytes are missing
  synchronized void finish() throws InterruptedIOException {
    ended = true;
    if (broken instanceof InterruptedIOException interrupted) {
      throw interrupted;
    }
  }

  /// The ordinary response that the handler has given instead of a stream, or `null`.
  synchronized @Nullable Payload whole() {
    return whole;
  }

  /// Ends the response.
  synchronized Delivery end() {
    ended = true;
    begin();
    return response.end();
  }

  /// Ends the response with a failure.
  synchronized Delivery fail(ErrorReport error) {
    ended = true;
    return response.fail(error);
  }

  private void begin() {
    if (begun) {
      return;
    }
    begun = true;
    if (prelude == null) {
      response.begin(contentType == null ? OCTET_STREAM : contentType);
    } else {
      response.begin(prelude);
    }
  }

  private void requireWritable() throws IOException {
    if (ended) {
      throw new IOException(
          "The handler has returned, so its response has ended. Let the handler wait for the threads"
              + " that write.");
    }
    if (broken != null) {
      var reason = broken instanceof InterruptedIOException ? "A write was interrupted." : broken;
      throw new IOException("Nothing more can be written to this response. " + reason, broken);
    }
    if (closed) {
      throw new IOException("This response was closed, so nothing more can be written to it.");
    }
    if (whole != null) {
      throw new IllegalStateException(
          "respond() was called, so this response is not a stream. Write to it in place of that.");
    }
  }

  private void requireOpen(String method) {
    if (begun || closed || ended || whole != null) {
      throw new IllegalStateException(
          method
              + " was called for a response that has begun. Call it before anything is written.");
    }
  }

  private static void requireHeaderValue(String contentType) {
    boolean valid = !contentType.isBlank() && contentType.length() <= MAX_CONTENT_TYPE_CHARS;
    for (int i = 0; valid && i < contentType.length(); i++) {
      valid = contentType.charAt(i) >= ' ' && contentType.charAt(i) <= '~';
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "A content type needs 1 to "
              + MAX_CONTENT_TYPE_CHARS
              + " printable ASCII characters, as in text/event-stream.");
    }
  }
}
