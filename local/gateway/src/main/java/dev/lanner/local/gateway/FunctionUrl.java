package dev.lanner.local.gateway;

import java.time.Duration;
import java.util.Map;

/// A function's own URL. Its events have payload format 2.0.
///
/// @param api of which an event shows the id (that of the URL), the domain name, scheme and port
/// @param invokeMode whether the client gets the response as the function writes it
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking
///   Function URLs</a>
public record FunctionUrl(Api api, InvokeMode invokeMode) implements FrontEnd {

  /// When the client gets a response.
  public enum InvokeMode {
    /// Once the function has returned it whole.
    BUFFERED,
    /// As the function writes it.
    RESPONSE_STREAM
  }

  /// A URL with buffered responses.
  public FunctionUrl(Api api) {
    this(api, InvokeMode.BUFFERED);
  }

  /// The same URL with streamed responses.
  public FunctionUrl streaming() {
    return new FunctionUrl(api, InvokeMode.RESPONSE_STREAM);
  }

  @Override
  public Admission admit(HttpRequest request, Route route, Arrival arrival, Caller caller) {
    if (!request.path().startsWith("/")) {
      return refused(request, arrival, FunctionUrlAnswer.BAD_REQUEST);
    }
    var event = event(request, arrival, caller.authorization());
    return event.size() > HttpApi.MAX_EVENT_BYTES
        ? refused(request, arrival, FunctionUrlAnswer.TOO_LARGE)
        : new Admission.Admitted(event);
  }

  @Override
  public HttpResponse answer(HttpRequest request, Arrival arrival, Outcome outcome) {
    var response =
        switch (outcome) {
          // [?] In this mode, a function that does not stream shows the client its envelope.
          // Recorded is the body; the type is assumed to be the one with which runtimes post it.
          case Outcome.Returned(var payload) when streams() ->
              HttpResponse.of(200, "application/json", payload);
          case Outcome.Returned(var payload) -> FunctionUrlResult.read(payload);
          case Outcome.Streamed(var contentType, var stream) when streams() ->
              ofStream(contentType, stream);
          case Outcome.Streamed(_, var stream) -> FunctionUrlResult.read(stream);
          // [?] It has no timeout of its own; its patience ends with the function's.
          case Outcome.Failed _, Outcome.TimedOut _ ->
              FunctionUrlAnswer.INTERNAL_SERVER_ERROR.response();
          case Outcome.NoRoute _ -> FunctionUrlAnswer.UNKNOWN_URL.response();
          case Outcome.GatewayMade(var answer) -> answer.response();
        };
    return finished(request, arrival, response);
  }

  @Override
  public StreamStart startStream(
      HttpRequest request, Arrival arrival, String contentType, ByteString soFar) {
    if (!streams()) {
      return new StreamStart.NotYet();
    }
    if (!beginsWithPrelude(contentType)) {
      var head = HttpResponse.of(200, contentType, ByteString.empty());
      return new StreamStart.Started(finished(request, arrival, head), 0);
    }
    return switch (StreamPrelude.read(soFar)) {
      case StreamPrelude.Incomplete _ -> new StreamStart.NotYet();
      case StreamPrelude.Invalid _ ->
          new StreamStart.Refused(
              finished(request, arrival, FunctionUrlAnswer.INTERNAL_SERVER_ERROR.response()));
      case StreamPrelude.Complete prelude ->
          new StreamStart.Started(finished(request, arrival, head(prelude)), prelude.bodyOffset());
    };
  }

  @Override
  public int maxBodyBytes() {
    return HttpApi.MAX_EVENT_BYTES;
  }

  @Override
  public Duration integrationTimeout() {
    return Duration.ofMinutes(15);
  }

  private boolean streams() {
    return invokeMode == InvokeMode.RESPONSE_STREAM;
  }

  private ByteString event(HttpRequest request, Arrival arrival, Authorization authorization) {
    var path = request.path();
    return new EventV2(
            api.withStage(Api.DEFAULT_STAGE).withStageVariables(Map.of()),
            request,
            authorization instanceof Authorization.Iam iam ? iam.accountId() : "anonymous",
            arrival.requestId(),
            Route.DEFAULT.key(),
            path,
            PercentEncoding.decodePathLeniently(path),
            headers(request, arrival),
            QueryParameter.parseLeniently(request.query()),
            Map.of(),
            arrival,
            // It knows no other authorization than IAM's.
            authorization instanceof Authorization.Iam iam ? iam : new Authorization.None())
        .toJson();
  }

  private EventHeaders headers(HttpRequest request, Arrival arrival) {
    var hopByHop = HopByHop.namesIn(request.headers());
    var headers = new EventHeaders(HeaderSpelling::lowerCase);
    for (var header : request.headers()) {
      if (!hopByHop.contains(HeaderSpelling.lowerCase(header.name()))) {
        headers.add(header.name(), header.value());
      }
    }
    // [?] Recorded as the client sent it; after a chunked body it is assumed to be filled in.
    if (!request.body().isEmpty()) {
      headers.replace("content-length", Integer.toString(request.body().size()));
    }
    headers.addForwarded(request, api);
    headers.replace("x-amzn-trace-id", arrival.traceOf(request));
    if (api.scheme().equals("https")) {
      headers.replace("x-amzn-tls-cipher-suite", "TLS_AES_128_GCM_SHA256");
      headers.replace("x-amzn-tls-version", "TLSv1.3");
    }
    return headers;
  }

  private static HttpResponse ofStream(String contentType, ByteString stream) {
    if (!beginsWithPrelude(contentType)) {
      return HttpResponse.of(200, contentType, stream);
    }
    return StreamPrelude.read(stream) instanceof StreamPrelude.Complete prelude
        ? head(prelude).withBody(stream.substring(prelude.bodyOffset(), stream.size()))
        : FunctionUrlAnswer.INTERNAL_SERVER_ERROR.response();
  }

  private static HttpResponse head(StreamPrelude.Complete prelude) {
    var headers = HopByHop.withoutForbidden(prelude.headers());
    if (headers.first("content-type") == null) {
      headers = headers.with("Content-Type", "application/json");
    }
    return new HttpResponse(prelude.status(), headers, ByteString.empty());
  }

  private static boolean beginsWithPrelude(String contentType) {
    return MediaTypes.of(contentType).equals(StreamPrelude.CONTENT_TYPE);
  }

  private static HttpResponse finished(
      HttpRequest request, Arrival arrival, HttpResponse response) {
    return response
        .withHeader("x-amzn-requestid", arrival.requestId())
        .withHeader("x-amzn-trace-id", arrival.completeTrace(request))
        .fittedTo(request.method());
  }

  private static Admission refused(HttpRequest request, Arrival arrival, FunctionUrlAnswer answer) {
    return new Admission.Refused(finished(request, arrival, answer.response()));
  }
}
