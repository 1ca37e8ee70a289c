package dev.lanner.runtime;

import java.io.IOException;

/// One response that is sent while it is made: what a {@link RuntimeApi} offers below a {@link
/// ResponseStream}, which sees to the order of the calls. For one thread at a time.
///
/// Nothing goes out before the first flush, before the buffer is full, or before the end.
public interface StreamedResponse {

  /// Begins a response of any content type. Either this or {@link #begin(ResponsePrelude)} is
  /// called once, before everything else but {@link #fail}.
  ///
  /// @param contentType printable ASCII
  void begin(String contentType);

  /// Begins a response for an HTTP integration.
  void begin(ResponsePrelude prelude);

  /// Adds bytes, and waits while Lambda takes no more.
  ///
  /// @throws java.io.InterruptedIOException when the thread is interrupted; the bytes are then
  ///   there in part, and only {@link #fail} may follow
  /// @throws IOException when Lambda no longer takes this response. {@link #end} or {@link #fail}
  ///   tells why
  void write(byte[] bytes, int offset, int length) throws IOException;

  /// Sends what is there, and waits while Lambda takes no more.
  ///
  /// @throws IOException as in {@link #write}
  void flush() throws IOException;

  /// Sends the rest and ends the response.
  ///
  /// @throws RuntimeApiException when the process cannot go on
  Delivery end();

  /// Ends the response with a failure: as an ordinary invocation error when nothing has gone out,
  /// and behind the bytes otherwise.
  ///
  /// @throws RuntimeApiException when the process cannot go on
  Delivery fail(ErrorReport error);
}
