package dev.lanner.local.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A REST API of API Gateway with `AWS_PROXY` integrations.
///
/// On AWS the stage is the first segment of the target. Here it may be left out, as in other local
/// runs; `requestContext.path` has it all the same. On a custom domain the target never has it, and
/// `path` and `requestContext.path` are both as sent, with the base path of the mapping.
///
/// @param api what the events say about the API; its stage has a name
/// @param deploymentId of the stage, such as `dz4y5f`
/// @param binaryMediaTypes for which bodies travel in base64, such as `image/png`, `image/*` or
///   `*/*`; empty for none
/// @param customDomain whether clients reach the API by a domain of its own, with a mapping that
///   names the stage
/// @param transferMode whether the client gets the response as the function writes it
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
///   proxy integrations</a>
public record RestApi(
    Api api,
    String deploymentId,
    List<String> binaryMediaTypes,
    boolean customDomain,
    ResponseTransferMode transferMode)
    implements FrontEnd {

  /// When the client gets a response.
  public enum ResponseTransferMode {
    /// Once the function has returned it whole.
    BUFFERED,
    /// As the function writes it.
    STREAM
  }

  /// Copies the list.
  ///
  /// @throws IllegalArgumentException when the stage is `$default`
  public RestApi {
    api.requireNamedStage("REST API");
    binaryMediaTypes = List.copyOf(binaryMediaTypes);
  }

  /// An API without binary media types, on the domain that AWS gives it, with buffered responses.
  public RestApi(Api api) {
    this(api, "local0", List.of(), false, ResponseTransferMode.BUFFERED);
  }

  /// The same API with other binary media types.
  public RestApi withBinaryMediaTypes(String... types) {
    return new RestApi(api, deploymentId, List.of(types), customDomain, transferMode);
  }

  /// The same API behind a custom domain.
  public RestApi onCustomDomain() {
    return new RestApi(api, deploymentId, binaryMediaTypes, true, transferMode);
  }

  /// The same API with streamed responses.
  public RestApi streaming() {
    return new RestApi(
        api, deploymentId, binaryMediaTypes, customDomain, ResponseTransferMode.STREAM);
  }

  @Override
  public Admission admit(HttpRequest request, Route route, Arrival arrival, Caller caller) {
    if (request.body().size() > HttpApi.MAX_BODY_BYTES) {
      return refused(request, arrival, RestApiAnswer.REQUEST_TOO_LARGE);
    }
    var sent = request.path();
    if (!sent.startsWith("/")) {
      return refused(request, arrival, RestApiAnswer.BAD_REQUEST);
    }
    var path = customDomain ? RestPath.ofCustomDomain(sent) : RestPath.of(sent, api.stage());
    var matched = route.equals(Route.DEFAULT) ? catchAll(path.path()) : route;
    var event = new RestApiEvent(this, request, matched, arrival, caller).toJson(path);
    return event.size() > HttpApi.MAX_EVENT_BYTES
        ? refused(request, arrival, RestApiAnswer.REQUEST_TOO_LARGE)
        : new Admission.Admitted(event);
  }

  @Override
  public HttpResponse answer(HttpRequest request, Arrival arrival, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Returned(var payload) -> returned(request, arrival, payload);
      case Outcome.Streamed(_, var stream) -> returned(request, arrival, stream);
      case Outcome.Failed _ -> gatewayMade(request, arrival, RestApiAnswer.FUNCTION_FAILURE);
      case Outcome.TimedOut _ -> gatewayMade(request, arrival, RestApiAnswer.INTEGRATION_TIMEOUT);
      case Outcome.NoRoute _ ->
          gatewayMade(request, arrival, RestApiAnswer.MISSING_AUTHENTICATION_TOKEN);
      case Outcome.GatewayMade(var answer) -> gatewayMade(request, arrival, answer);
    };
  }

  @Override
  public StreamStart startStream(
      HttpRequest request, Arrival arrival, String contentType, ByteString soFar) {
    if (transferMode == ResponseTransferMode.BUFFERED) {
      return new StreamStart.NotYet();
    }
    return switch (StreamPrelude.read(soFar)) {
      case StreamPrelude.Incomplete _ -> new StreamStart.NotYet();
      case StreamPrelude.Invalid _ ->
          new StreamStart.Refused(gatewayMade(request, arrival, RestApiAnswer.FUNCTION_FAILURE));
      case StreamPrelude.Complete prelude ->
          new StreamStart.Started(finished(request, arrival, head(prelude)), prelude.bodyOffset());
    };
  }

  @Override
  public int maxBodyBytes() {
    return HttpApi.MAX_BODY_BYTES;
  }

  @Override
  public Duration integrationTimeout() {
    return Duration.ofSeconds(29);
  }

  private HttpResponse returned(HttpRequest request, Arrival arrival, ByteString payload) {
    var response =
        transferMode == ResponseTransferMode.STREAM
            ? ofStream(payload)
            : RestApiResult.read(
                payload, MediaTypes.acceptMatches(binaryMediaTypes, request.header("accept")));
    return response == null
        ? gatewayMade(request, arrival, RestApiAnswer.FUNCTION_FAILURE)
        : finished(request, arrival, response);
  }

  /// [?] What comes without a prelude, as from a function that does not stream, is assumed to be an
  /// error: the API is documented to need it.
  private static @Nullable HttpResponse ofStream(ByteString stream) {
    return StreamPrelude.read(stream) instanceof StreamPrelude.Complete prelude
        ? head(prelude).withBody(stream.substring(prelude.bodyOffset(), stream.size()))
        : null;
  }

  private static HttpResponse head(StreamPrelude.Complete prelude) {
    var headers = prelude.headers();
    if (headers.first("content-type") == null) {
      headers = headers.with("Content-Type", "application/json");
    }
    return new HttpResponse(prelude.status(), RestApiResult.remapped(headers), ByteString.empty());
  }

  private static HttpResponse finished(
      HttpRequest request, Arrival arrival, HttpResponse response) {
    return withIds(arrival, response)
        .withHeader("X-Amzn-Trace-Id", arrival.completeTrace(request))
        .fittedTo(request.method());
  }

  private static HttpResponse gatewayMade(
      HttpRequest request, Arrival arrival, GatewayAnswer answer) {
    return withIds(arrival, answer.response()).fittedTo(request.method());
  }

  private static HttpResponse withIds(Arrival arrival, HttpResponse response) {
    return response
        .withHeader("x-amzn-RequestId", arrival.requestId())
        .withHeader("x-amz-apigw-id", arrival.extendedRequestId());
  }

  private static Admission refused(HttpRequest request, Arrival arrival, RestApiAnswer answer) {
    return new Admission.Refused(gatewayMade(request, arrival, answer));
  }

  private static Route catchAll(String path) {
    if (path.equals("/")) {
      return new Route("ANY /", Map.of());
    }
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    return new Route("ANY /{proxy+}", Map.of("proxy", path.substring(1, end)));
  }
}
