package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Random requests and payloads through every front end. The seed is a parameter, so that a failure
/// comes back.
class FrontEndPropertyTest {
  private static final int SEEDS = 6;
  private static final int ROUNDS = 100;
  private static final String SPICES =
      "%%/?&==+#;,.:@ \u0000\u007fazAZ09-_~äλ\u4e16\uD83D\uDE0A\uD83D\"\\\t";

  private static final Map<String, FrontEnd> FRONT_ENDS = frontEnds();

  private static Map<String, FrontEnd> frontEnds() {
    var frontEnds = new LinkedHashMap<String, FrontEnd>();
    frontEnds.put("rest", Requests.REST_API);
    frontEnds.put("rest, binary", Requests.REST_API.withBinaryMediaTypes("*/*"));
    frontEnds.put("rest, streaming", Requests.REST_API.streaming());
    frontEnds.put("rest, custom domain", Requests.REST_API.onCustomDomain());
    frontEnds.put("http 1.0", Requests.HTTP_API_V1);
    frontEnds.put("http 2.0", Requests.FRONT_END);
    frontEnds.put("url", Requests.FUNCTION_URL);
    frontEnds.put("url, streaming", Requests.FUNCTION_URL.streaming());
    frontEnds.put("alb", Requests.LOAD_BALANCER);
    frontEnds.put("alb, multi", Requests.LOAD_BALANCER.withMultiValueHeaders());
    return frontEnds;
  }

