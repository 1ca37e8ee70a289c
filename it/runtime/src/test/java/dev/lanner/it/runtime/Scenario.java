package dev.lanner.it.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A handler and what happens to it.
///
/// @param variables beside those that Lambda always sets
record Scenario(String name, String handler, Map<String, String> variables, List<Event> events) {
  private static final String CLIENT_CONTEXT = "Lambda-Runtime-Client-Context";
  private static final String IDENTITY = "Lambda-Runtime-Cognito-Identity";
  private static final String TENANT = "Lambda-Runtime-Aws-Tenant-Id";
  private static final String TRACE = "Lambda-Runtime-Trace-Id";
  private static final String DEADLINE = "Lambda-Runtime-Deadline-Ms";

  /// How many `next` may wait at once.
  int workers() {
    return Integer.parseInt(variables.getOrDefault("AWS_LAMBDA_MAX_CONCURRENCY", "1"));
  }

  static List<Scenario> all() {
    var all = new ArrayList<Scenario>();
    all.add(bytes());
    all.add(
        new Scenario(
            "event without a content type",
            "app.Echo",
            Map.of(),
            List.of(Event.of(1, "{}").without("Content-Type"))));
    all.add(context());
    all.add(trouble());
    all.add(of("response of 6 MiB and 100 bytes", "app.Large", "6291556"));
    all.add(refused("response of 7 MB, answered by 413", "app.Large", "7000000", 413, 202));
    all.add(refused("response answered by 410", "app.Fine", "{}", 410, 202));
    all.add(refused("response answered by 400 InvalidRequestID", "app.Fine", "{}", 400, 202));
    all.add(refused("response answered by 403", "app.Fine", "{}", 403, 202));
    all.add(refused("response answered by 500", "app.Fine", "{}", 500, 202));
    all.add(refused("error answered by 410", "app.Trouble", "\"checked\"", 202, 410));
    all.add(
        of(
            "map",
            "app.Maps",
            "{\"text\":\"Zürich 🦅\",\"int\":1,\"long\":12345678901,\"decimal\":1.5,\"exponent\":1e3,"
                + "\"flag\":true,\"absent\":null,\"list\":[1,\"a\",{}],\"object\":{\"a\":{\"b\":1}}}",
            "{\"nothing\":1}",
            "{}",
            "[1]",
            "",
            "{\"a\":1,",
            "null"));
    all.add(
        of(
            "bean",
            "app.Orders",
            "{\"id\":\"o-1\",\"quantity\":2,\"paid\":true,\"items\":[{\"name\":\"a\",\"price\":1.5}]}",
            "{}",
            "{\"id\":null,\"unknown\":[1,2]}",
            "{\"quantity\":\"two\"}",
            "[]",
            "{"));
    all.add(of("string", "app.Texts", "\"a\\u00fc\\n\"", "1", "{\"a\":1}", "null"));
    all.add(of("void", "app.Nothing", "{}", "1"));
    all.add(of("method: void", "app.Methods::nothing", "{\"id\":\"o-1\"}"));
    all.add(of("method: int", "app.Methods::number", "41", "\"one\""));
    all.add(of("method: list", "app.Methods::numbers", "[1,2]"));
    all.add(of("method: static", "app.Methods::greeting", "\"Ada\""));
    all.add(of("method: context alone", "app.Methods::context", "{}"));
    all.add(of("method: streams", "app.Methods::stream", "[1,  2]"));
    all.add(of("API Gateway event", "app.Methods::http", HTTP_EVENT));
    all.add(of("SQS event", "app.Methods::queue", SQS_EVENT));
    all.add(of("S3 event", "app.Methods::bucket", S3_EVENT));
    all.add(of("class missing", "app.Missing", "{}"));
    all.add(of("constructor throws", "app.ConstructorThrows", "{}"));
    all.add(of("static initializer throws", "app.InitializerThrows", "{}"));
    all.add(of("no such constructor", "app.NeedsArgument", "{}"));
    all.add(of("no handler in the class", "app.NoHandler", "{}"));
    all.add(of("no such method", "app.Methods::absent", "{}"));
    all.add(of("log as text", "app.Logging", "{}"));
    all.add(
        of("log as text in a time zone", "app.Logging", "{}")
            .with("TZ", "Asia/Tokyo")
            .with("AWS_LAMBDA_LOG_LEVEL", "WARN"));
    all.add(
        of("log as JSON in a time zone", "app.Logging", "{}")
            .with("TZ", "Asia/Tokyo")
            .with("AWS_LAMBDA_LOG_FORMAT", "JSON"));
    all.add(
        of("failure in the log as JSON", "app.Trouble", "\"causes\"", "\"bare\"")
            .with("AWS_LAMBDA_LOG_FORMAT", "JSON")
            .with("AWS_LAMBDA_LOG_LEVEL", "WARN"));
    all.add(
        of("two at once", "app.Together", "1", "2", "3", "4")
            .with("AWS_LAMBDA_MAX_CONCURRENCY", "2")
            .with("AWS_LAMBDA_LOG_FORMAT", "JSON"));
    return all;
  }

