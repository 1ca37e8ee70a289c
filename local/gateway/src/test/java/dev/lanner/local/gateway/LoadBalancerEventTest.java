package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ABSENT;
import static dev.lanner.local.gateway.Requests.API;
import static dev.lanner.local.gateway.Requests.LOAD_BALANCER;
import static dev.lanner.local.gateway.Requests.assertMember;
import static dev.lanner.local.gateway.Requests.eventOf;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One row per rule of a load balancer's event; rules marked [?] are pinned, not recorded. See
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html>.
class LoadBalancerEventTest {
  static Stream<Arguments> singleValues() {
    var plain = get("/");
    return Stream.of(
        member(
            "the target group",
            plain,
            "/requestContext",
            "{'elb':{'targetGroupArn':'" + LOAD_BALANCER.targetGroupArn() + "'}}"),
        member("no version", plain, "/version", ABSENT),
        member("the path is as sent", get("/a%20b%25"), "/path", "'/a%20b%25'"),
        member(
            "the query is as sent, the last value",
            get("/?a%5B=b%40r&x=1&x=a+b"),
            "/queryStringParameters",
            "{'a%5B':'b%40r','x':'a+b'}"),
        member("no query is empty", plain, "/queryStringParameters", "{}"),
        member("not all values", get("/?a=1"), "/multiValueQueryStringParameters", ABSENT),
        member("names in lower case", get("/").header("X-TeSt", "a"), "/headers/x-test", "'a'"),
        member("the last of several", twoProbes(), "/headers/x-probe", "'second'"),
        member("not all of several", twoProbes(), "/multiValueHeaders", ABSENT),
        member(
            "cookies stay a header",
            get("/").header("Cookie", "a=1; b=2"),
            "/headers/cookie",
            "'a=1; b=2'"),
        member(
            "the length as sent",
            get("/").header("Content-Length", "66"),
            "/headers/content-length",
            "'66'"),
        member("no length is made up", plain, "/headers/content-length", ABSENT),
        member("hop by hop", get("/").header("Connection", "close"), "/headers/connection", ABSENT),
        member(
            "a missing host is the domain name",
            plain,
            "/headers/host",
            "'" + API.domainName() + "'"),
        member("the address", plain, "/headers/x-forwarded-for", "'127.0.0.1'"),
        member("the port", plain, "/headers/x-forwarded-port", "'443'"),
        member("the scheme", plain, "/headers/x-forwarded-proto", "'https'"),
        member(
            "the trace",
            plain,
            "/headers/x-amzn-trace-id",
            "'Root=1-5e69363e-0123456789abcdef01234567'"),
        member("no body is empty", plain, "/body", "''"),
        member("and no base64", plain, "/isBase64Encoded", "false"),
        member("JSON is text", post("/").json("{}"), "/body", "'{}'"),
        member(
            "a form is base64",
            post("/").header("Content-Type", "application/x-www-form-urlencoded").body("a=b"),
            "/body",
            "'YT1i'"),
        member(
            "what is encoded is base64",
            post("/").json("{}").header("Content-Encoding", "gzip"),
            "/body",
            "'e30='"),
        member("[?] no type is base64", post("/").body("a"), "/isBase64Encoded", "true"));
  }

  @ParameterizedTest
  @MethodSource("singleValues")
  void hasOneValuePerName(HttpRequest.Builder request, String pointer, String json) {
    assertMember(eventOf(LOAD_BALANCER, request.build(), Route.DEFAULT), pointer, json);
  }

  static Stream<Arguments> multiValues() {
    return Stream.of(
        member(
            "all values of the query, as sent",
            get("/?r=one&r=two&p=a%2Bb&l=a+b&e="),
            "/multiValueQueryStringParameters",
            "{'r':['one','two'],'p':['a%2Bb'],'l':['a+b'],'e':['']}"),
        member("no query is empty", get("/"), "/multiValueQueryStringParameters", "{}"),
        member("not the last values", get("/?a=1"), "/queryStringParameters", ABSENT),
        member(
            "all values of headers",
            twoProbes(),
            "/multiValueHeaders/x-probe",
            "['first','second']"),
        member("not the last ones", twoProbes(), "/headers", ABSENT));
  }

  @ParameterizedTest
  @MethodSource("multiValues")
  void hasAllValuesWhenItIsSetUpSo(HttpRequest.Builder request, String pointer, String json) {
    var frontEnd = LOAD_BALANCER.withMultiValueHeaders();

    assertMember(eventOf(frontEnd, request.build(), Route.DEFAULT), pointer, json);
  }

  private static HttpRequest.Builder twoProbes() {
    return get("/").header("X-Probe", "first").header("x-probe", "second");
  }

  private static Arguments member(
      String rule, HttpRequest.Builder request, String pointer, String json) {
    return argumentSet(rule, request, pointer, json);
  }
}
