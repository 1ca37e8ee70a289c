package dev.lanner.local.gateway;

import java.util.List;

/// What HTTP APIs do whatever their payload format.
final class HttpApi {
  // AWS writes "10 MB" and "6 MB". [?] Read as MiB; for Lambda, its error message says 6291456.
  static final int MAX_BODY_BYTES = 10 * 1024 * 1024;
  static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

  // AWS also limits the request line and the header values to 10 240 bytes in sum. No known source
  // says how an HTTP API answers beyond that, so nothing is refused here.

  interface EventWriter {
    /// Writes the event of a request that can be read.
    ///
    /// @param path decoded
    ByteString write(String path, List<QueryParameter> query);
  }

  private HttpApi() {}

  static Admission admit(HttpRequest request, Arrival arrival, EventWriter writer) {
    if (request.body().size() > MAX_BODY_BYTES) {
      return refused(request, arrival, HttpApiAnswer.TOO_LARGE);
    }
    var path = request.path().startsWith("/") ? PercentEncoding.decodePath(request.path()) : null;
    var query = QueryParameter.parse(request.query());
    if (path == null || query == null) {
      return refused(request, arrival, HttpApiAnswer.BAD_REQUEST);
    }
    var event = writer.write(path, query);
    return event.size() > MAX_EVENT_BYTES
        ? refused(request, arrival, HttpApiAnswer.TOO_LARGE)
        : new Admission.Admitted(event);
  }

  /// The headers that reach the function, spelled as the format does.
  static EventHeaders headers(HttpRequest request, Api api, Arrival arrival, EventHeaders empty) {
    var hopByHop = HopByHop.namesIn(request.headers());
    for (var header : request.headers()) {
      if (!hopByHop.contains(HeaderSpelling.lowerCase(header.name()))) {
        empty.add(header.name(), header.value());
      }
    }
    // Recorded as 0 for a request without a body.
    empty.replace("Content-Length", Integer.toString(request.body().size()));
    empty.addForwarded(request, api);
    // [?] A client's own trace goes on if it has a root; recorded for REST APIs only.
    empty.replace("X-Amzn-Trace-Id", arrival.traceOf(request));
    return empty;
  }

  static HttpResponse finished(HttpRequest request, Arrival arrival, HttpResponse response) {
    return response
        .withHeader("Apigw-Requestid", arrival.extendedRequestId())
        .fittedTo(request.method());
  }

  private static Admission refused(HttpRequest request, Arrival arrival, HttpApiAnswer answer) {
    return new Admission.Refused(finished(request, arrival, answer.response()));
  }
}
