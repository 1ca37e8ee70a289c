package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that a real HTTP API with payload format 1.0 did for a recorder; see
/// `recorded/README.md`.
class RecordedHttpApiV1Test {
  private static final HttpApiV1 FRONT_END =
      new HttpApiV1(
          new Api(
              "ACCOUNT_ID",
              "EXAMPLE",
              "EXAMPLE.execute-api.REGION.amazonaws.com",
              Api.DEFAULT_STAGE,
              Map.of(),
              "https",
              443));

  static Stream<Arguments> requests() {
    return Stream.of(
        request(
            "V1_SimpleGetRequest",
            post("/test1/api/users/123/orders?status=pending&tag=important&tag=urgent")
                .header("User-Agent", "TestAgent")
                .header("Cookie", "session=abc123; theme=dark")
                .header("X-Custom-Header", "value1"),
            new Route("POST /test1/api/users/{userId}/orders", Map.of("userId", "123"))),
        request(
            "V1_UrlEncodedQueryString",
            post("/test4/api/search?q=Hello%20World&tag=C%23%20Programming&tag=.NET%20Core"),
            new Route("POST /test4/api/search", Map.of())),
        request(
            "V1_SpecialCharactersInPath",
            post("/test5/api/users/****%20Doe/orders/Summer%20Sale%202023"),
            new Route(
                "POST /test5/api/users/{username}/orders/{orderName}",
                Map.of("username", "****%20Doe", "orderName", "Summer%20Sale%202023"))),
        request(
            "V1_UnicodeCharactersInPath",
            post("/test6/api/products/%E2%98%95%20Coffee/reviews/%F0%9F%98%8A%20Happy"),
            new Route(
                "POST /test6/api/products/{productName}/reviews/{reviewTitle}",
                Map.of(
                    "productName", "%E2%98%95%20Coffee", "reviewTitle", "%F0%9F%98%8A%20Happy"))),
        request(
            "BinaryContent",
            HttpRequest.builder("POST", "/test3/api/users/123/avatar")
                .header("Content-Type", "application/octet-stream")
                .body(ByteString.of(new byte[] {1, 2, 3, 4, 5})),
            new Route("POST /test3/api/users/{userId}/avatar", Map.of("userId", "123"))));
  }

  private static Arguments request(String name, HttpRequest.Builder request, Route route) {
    return argumentSet(name, name, request, route);
  }

  private static HttpRequest.Builder post(String target) {
    return HttpRequest.builder("POST", target).header("Content-Type", "text/plain; charset=utf-8");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void makesTheRecordedEvent(String name, HttpRequest.Builder request, Route route)
      throws IOException {
    var recorded = Recorded.withoutDotNet(Recorded.httpV1(name));
    var context = recorded.get("requestContext");
    var arrival =
        new Arrival(
            "not in the event",
            context.get("requestId").stringValue(),
            Instant.ofEpochMilli(context.get("requestTimeEpoch").longValue()),
            recorded.at("/headers/X-Amzn-Trace-Id").stringValue(),
            "0000000000000001");

    var event = Requests.eventOf(FRONT_END, request.sourceIp("IP_ADDRESS").build(), route, arrival);

    assertThat(event).isEqualTo(recorded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "V1_SimpleJsonResponse | {'statusCode':200,'body':'{`message`:`Hello, World!`}','headers':{'Content-Type':'application/json'}}",
        "V1_SetsCorrectStatusCode | {'statusCode':201,'body':'{`message`:`Created`}'}",
        "V1_SetsHeaders | {'statusCode':200,'headers':{'Content-Type':'application/json','X-Custom-Header':'CustomValue'},'body':'{`message`:`With Headers`}'}",
        "V1_SetsMultiValueHeaders | {'statusCode':200,'multiValueHeaders':{'X-Multi-Header':['Value1','Value2']},'body':'{`message`:`With MultiValueHeaders`}'}",
        "V1_SetsBodyNonBase64 | {'statusCode':200,'body':'{`message`:`Hello, World!`}'}",
        "V1_DefaultsToCorrectContentTYpe | {'statusCode':200,'body':'Hello, World!'}",
        "V1_HandlesHeadersCorrectly | {'statusCode':200,'headers':{'Content-Type':'application/json','myheader':'test,other','anotherheader':'secondvalue'},'multiValueHeaders':{'headername':['headervalue','headervalue2']},'body':'{`message`:`With Multiple Headers`}'}",
        "V1_CombinesSingleAndMultiValueHeaders | {'statusCode':200,'headers':{'Content-Type':'application/json','X-Custom-Header':'single-value','Combined-Header':'single-value'},'multiValueHeaders':{'X-Multi-Header':['multi-value1','multi-value2'],'Combined-Header':['multi-value1','multi-value2']},'body':'{`message`:`With Combined Headers`}'}",
        "V1_SetsContentLength | {'statusCode':200,'body':'{`message`:`Hello, World!`}'}",
        "V1_HandlesZeroStatusCode | {'statusCode':0,'body':'{`key`:`This body should be replaced`}'}",
        "V1_UsesProvidedContentType | {'statusCode':200,'body':'Hello, World!','headers':{'Content-Type':'application/json'}}",
        "V1_APIHeaders | {'statusCode':200,'body':'Test body'}",
        "ToApiGatewayProxyResponse_ValidResponse_MatchesDirectConversion | {'statusCode':200,'body':'{`message`:`Hello, World!`}','headers':{'Content-Type':'application/json'}}",
        "ToApiGatewayProxyResponse_InvalidJson_ReturnsErrorResponse | {'statusCode':500,'body':'{`message`:`Internal Server Error`}','headers':{'Content-Type':'application/json'}}"
      })
  void makesTheRecordedResponse(String name, String envelope) throws IOException {
    var recorded = Recorded.httpV1(name);
    var headers = Recorded.responseHeaders(recorded);

    var response =
        FRONT_END.answer(
            HttpRequest.builder("POST", "/").build(),
            arrival(headers.get("Apigw-Requestid").get(0).stringValue()),
            new Outcome.Returned(payload(envelope)));

    assertThat(response.status()).isEqualTo(recorded.get("StatusCode").intValue());
    assertThat(response.bodyUtf8()).isEqualTo(recorded.get("Content").stringValue());
    assertThat(Recorded.headersOf(response)).isEqualTo(headers);
  }

  @Test
  void answersTheSameToAFunctionThatReturnsNoJson() {
    var response =
        FRONT_END.answer(
            HttpRequest.builder("POST", "/").build(),
            arrival("id"),
            new Outcome.Returned(ByteString.ofUtf8("Not a valid proxy response object")));

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.bodyUtf8()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  private static Arrival arrival(String extendedRequestId) {
    return new Arrival("", extendedRequestId, Instant.EPOCH, "Root=1", "0000000000000001");
  }

  /// With `null` for every member that is not there, as the recorder's function returned it.
  private static ByteString payload(String envelope) {
    var json = Json.object();
    json.putNull("headers").putNull("multiValueHeaders").put("isBase64Encoded", false);
    json.setAll(Json.readObject("The envelope", envelope.replace("`", "\\\"").replace('\'', '"')));
    return Json.write(json);
  }
}
