package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything that a real REST API did for a recorder, as far as functions or the gateway's own
/// answers are concerned; see `recorded/README.md`.
class RecordedRestApiTest {
  private static final String LAMBDA =
      "tests/aws/services/apigateway/test_apigateway_lambda.py::test_lambda_aws_proxy_integration";
  private static final String COMMON = "tests/aws/services/apigateway/test_apigateway_common.py::";

  static Stream<Arguments> requests() {
    return Stream.of(
        get("invocation-payload-without-trailing-slash", "/stage/proxy-value"),
        get("invocation-payload-with-trailing-slash", "/stage/proxy-value/"),
        get("invocation-payload-with-double-slash", "/stage/proxy-value//double-slash"),
        get("invocation-payload-with-prepended-slash-to-stage", "//stage/proxy-value"),
        get("invocation-payload-with-prepended-slash", "/stage//proxy-value"),
        get(
            "invocation-payload-without-trailing-slash-and-query-params",
            "/stage/proxy-value?urlparam=test"),
        get(
            "invocation-payload-with-trailing-slash-and-query-params",
            "/stage/proxy-value/?urlparam=test"),
        get(
            "invocation-payload-with-path-encoded-email",
            "/stage/proxy-value/api/user/test%2Balias@gmail.com/plus/test+alias@gmail.com"),
        get(
            "invocation-payload-with-params-encoding",
            "/stage/proxy-value/api?dateTimeOffset=2023-06-12T18:05:10.123456+00:00"
                + "&email=test%2Balias@gmail.com&plus=test+alias@gmail.com"
                + "&url=https://www.google.com/&whitespace=foo%20bar"
                + "&zhash=abort/#&ignored=this-does-not-appear-after-the-hash"),
        get("invocation-hardcoded", "/stage//hardcoded"),
        argumentSet(
            "invocation-payload-with-params-encoding-multi",
            "",
            "/invocation-payload-with-params-encoding-multi",
            HttpRequest.builder(
                    "POST",
                    "/stage/proxy-value?category=electronics&category=books&price=10&price=20&price=30")
                .header("Content-Type", "application/json;charset=utf-8")
                .header("aUThorization", "Bearer token123;API key456")
                .header("User-Agent", "python-requests/testing")
                .body("{\"message\": \"hello world\"}")),
        argumentSet(
            "http-proxy-invocation-data-mapping",
            "_request_data_mapping",
            "/http-proxy-invocation-data-mapping/content",
            HttpRequest.builder("POST", "/test/foobar?testQueryString=foo&testVar=bar")
                .header("Content-Type", "application/json")
                .header("foobar", "mapped-value")
                .header("user-Agent", "test/integration")
                .header("headerVar", "request-value")
                .body("{\"message\": \"hello world\"}")));
  }

