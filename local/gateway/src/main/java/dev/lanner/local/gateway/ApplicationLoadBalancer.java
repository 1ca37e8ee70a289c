package dev.lanner.local.gateway;

import java.time.Duration;

/// An Application Load Balancer with a function as target. It decodes nothing: path and query are
/// as sent.
///
/// @param api of which an event shows domain name, scheme and port
/// @param targetGroupArn of the target group that holds the function
/// @param multiValueHeaders the target group's attribute `lambda.multi_value_headers.enabled`:
///   whether events and responses have all values of headers and parameters, under other names
/// @see <a
///   href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
///   functions as targets</a>
public record ApplicationLoadBalancer(Api api, String targetGroupArn, boolean multiValueHeaders)
    implements FrontEnd {
  // Documented for both directions: 1 MB. [?] Read as MiB.
  private static final int MAX_BYTES = 1024 * 1024;

  private static final String LOCAL_TARGET_GROUP =
      "arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/local/0000000000000000";

  /// A load balancer with one value per header and parameter, and a made-up target group.
  public ApplicationLoadBalancer(Api api) {
    this(api, LOCAL_TARGET_GROUP, false);
  }

  /// The same load balancer with all values of headers and parameters.
  public ApplicationLoadBalancer withMultiValueHeaders() {
    return new ApplicationLoadBalancer(api, targetGroupArn, true);
  }

  @Override
  public Admission admit(HttpRequest request, Route route, Arrival arrival, Caller caller) {
    if (request.body().size() > MAX_BYTES) {
      return refused(request, 413, "Request Entity Too Large");
    }
    if (!request.path().startsWith("/")) {
      return refused(request, 400, "Bad Request");
    }
    return new Admission.Admitted(event(request, arrival, caller.authorization()));
  }

  @Override
  public HttpResponse answer(HttpRequest request, Arrival arrival, Outcome outcome) {
    var response =
        switch (outcome) {
          case Outcome.Returned(var payload) -> ofPayload(payload);
          case Outcome.Streamed(_, var stream) -> ofPayload(stream);
          case Outcome.Failed _ -> HtmlPage.of(502, "Bad Gateway");
          // [?] Documented for targets in general.
          case Outcome.TimedOut _ -> HtmlPage.of(504, "Gateway Time-out");
          // [?] What a listener's default action says is up to its owner.
          case Outcome.NoRoute _ -> HtmlPage.of(404, "Not Found");
          case Outcome.GatewayMade(var answer) -> answer.response();
        };
    return response.fittedTo(request.method());
  }

  @Override
  public int maxBodyBytes() {
    return MAX_BYTES;
  }

  @Override
  public Duration integrationTimeout() {
    return Duration.ofSeconds(60);
  }

  private HttpResponse ofPayload(ByteString payload) {
    return payload.size() > MAX_BYTES
        ? HtmlPage.of(502, "Bad Gateway")
        : LoadBalancerResult.read(payload, multiValueHeaders);
  }

  private ByteString event(HttpRequest request, Arrival arrival, Authorization authorization) {
    var event = Json.object();
    event.putObject("requestContext").putObject("elb").put("targetGroupArn", targetGroupArn);
    event.put("httpMethod", request.method());
    event.put("path", request.path());
    var query = QueryParameter.split(request.query());
    var headers = headers(request, arrival, authorization);
    if (multiValueHeaders) {
      Json.putLists(event, "multiValueQueryStringParameters", QueryParameter.all(query));
      Json.putLists(event, "multiValueHeaders", headers.all());
    } else {
      Json.putTexts(event, "queryStringParameters", QueryParameter.last(query));
      Json.putTexts(event, "headers", headers.last());
    }
    boolean isBase64Encoded = isBinary(request);
    event.put("body", isBase64Encoded ? request.body().base64() : request.body().utf8());
    event.put("isBase64Encoded", isBase64Encoded);
    return Json.write(event);
  }

  private EventHeaders headers(HttpRequest request, Arrival arrival, Authorization authorization) {
    var hopByHop = HopByHop.namesIn(request.headers());
    var headers = new EventHeaders(HeaderSpelling::lowerCase);
    for (var header : request.headers()) {
      if (!hopByHop.contains(HeaderSpelling.lowerCase(header.name()))) {
        headers.add(header.name(), header.value());
      }
    }
    headers.addForwarded(request, api);
    // [?] A client's own trace goes on if it has a root.
    headers.replace("x-amzn-trace-id", arrival.traceOf(request));
    if (authorization instanceof Authorization.Oidc oidc) {
      headers.replace("x-amzn-oidc-accesstoken", oidc.accessToken());
      headers.replace("x-amzn-oidc-data", oidc.data());
      headers.replace("x-amzn-oidc-identity", oidc.identity());
    }
    return headers;
  }

  private static boolean isBinary(HttpRequest request) {
    return !request.body().isEmpty()
        && (request.header("content-encoding") != null
            || !MediaTypes.isText(request.header("content-type")));
  }

  private static Admission refused(HttpRequest request, int status, String reason) {
    return new Admission.Refused(HtmlPage.of(status, reason).fittedTo(request.method()));
  }
}
