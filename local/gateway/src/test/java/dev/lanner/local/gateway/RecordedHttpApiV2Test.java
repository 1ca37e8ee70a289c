package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.answerTo;
import static dev.lanner.local.gateway.Requests.eventOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a real HTTP API with payload format 1.0 did, as far as 2.0 agrees; see
/// `recorded/README.md`.
class RecordedHttpApiV2Test {
  @ParameterizedTest
  @CsvSource({
    "V1_SimpleGetRequest, status=pending&tag=important&tag=urgent",
    "V1_SpecialCharactersInPath, ''",
    "V1_UnicodeCharactersInPath, ''",
    "V1_UrlEncodedQueryString, q=Hello%20World&tag=C%23%20Programming&tag=.NET%20Core",
    "BinaryContent, ''"
  })
  void makesTheEventOfARecordedRequest(String name, String query) throws IOException {
    var recorded = Recorded.httpV1(name);

    var event = eventOf(Requests.FRONT_END, requestOf(recorded, query), routeOf(recorded));

    assertThat(event.at("/rawPath")).isEqualTo(recorded.at("/RequestContext/Path"));
    assertThat(event.at("/requestContext/http/path"))
        .isEqualTo(recorded.at("/RequestContext/Path"));
    assertThat(event.at("/requestContext/http/userAgent"))
        .isEqualTo(recorded.at("/RequestContext/Identity/UserAgent"));
    assertThat(stringsIn(event.path("headers"))).isEqualTo(headersOf(recorded));
    assertThat(stringsIn(event.path("pathParameters")))
        .isEqualTo(stringsIn(recorded.get("PathParameters")));
    assertThat(stringsIn(event.path("queryStringParameters")))
        .isEqualTo(joined(recorded.get("MultiValueQueryStringParameters")));
    assertThat(event.path("body").stringValue(null))
        .isEqualTo(recorded.get("Body").stringValue(null));
    assertThat(event.get("isBase64Encoded")).isEqualTo(recorded.get("IsBase64Encoded"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "V1_HandlesZeroStatusCode | {'statusCode':0,'body':'{}'}",
        "V1_DefaultsToCorrectContentTYpe | {'statusCode':200,'body':'Hello, World!'}",
        "V1_UsesProvidedContentType | {'statusCode':200,'body':'Hello, World!','headers':{'Content-Type':'application/json'}}",
        "V1_SetsHeaders | {'statusCode':200,'body':'{\\u0022message\\u0022:\\u0022With Headers\\u0022}','headers':{'Content-Type':'application/json','X-Custom-Header':'CustomValue'}}"
      })
  void makesTheResponseOfARecordedEnvelope(String name, String envelope) throws IOException {
    var recorded = Recorded.httpV1(name);

    var response = answerTo("GET", envelope.replace('\'', '"'));

    assertThat(response.status()).isEqualTo(recorded.get("StatusCode").intValue());
    assertThat(response.bodyUtf8()).isEqualTo(recorded.get("Content").stringValue());
    for (var header : recorded.get("Headers").properties()) {
      switch (header.getKey()) {
        case "Date", "Connection", "Content-Length" ->
            assertThat(response.header(header.getKey())).as("the server's").isNull();
        case "Apigw-Requestid" -> assertThat(response.header(header.getKey())).isNotNull();
        default ->
            assertThat(response.header(header.getKey()))
                .isEqualTo(header.getValue().get(0).stringValue());
      }
    }
    assertThat(response.headers()).hasSize(recorded.get("Headers").size() - 3);
  }

  private static HttpRequest requestOf(JsonNode recorded, String query) {
    var target = recorded.get("Path").stringValue() + (query.isEmpty() ? "" : "?" + query);
    var request = HttpRequest.builder(recorded.get("HttpMethod").stringValue(), target);
    stringsIn(recorded.get("Headers")).forEach(request::header);
    var headers = request.build().headers().without("X-Forwarded-For");
    request
        .headers(headers)
        .sourceIp(recorded.at("/RequestContext/Identity/SourceIp").stringValue());
    if (recorded.get("Body").isString()) {
      request.body(ByteString.ofBase64(recorded.get("Body").stringValue()));
    }
    return request.build();
  }

  // Only the decoded values were recorded; they hold nothing that has to be encoded.
  private static Route routeOf(JsonNode recorded) {
    return new Route(
        recorded.at("/RequestContext/ResourceId").stringValue(),
        stringsIn(recorded.get("PathParameters")));
  }

  private static Map<String, String> headersOf(JsonNode recorded) {
    var headers = new TreeMap<String, String>();
    stringsIn(recorded.get("Headers"))
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    headers.remove("cookie");
    return headers;
  }

  private static Map<String, String> joined(JsonNode lists) {
    var joined = new TreeMap<String, String>();
    for (var entry : lists.properties()) {
      var values = entry.getValue().valueStream().map(JsonNode::stringValue).toList();
      joined.put(entry.getKey(), String.join(",", values));
    }
    return joined;
  }

  private static Map<String, String> stringsIn(JsonNode object) {
    var strings = new TreeMap<String, String>();
    for (var entry : object.properties()) {
      strings.put(entry.getKey(), entry.getValue().stringValue());
    }
    return strings;
  }
}
