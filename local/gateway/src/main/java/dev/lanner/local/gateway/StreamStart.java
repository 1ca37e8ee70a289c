package dev.lanner.local.gateway;

/// What the first bytes of a streamed response are to the client.
public sealed interface StreamStart {
  /// Nothing can be sent: more bytes are needed, or this front end does not stream and wants the
  /// whole.
  record NotYet() implements StreamStart {}

  /// The response has begun.
  ///
  /// @param head status and headers; its body is empty
  /// @param bodyOffset index in the stream of the first byte of the body. To a `HEAD` request and
  ///   with status 204 or 304, the client gets none of it.
  record Started(HttpResponse head, int bodyOffset) implements StreamStart {}

  /// The stream is not one that this front end can pass on.
  ///
  /// @param response to the client, complete
  record Refused(HttpResponse response) implements StreamStart {}
}