  static List<Arguments> seeds() {
    var seeds = new ArrayList<Arguments>();
    for (var name : FRONT_ENDS.keySet()) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        seeds.add(Arguments.of(name, seed));
      }
    }
    return seeds;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tellsTheFunctionWhatTheClientSent(String name, int seed) {
    var random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      var path = "/" + wellFormed(text(random, 20)).replace("?", "");
      var query = query(random);
      var headers = headers(random);
      var body = body(random);
      var request =
          new HttpRequest(
              "POST",
              encodedPath(path) + "?" + encoded(query),
              "HTTP/1.1",
              headers.with("Content-Type", type(random)),
              body,
              "192.0.2.7");

      var event = Requests.eventOf(frontEnd(name), request, Route.DEFAULT);

      assertThat(pathOf(name, event)).isEqualTo(pathSeenBy(name, path));
      assertThat(queryOf(name, event)).isEqualTo(querySeenBy(name, query));
      assertThat(headersOf(event)).isEqualTo(headersSeenBy(name, headers));
      assertThat(bodyOf(event)).isEqualTo(bodySeenBy(event, body));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takesAnyRequestWithoutAnException(String name, int seed) {
    var random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      var headers = headers(random);
      if (random.nextBoolean()) {
        headers = headers.with("Content-Type", printable(text(random, 10)));
      }
      if (random.nextBoolean()) {
        headers = headers.with("Cookie", printable(text(random, 10)));
      }
      if (random.nextBoolean()) {
        headers = headers.with("X-Amzn-Trace-Id", "Root=" + printable(text(random, 5)));
      }
      var request =
          new HttpRequest(
              text(random, 4),
              (random.nextInt(20) == 0 ? "" : "/") + text(random, 40),
              "HTTP/1.1",
              headers,
              body(random),
              "192.0.2.7");
      var route = new Route(text(random, 8), Map.of(text(random, 3), text(random, 8)));

      switch (frontEnd(name).admit(request, route, Requests.ARRIVAL)) {
        case Admission.Admitted(var event) ->
            assertThat(Requests.MAPPER.readTree(event.toByteArray()).isObject()).isTrue();
        case Admission.Refused(var response) -> assertThat(response.status()).isBetween(400, 499);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takesAnyOutcomeWithoutAnException(String name, int seed) {
    var random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      var bytes = ByteString.ofUtf8(mutilatedEnvelope(random));
      var stream = ByteString.ofUtf8(mutilatedEnvelope(random) + "\0".repeat(random.nextInt(10)));
      var contentType = random.nextBoolean() ? StreamPrelude.CONTENT_TYPE : "text/plain";

      for (var outcome :
          List.of(new Outcome.Returned(bytes), new Outcome.Streamed(contentType, stream))) {
        var response = Requests.answer(frontEnd(name), Requests.get("/"), outcome);

        assertThat(response.status()).isBetween(200, 599);
        assertThat(response.headerValues("content-type")).isNotEmpty();
      }
      assertThat(
              frontEnd(name)
                  .startStream(Requests.get("/").build(), Requests.ARRIVAL, contentType, stream))
          .isNotNull();
    }
  }

  private static FrontEnd frontEnd(String name) {
    return Objects.requireNonNull(FRONT_ENDS.get(name));
  }

  // What a function can learn of a request.

  private static String pathOf(String name, JsonNode event) {
    return switch (name) {
      case "http 2.0" -> event.get("rawPath").stringValue();
      case "url", "url, streaming" ->
          PercentEncoding.decodePathLeniently(event.get("rawPath").stringValue());
      default -> PercentEncoding.decodePathLeniently(event.get("path").stringValue());
    };
  }

  private static String pathSeenBy(String name, String path) {
    if (name.equals("http 2.0")) {
      return "/" + path.substring(1).replace("%", "%25").replace("/", "%2F");
    }
    return path;
  }

  private static Map<String, List<String>> queryOf(String name, JsonNode event) {
    if (event.has("rawQueryString")) {
      return QueryParameter.all(
          QueryParameter.parseLeniently(event.get("rawQueryString").stringValue()));
    }
    UnaryOperator<String> decoder =
        name.startsWith("alb")
            ? text -> URLDecoder.decode(text, StandardCharsets.UTF_8)
            : text -> text;
    var query = new LinkedHashMap<String, List<String>>();
    var lists = event.path("multiValueQueryStringParameters");
    var singles = event.path("queryStringParameters");
    for (var entry : (lists.isObject() ? lists : singles).properties()) {
      var values = new ArrayList<String>();
      for (var value : entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())) {
        values.add(decoder.apply(value.stringValue()));
      }
      query.put(decoder.apply(entry.getKey()), values);
    }
    return query;
  }

  private static Map<String, List<String>> querySeenBy(String name, List<QueryParameter> query) {
    var all = QueryParameter.all(query);
    if (name.equals("alb")) {
      all.replaceAll((_, values) -> List.of(values.getLast()));
    }
    return all;
  }

  private static Map<String, String> headersOf(JsonNode event) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    var lists = event.path("multiValueHeaders");
    for (var entry : (lists.isObject() ? lists : event.get("headers")).properties()) {
      if (entry.getKey().toLowerCase(Locale.ROOT).startsWith("x-random")) {
        var value = entry.getValue();
        headers.put(
            entry.getKey(),
            value.isArray()
                ? String.join(",", value.valueStream().map(JsonNode::stringValue).toList())
                : value.stringValue());
      }
    }
    return headers;
  }

  private static Map<String, String> headersSeenBy(String name, Headers headers) {
    var seen = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var header : headers) {
      seen.merge(
          header.name(),
          header.value(),
          (all, next) -> name.equals("alb") ? next : all + "," + next);
    }
    return seen;
  }

  private static ByteString bodyOf(JsonNode event) {
    var body = event.path("body").stringValue("");
    return event.get("isBase64Encoded").booleanValue()
        ? ByteString.ofBase64(body)
        : ByteString.ofUtf8(body);
  }

  /// Bytes that are no text are lost where the body travels as text.
  private static ByteString bodySeenBy(JsonNode event, ByteString body) {
    return event.get("isBase64Encoded").booleanValue() ? body : ByteString.ofUtf8(body.utf8());
  }

  // What is sent.

  private static List<QueryParameter> query(RandomGenerator random) {
    var query = new ArrayList<QueryParameter>();
    for (int i = random.nextInt(5); i > 0; i--) {
      query.add(new QueryParameter("n" + wellFormed(text(random, 3)), wellFormed(text(random, 8))));
    }
    return query;
  }

  private static String encoded(List<QueryParameter> query) {
    var pairs = new ArrayList<String>();
    for (var parameter : query) {
      pairs.add(encoded(parameter.name()) + "=" + encoded(parameter.value()));
    }
    return String.join("&", pairs);
  }

  private static String encodedPath(String path) {
    return "/" + encoded(path.substring(1)).replace("+", "%20");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Headers headers(RandomGenerator random) {
    var headers = Headers.empty();
    for (int i = random.nextInt(4); i > 0; i--) {
      headers =
          headers.with(
              (random.nextBoolean() ? "X-Random" : "x-random") + random.nextInt(3),
              wellFormed(printable(text(random, 8))));
    }
    return headers;
  }

  private static ByteString body(RandomGenerator random) {
    var bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return random.nextBoolean() ? ByteString.of(bytes) : ByteString.ofUtf8(text(random, 20));
  }

  private static String type(RandomGenerator random) {
    return List.of("text/plain", "application/json", "image/png", "application/xml", "a")
        .get(random.nextInt(5));
  }

  private static String mutilatedEnvelope(RandomGenerator random) {
    var text =
        new StringBuilder(
            "{\"statusCode\":200,\"statusDescription\":\"200 OK\",\"headers\":{\"a\":\"b\"},\"multiValueHeaders\":{\"c\":[\"d\"]},\"cookies\":[\"e\"],\"body\":\"f\",\"isBase64Encoded\":true}");
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length());
      text.replace(at, at + 1, text(random, 3));
    }
    return text.toString();
  }

  private static String text(RandomGenerator random, int maxLength) {
    var text = new StringBuilder();
    for (int i = random.nextInt(maxLength); i > 0; i--) {
      text.append(SPICES.charAt(random.nextInt(SPICES.length())));
    }
    return text.toString();
  }

  private static String printable(String text) {
    return text.replaceAll("[\u0000-\u001f\u007f]", "");
  }

  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