  private static Scenario bytes() {
    var large = new byte[5 * 1024 * 1024];
    Arrays.fill(large, (byte) 'x');
    large[0] = '"';
    large[large.length - 1] = '"';
    var every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    var events =
        List.of(
            Event.of(1, ""),
            Event.of(2, "{\"text\":\"" + "y".repeat(89) + "\"}"),
            Event.of(3, large),
            Event.of(4, every).with("Content-Type", "application/octet-stream"),
            Event.of(5, "Zürich 🦅").with("Content-Type", "text/plain; charset=utf-8"));
    return new Scenario("bytes", "app.Echo", Map.of(), events);
  }

  private static Scenario context() {
    var device =
        "{\"client\":{\"installation_id\":\"i\",\"app_title\":\"t\",\"app_version_name\":\"n\","
            + "\"app_version_code\":\"c\",\"app_package_name\":\"p\"},\"custom\":{\"k\":\"%s\"},"
            + "\"env\":{\"locale\":\"de\"}}";
    var identity = "{\"cognitoIdentityId\":\"id-1\",\"cognitoIdentityPoolId\":\"pool-1\"}";
    var events =
        List.of(
            Event.of(1, "{}"),
            Event.of(2, "{}").without(TRACE),
            Event.of(3, "{}").with(CLIENT_CONTEXT, device.formatted("v")).with(IDENTITY, identity),
            Event.of(4, "{}").with(CLIENT_CONTEXT, device.formatted("Zürich")),
            Event.of(5, "{}").with(CLIENT_CONTEXT, device.formatted("🦅")),
            Event.of(6, "{}")
                .with(CLIENT_CONTEXT, "{\"custom\":{\"n\":1,\"o\":{\"a\":[true]},\"z\":null}}"),
            Event.of(7, "{}").with(CLIENT_CONTEXT, "not JSON"),
            Event.of(8, "{}").with(CLIENT_CONTEXT, "{}").with(IDENTITY, "{}"),
            Event.of(9, "{}")
                .with(CLIENT_CONTEXT, "")
                .with(IDENTITY, "")
                .with(TENANT, "")
                .with(TRACE, ""),
            Event.of(10, "{}").with(TENANT, "tenant-1"),
            Event.of(11, "{}").with(DEADLINE, "{now+2592000000}"),
            Event.of(12, "{}").with(DEADLINE, "{now-2592000000}"),
            Event.of(13, "{}").with("Lambda-Runtime-Not-Yet-Known", "x"),
            Event.of(14, "{}").with(IDENTITY, "not JSON"),
            Event.of(15, "{}").with(DEADLINE, "{now-1000}"));
    return new Scenario("context", "app.Seen", Map.of(), events);
  }

  private static Scenario trouble() {
    return of(
        "trouble",
        "app.Trouble",
        "\"checked\"",
        "\"unchecked\"",
        "\"error\"",
        "\"bare\"",
        "\"causes\"",
        "\"cycle\"",
        "\"suppressed\"",
        "\"characters\"",
        "\"half\"",
        "\"long\"",
        "\"deep\"",
        "\"fine\"");
  }

  private static Scenario of(String name, String handler, String... events) {
    var numbered = new ArrayList<Event>();
    for (var event : events) {
      numbered.add(Event.of(numbered.size() + 1, event.getBytes(UTF_8)));
    }
    return new Scenario(name, handler, Map.of(), numbered);
  }

  /// The first of two events gets these statuses.
  private static Scenario refused(
      String name, String handler, String event, int responseStatus, int errorStatus) {
    var second = handler.equals("app.Trouble") ? "\"fine\"" : "2";
    var events =
        List.of(Event.of(1, event).answered(responseStatus, errorStatus), Event.of(2, second));
    return new Scenario(name, handler, Map.of(), events);
  }

  private Scenario with(String variable, String value) {
    var more = new java.util.TreeMap<>(variables);
    more.put(variable, value);
    return new Scenario(name, handler, more, events);
  }

  private static final String HTTP_EVENT =
      """
      {"version":"2.0","routeKey":"$default","rawPath":"/orders/1","rawQueryString":"a=b%20c",
       "cookies":["c=1"],"headers":{"accept":"*/*"},"isBase64Encoded":false,
       "requestContext":{"accountId":"123456789012","http":{"method":"GET","path":"/orders/1",
       "protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"agent"},"requestId":"id",
       "stage":"$default","time":"12/Mar/2020:19:03:58 +0000","timeEpoch":1583348638390}}\
      """;

  private static final String SQS_EVENT =
      """
      {"Records":[{"messageId":"m-1","receiptHandle":"r","body":"{}",
       "attributes":{"ApproximateReceiveCount":"1"},"messageAttributes":{},
       "md5OfBody":"m","eventSource":"aws:sqs",
       "eventSourceARN":"arn:aws:sqs:eu-west-1:123456789012:q","awsRegion":"eu-west-1"}]}\
      """;

  private static final String S3_EVENT =
      """
      {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
       "eventTime":"2026-11-20T11:00:00.123Z","eventName":"ObjectCreated:Put",
       "userIdentity":{"principalId":"p"},"requestParameters":{"sourceIPAddress":"192.0.2.1"},
       "responseElements":{"x-amz-request-id":"x","x-amz-id-2":"y"},
       "s3":{"s3SchemaVersion":"1.0","configurationId":"c","bucket":{"name":"b",
       "ownerIdentity":{"principalId":"p"},"arn":"arn:aws:s3:::b"},
       "object":{"key":"a+b%C3%BC","size":1,"eTag":"e","sequencer":"s"}}}]}\
      """;
}
