package dev.lanner.framework;

import java.io.OutputStream;

/// A body that is written while it is sent. As the result of a handler, alone or in a {@link
/// Response} with status and header fields.
///
/// {@snippet :
/// Response<StreamedBody> export() {
///   return Response.<StreamedBody>ok(out -> table.copyTo(out)).withHeader("Content-Type", "text/csv");
/// }
/// }
///
/// It needs a front end that streams: `@Api(FUNCTION_URL)` or `@Api(REST)`. Elsewhere it does not
/// compile; an event that arrives through another one all the same is answered once the body is
/// complete, up to what Lambda takes in one piece, 6 MB.
@FunctionalInterface
public interface StreamedBody {
  /// Writes the body. Runs when filters have returned and the status is decided: what is thrown
  /// before the first byte went out is answered like any other failure; after it, the response
  /// breaks off, so that the client sees that it is not complete.
  ///
  /// @param out what was written goes to the client with `flush()`, and whenever a buffer is full;
  ///   need not be closed
  void write(OutputStream out) throws Exception;
}
