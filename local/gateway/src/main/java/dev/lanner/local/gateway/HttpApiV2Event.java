package dev.lanner.local.gateway;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Writes an event of payload format 2.0, its members in the order of AWS's example.
record HttpApiV2Event(Api api, HttpRequest request, Route route, Arrival arrival) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// @param path decoded
  ByteString toJson(String path, List<QueryParameter> query) {
    var event = Json.object();
    event.put("version", "2.0");
    event.put("routeKey", route.key());
    event.put("rawPath", path);
    event.put("rawQueryString", request.query());
    var cookies = cookies();
    if (!cookies.isEmpty()) {
      var array = event.putArray("cookies");
      cookies.forEach(array::add);
    }
    putAll(event, "headers", headers());
    putAll(event, "queryStringParameters", joined(query));
    putRequestContext(event, path);
    putBody(event);
    putAll(event, "pathParameters", pathParameters());
    event.put("isBase64Encoded", isBase64Encoded());
    return Json.write(event);
  }

  private void putRequestContext(ObjectNode event, String path) {
    var context = event.putObject("requestContext");
    context.put("accountId", api.accountId());
    context.put("apiId", api.apiId());
    context.put("domainName", api.domainName());
    context.put("domainPrefix", api.domainPrefix());
    var http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", path);
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceIp());
    var userAgent = request.header("user-agent");
    http.put("userAgent", userAgent == null ? "" : userAgent);
    context.put("requestId", arrival.requestId());
    context.put("routeKey", route.key());
    context.put("stage", api.stage());
    context.put("time", TIME.format(arrival.time()));
    context.put("timeEpoch", arrival.time().toEpochMilli());
  }

  private void putBody(ObjectNode event) {
    if (isBase64Encoded()) {
      event.put("body", request.body().base64());
    } else if (!request.body().isEmpty()) {
      // [?] UTF-8 whatever the charset parameter says; a Content-Encoding changes nothing either.
      event.put("body", request.body().utf8());
    }
  }

  private boolean isBase64Encoded() {
    return !request.body().isEmpty() && !MediaTypes.isText(request.header("content-type"));
  }

  private Map<String, String> headers() {
    var hopByHop = HopByHop.namesIn(request.headers());
    var headers = new TreeMap<String, String>();
    for (var header : request.headers()) {
      var name = header.name().toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(name) && !name.equals("cookie")) {
        headers.merge(name, header.value(), (all, next) -> all + "," + next);
      }
    }
    headers.putIfAbsent("host", api.authority());
    // [?] Recorded as 0 for a POST without a body; assumed for every other method.
    headers.put("content-length", Integer.toString(request.body().size()));
    // [?] A client's own entries are kept before the address that the gateway saw.
    headers.merge("x-forwarded-for", request.sourceIp(), (sent, seen) -> sent + ", " + seen);
    headers.put("x-forwarded-port", Integer.toString(api.port()));
    headers.put("x-forwarded-proto", api.scheme());
    // [?] A client's own trace goes on if it has a root; recorded for REST APIs only.
    if (!headers.getOrDefault("x-amzn-trace-id", "").contains("Root=")) {
      headers.put("x-amzn-trace-id", arrival.traceId());
    }
    return headers;
  }

  private List<String> cookies() {
    return request.headers().values("cookie").stream()
        .flatMap(value -> Stream.of(value.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }

  private Map<String, String> pathParameters() {
    var decoded = new LinkedHashMap<String, String>();
    route
        .pathParameters()
        .forEach((name, sent) -> {
          var value = PercentEncoding.decodePathParameter(sent);
          decoded.put(name, value == null ? sent : value);
        });
    return decoded;
  }

  private static Map<String, String> joined(List<QueryParameter> query) {
    var joined = new LinkedHashMap<String, String>();
    for (var parameter : query) {
      joined.merge(parameter.name(), parameter.value(), (all, next) -> all + "," + next);
    }
    return joined;
  }

  private static void putAll(ObjectNode event, String name, Map<String, String> map) {
    if (!map.isEmpty()) {
      var object = event.putObject(name);
      map.forEach(object::put);
    }
  }
}
