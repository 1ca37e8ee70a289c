package dev.lanner.local.runtimeapi;

/// A request up to the empty line.
///
/// @param target what stood in the request line: a path, perhaps with a query
record RequestHead(String method, String target, Headers headers, Framing framing) {

  /// How the length of the body is told.
  sealed interface Framing {
    /// Neither `Content-Length` nor `Transfer-Encoding`.
    record None() implements Framing {}

    record Fixed(long length) implements Framing {}

    record Chunked() implements Framing {}
  }

  /// Whether the runtime wants the connection closed after the answer.
  boolean closes() {
    var connection = headers.first("Connection");
    return connection != null && connection.equalsIgnoreCase("close");
  }

  /// Whether the runtime waits for a `100 Continue` before it sends the body.
  boolean expectsContinue() {
    var expect = headers.first("Expect");
    return expect != null && expect.equalsIgnoreCase("100-continue");
  }

  /// The call, for messages: method and target, the latter cropped.
  String call() {
    return method + " " + (target.length() <= 200 ? target : target.substring(0, 200) + "…");
  }
}