  private static Arguments get(String name, String target) {
    return argumentSet(
        name,
        "",
        "/" + name,
        HttpRequest.builder("GET", target)
            .header("User-Agent", "python-requests/testing")
            .header("tEsT-HEADeR", "aValUE")
            .header("authorization", "random-value"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void makesTheRecordedEvent(String test, String pointer, HttpRequest.Builder request)
      throws IOException {
    var recorded = content("apigateway-lambda", LAMBDA + test).at(pointer);
    var context = recorded.get("requestContext");
    var frontEnd =
        new RestApi(
            new Api(
                "111111111111",
                context.get("apiId").stringValue(),
                context.get("domainName").stringValue(),
                context.get("stage").stringValue(),
                Map.of(),
                "https",
                443),
            context.get("deploymentId").stringValue(),
            List.of(),
            false,
            RestApi.ResponseTransferMode.BUFFERED);
    var arrival =
        new Arrival(
            context.get("requestId").stringValue(),
            context.get("extendedRequestId").stringValue(),
            Instant.EPOCH,
            recorded.at("/headers/X-Amzn-Trace-Id").stringValue(),
            "0000000000000001");
    addHeadersOfTheClientAndOfCloudFront(request, recorded.get("headers"));
    request.sourceIp(context.at("/identity/sourceIp").stringValue());

    var event = Requests.eventOf(frontEnd, request.build(), routeOf(recorded), arrival);

    assertThat(asRecorded(event)).isEqualTo(recorded);
  }

  private static Route routeOf(JsonNode recorded) {
    var pathParameters = new LinkedHashMap<String, String>();
    recorded
        .get("pathParameters")
        .properties()
        .forEach(entry -> pathParameters.put(entry.getKey(), entry.getValue().stringValue()));
    return new Route(
        "ANY " + recorded.get("resource").stringValue(),
        pathParameters,
        recorded.at("/requestContext/resourceId").stringValue());
  }

  private static void addHeadersOfTheClientAndOfCloudFront(
      HttpRequest.Builder request, JsonNode headers) {
    for (var header : headers.properties()) {
      var name = header.getKey();
      if (name.matches("CloudFront-.*|Via|X-Amz-Cf-Id|Host|Accept|Accept-Encoding")) {
        request.header(name, header.getValue().stringValue());
      }
    }
    request.header("Connection", "keep-alive");
  }

  private static JsonNode asRecorded(JsonNode event) {
    for (var name : List.of("X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto")) {
      assertThat(event.get("headers").has(name)).isTrue();
      ((ObjectNode) event.get("headers")).put(name, "<" + name + ">");
      ((ObjectNode) event.get("multiValueHeaders")).put(name, "<" + name + ">");
    }
    var context = (ObjectNode) event.get("requestContext");
    context.put("requestTime", "<request-time>").put("requestTimeEpoch", "<request-time-epoch>");
    context.set("domainPrefix", context.get("apiId"));
    if (event.get("body").isString()) {
      ((ObjectNode) event).set("body", Json.read(event.get("body").stringValue()));
    }
    return event;
  }

  @ParameterizedTest
  @CsvSource({
    "test_api_gateway_request_validator, /invalid-request-body",
    "test_api_gateway_request_validator_with_ref_models, /failed-validation",
    "test_api_gateway_request_validator_with_ref_one_ofmodels, /failed-validation-no-data",
    "test_api_gateway_request_validator_with_ref_one_ofmodels, /failed-validation-bad-data"
  })
  void refusesABodyThatDoesNotFitTheModel(String test, String pointer) throws IOException {
    var response = gatewayMade(RestApiAnswer.BAD_REQUEST_BODY);

    assertThat(response.status()).isEqualTo(400);
    assertThat(Json.read(response.body()))
        .isEqualTo(
            content("apigateway-common", COMMON + "TestApiGatewayCommon::" + test).at(pointer));
  }

  @ParameterizedTest
  @CsvSource({
    "/missing-all-required-request-params-post, querystring.qs1 path.issuer header.x-header-param",
    "/missing-required-headers-request-params-get, header.x-header-param",
    "/missing-required-qs-request-params-get, querystring.qs1"
  })
  void namesMissingParametersHeadersFirst(String pointer, String missing) throws IOException {
    var keys = Stream.of(missing.split(" ")).map("method.request."::concat).toList();

    var response = gatewayMade(new RestApiAnswer.MissingParameters(keys));

    assertThat(response.status()).isEqualTo(400);
    assertThat(Json.read(response.body()))
        .isEqualTo(
            content(
                    "apigateway-common",
                    COMMON + "TestApiGatewayCommon::test_api_gateway_request_validator")
                .at(pointer));
  }

  @ParameterizedTest
  @CsvSource({"/not-found", "/wrong-method"})
  void asksForATokenWhereThereIsNoRoute(String pointer) throws IOException {
    var recorded =
        content("apigateway-common", COMMON + "TestApigatewayRouting::test_routing_not_found")
            .at(pointer);

    var response = answer(new Outcome.NoRoute(), HttpRequest.builder("POST", "/prod/x"));

    assertThat(response.status()).isEqualTo(403);
    assertThat(Json.read(response.body())).isEqualTo(recorded.get("content"));
    assertThat(response.header("x-amzn-ErrorType"))
        .isEqualTo(recorded.get("errorType").stringValue());
  }

  @Test
  void callsFunctionsWithPostOnly() throws IOException {
    var response = gatewayMade(RestApiAnswer.INTEGRATION_FAILURE);

    assertThat(response.status()).isEqualTo(500);
    assertThat(Json.read(response.body()))
        .isEqualTo(
            content("apigateway-lambda", LAMBDA + "_non_post_method")
                .at("/invocation-payload-with-get-proxy-method"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/normal-req-headers-AWS_PROXY | ''",
        "/trace-id-req-headers-AWS_PROXY | Root=1-3152b799-8954dae64eda91bc9a23a7e8;Parent=7fa8c0f79203be72;Sampled=1",
        "/trace-id-small-req-headers-AWS_PROXY | Root=1-3152b799-8954dae64eda91bc9a23a7e8"
      })
  void tellsTheTraceOfAnInvocation(String pointer, String sent) throws IOException {
    var request = HttpRequest.builder("GET", "/prod/proxy-value");
    if (!sent.isEmpty()) {
      request.header("x-amzn-trace-id", sent);
    }

    var response = answer(new Outcome.Returned(ByteString.ofUtf8("{\"statusCode\":200}")), request);

    assertThat(namesOf(response)).isEqualTo(recordedNames(pointer));
    assertThat(response.header("x-amzn-trace-id")).startsWith(sent).contains(";Parent=");
  }

  @ParameterizedTest
  @CsvSource({"/normal-req-headers-MOCK", "/trace-id-req-headers-MOCK"})
  void tellsNoTraceWithoutAnInvocation(String pointer) throws IOException {
    var response = gatewayMade(RestApiAnswer.THROTTLED);

    // What is recorded is a mocked integration, which is no error and has no type of one.
    var names = namesOf(response);
    assertThat(names.remove("x-amzn-errortype")).isTrue();
    assertThat(names).isEqualTo(recordedNames(pointer));
  }

  private static Set<String> namesOf(HttpResponse response) {
    var names = new TreeSet<String>();
    response.headers().forEach(header -> names.add(header.name().toLowerCase(Locale.ROOT)));
    return names;
  }

  /// Without those of the HTTP server and of CloudFront.
  private static Set<String> recordedNames(String pointer) throws IOException {
    var names = new TreeSet<String>();
    content("apigateway-common", COMMON + "TestApiGatewayCommon::test_invocation_trace_id")
        .at(pointer)
        .properties()
        .forEach(header -> names.add(header.getKey()));
    names.removeIf(name -> name.matches("connection|content-length|date|via|x-cache|x-amz-cf-.*"));
    return names;
  }

  private static HttpResponse gatewayMade(GatewayAnswer answer) {
    return answer(new Outcome.GatewayMade(answer), HttpRequest.builder("GET", "/prod/x"));
  }

  private static HttpResponse answer(Outcome outcome, HttpRequest.Builder request) {
    return Requests.REST_API.answer(request.build(), Requests.ARRIVAL, outcome);
  }

  private static JsonNode content(String file, String test) throws IOException {
    return Recorded.read("rest/" + file + ".json").get(test).get("recorded-content");
  }
}
