package dev.lanner.local.gateway;

import java.time.Instant;

/// What a front end notes when a request arrives. All of it is the caller's to choose, so that a
/// repeated request gives a repeated event.
///
/// @param requestId a UUID, unique per request: the request id of REST APIs and Function URLs
/// @param extendedRequestId in the style of `JCJePHSSPHcEtwQ=`, unique per request: the request id
///   of HTTP APIs and WebSocket APIs, and the second id of REST APIs
/// @param time when the request arrived
/// @param traceId value of `X-Amzn-Trace-Id` for a request that brings none, such as
///   `Root=1-5e69363e-0123456789abcdef01234567`
/// @param parentId sixteen hexadecimal digits: the front end's own segment in the trace
public record Arrival(
    String requestId, String extendedRequestId, Instant time, String traceId, String parentId) {

  /// The trace with root, parent and the decision whether it is recorded, as the invocation gets
  /// it: the client's own as far as it brought one. Nobody records a trace that begins here.
  public String completeTrace(HttpRequest request) {
    var trace = traceOf(request);
    boolean hasParent = trace.contains("Parent=");
    if (!hasParent) {
      trace += ";Parent=" + parentId;
    }
    return trace.contains("Sampled=") ? trace : trace + ";Sampled=" + (hasParent ? 1 : 0);
  }

  /// The client's trace if it has a root, or else one that begins here.
  String traceOf(HttpRequest request) {
    return bringsTrace(request) ? String.valueOf(request.header("x-amzn-trace-id")) : traceId;
  }

  static boolean bringsTrace(HttpRequest request) {
    var sent = request.header("x-amzn-trace-id");
    return sent != null && sent.contains("Root=");
  }
}
