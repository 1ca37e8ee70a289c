package dev.lanner.framework.test.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Application;
import dev.lanner.framework.test.HttpFunction;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Events as bytes, straight to the entry class, and responses byte for byte.
class EventsTest {
  private static final HttpFunction FUNCTION = new HttpFunction(Application.with(Map.of()).start());

  /// See AWS's page on <a
  /// href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">the
  /// format</a>.
  @Test
  void answersTheDocumentedEvent() {
    String event =
        resource("events/http-api-2.0-documented.json").replace("\"/my/path\"", "\"/json/text\"");

    assertThat(handle(event))
        .isEqualTo(
            "{\"statusCode\":200,\"headers\":{\"content-type\":\"text/plain; charset=utf-8\"},\"body\":\"Hello from Lambda!!\"}");
  }

  @Test
  void readsMembersInAnyOrderAndPassesOverUnknownOnes() {
    assertThat(handle(resource("events/http-api-2.0-shuffled.json")))
        .contains("\"body\":\"AAEC/v8= 5\"");
  }

  @ParameterizedTest
  @CsvSource({
    "prod,       /prod,            root",
    "prod,       /prod/,           root",
    "prod,       /prod/paths/x,    segment:x",
    "prod,       /prod/paths/prod, segment:prod",
    "prod,       /paths/x,         segment:x",
    "paths,      /paths/paths/x,   segment:x",
    "$default,   /paths/x,         segment:x",
    "'',         /paths/x,         segment:x",
    "pat,        /paths/x,         segment:x",
    "$default,   /paths/x%2Fy%25z, segment:x/y%z",
    "$default,   /paths/x%zz%,     segment:x%zz%",
    "$default,   /paths/ü 😀,      segment:ü 😀",
  })
  void leavesOutANamedStage(String stage, String rawPath, String answer) {
    assertThat(handle(event("GET", rawPath, "\"stage\":\"%s\",".formatted(stage), "")))
        .contains("\"body\":\"%s\"".formatted(answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"body\":\"abc\",\"isBase64Encoded\":false         | YWJj 3",
        "\"isBase64Encoded\":true,\"body\":\"YWJj\"         | YWJj 3",
        "\"body\":\"a\\\"\\u00e9\\ud83d\\ude00\"            | YSLDqfCfmIA= 8",
        "\"body\":\"YWJj\",\"isBase64Encoded\":null         | WVdKag== 4",
        "\"body\":null,\"isBase64Encoded\":true             |  0",
        "\"body\":\"\",\"isBase64Encoded\":true             |  0",
        "\"other\":1                                        |  0",
      })
  void decodesTheBodyWhereTheEventSaysSo(String members, String seen) {
    assertThat(handle(event("POST", "/json/raw", "", "," + members)))
        .contains("\"body\":\"" + (seen.equals("0") ? " 0" : seen) + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "sqs,       an SQS event",
    "s3,        an S3 event",
    "websocket, a WebSocket event",
  })
  void refusesAnEventThatIsNoHttpRequest(String name, String kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> handle(resource("events/" + name + ".json")))
        .withMessage(
            "This function answers HTTP requests of API Gateway, function URLs and load balancers, and the event is "
                + kind
                + ". Send it to the function that handles such events, or mend what invokes this one.")
        .withNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{} | JSON of another kind",
        "[] | no JSON object",
        "null | no JSON object",
        "5 | no JSON object",
        "\"text\" | no JSON object",
        "{\"version\":\"2.0\"} | an HTTP request without what every front end sends",
        "{\"version\":\"2.0\",\"rawPath\":\"/\"} | an HTTP request without what every front end sends",
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":[]} | an HTTP request without what every front end sends",
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":{\"http\":\"GET\"}} | an HTTP request without what every front end sends",
        "{\"version\":2.0,\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}} | an HTTP request without what every front end sends",
        "{\"version\":\"2.0\",\"rawPath\":null,\"requestContext\":{\"http\":{\"method\":\"GET\"}}} | an HTTP request without what every front end sends",
        "{\"version\":{},\"rawPath\":[],\"rawQueryString\":1,\"cookies\":{},\"headers\":[],\"body\":{},\"isBase64Encoded\":\"x\"} | an HTTP request without what every front end sends",
        "{\"httpMethod\":\"GET\",\"path\":\"/\"} | an HTTP request without what every front end sends",
        "{\"httpMethod\":\"GET\",\"requestContext\":{\"stage\":\"prod\"}} | an HTTP request without what every front end sends",
        // What a Lambda authorizer is asked with.
        "{\"version\":\"2.0\",\"type\":\"REQUEST\",\"routeArn\":\"arn:aws:execute-api:…\",\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}} | a question to a Lambda authorizer",
        "{\"type\":\"REQUEST\",\"methodArn\":\"arn:…\",\"httpMethod\":\"GET\",\"path\":\"/\",\"requestContext\":{\"stage\":\"prod\"}} | a question to a Lambda authorizer",
        "{\"detail-type\":\"x\",\"source\":\"y\",\"version\":\"0\"} | an EventBridge event",
        "{\"awslogs\":{\"data\":\"\"}} | a CloudWatch Logs event",
        "{\"deliveryStreamArn\":\"a\",\"records\":[]} | a Firehose transformation event",
        "{\"triggerSource\":\"PreSignUp_SignUp\",\"version\":\"1\"} | a Cognito trigger event",
        "{\"eventSource\":\"aws:kafka\",\"records\":{}} | a Kafka event",
        "{\"eventSource\":\"aws:rmq\"} | a RabbitMQ event",
        "{\"Records\":[{\"EventSource\":\"aws:sns\"}]} | an SNS event",
        "{\"Records\":[{\"eventSource\":\"aws:kinesis\"},{}]} | a Kinesis event",
        "{\"Records\":[{\"eventSource\":\"aws:dynamodb\"}]} | a DynamoDB stream event",
        "{\"Records\":[{\"cf\":{}}]} | a CloudFront event",
        "{\"Records\":[]} | a list of records",
        "{\"Records\":5} | a list of records",
        "{\"Records\":[5,{}]} | a list of records",
        "{\"invokingEvent\":\"{}\"} | an AWS Config event",
        "{\"CodePipeline.job\":{}} | a CodePipeline event",
      })
  void saysWhatArrivedInstead(String event, String kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> handle(event))
        .withMessageContaining("and the event is " + kind + ". Send it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "GET / HTTP/1.1",
        "{",
        "{\"version\":\"2.0\"",
        "{\"version\":\"2.0\",\"version\":\"2.0\"}",
        "{} {}",
        "{\"a\":\u0001}",
      })
  void refusesWhatIsNotJson(String event) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> handle(event))
        .withMessageStartingWith("The event is not JSON. ")
        .withMessageEndingWith(").");
  }

  @Test
  void refusesAnEventThatIsNestedWithoutEnd() {
    String event = "{\"version\":\"2.0\",\"headers\":{\"x\":" + "[".repeat(100_000);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> handle(event))
        .withMessageStartingWith("The event is not JSON. ")
        .withMessageNotContaining("StackOverflow");
  }

  @Test
  void refusesABodyThatIsNotTheBase64ItClaimsToBe() {
    String event = event("POST", "/json/raw", "", ",\"body\":\"%\",\"isBase64Encoded\":true");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> handle(event))
        .withMessage(
            "The event says that its body is base64, and it is not. Send an event as API Gateway makes them.");
  }

  @Test
  void toleratesMissingMembers() {
    String event =
        "{\"version\":\"2.0\",\"rawPath\":\"\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}";

    assertThat(handle(event)).contains("\"body\":\"root\"");
  }

  @Test
  void joinsWhatTheClientSentTwiceAsTheFrontEndDid() {
    String event =
        event(
            "GET",
            "/parameters/members",
            "",
            ",\"headers\":{\"x-tags\":\"a,b, c\"},\"cookies\":[\"x=1; y=2\",\"z\"]");

    assertThat(handle(event)).contains("\"body\":\"[\\\"a\\\",\\\"b\\\",\\\"c\\\"]\"");
  }

  @Test
  void answersTheSameUnderAwsOwnRuntime() throws Exception {
    String event = event("GET", "/results/response", "", "");
    var output = new ByteArrayOutputStream();

    FUNCTION.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, context());

    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(handle(event));
  }

  @Test
  void failsTheSameUnderAwsOwnRuntime() {
    var output = new ByteArrayOutputStream();

    assertThatThrownBy(
            () -> FUNCTION.handleRequest(InputStream.nullInputStream(), output, context()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The event is not JSON.");
    assertThat(output.size()).isZero();
  }

  @Test
  void readsAnEventThatIsASliceOfItsArray() {
    byte[] event = ("###" + event("GET", "/", "", "") + "###").getBytes(StandardCharsets.UTF_8);

    Payload response = FUNCTION.handle(Payload.of(event, 3, event.length - 6), context());

    assertThat(response.utf8()).contains("\"body\":\"root\"");
  }

  @Test
  void answersManyAtOnce() {
    var threads = new java.util.ArrayList<Thread>();
    var answers = new java.util.concurrent.ConcurrentHashMap<Integer, String>();
    for (int i = 0; i < 200; i++) {
      int number = i;
      threads.add(
          Thread.ofVirtual()
              .start(() ->
                  answers.put(
                      number,
                      InvocationScope.call(
                          context(), () -> handle(event("GET", "/paths/" + number, "", ""))))));
    }
    threads.forEach(EventsTest::join);

    assertThat(answers).hasSize(200);
    answers.forEach((number, answer) ->
        assertThat(answer).contains("\"body\":\"segment:%d\"".formatted(number)));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, 200 OK",
    "201, 201 Created",
    "418, 418 Client Error",
    "499, 499 Client Error",
    "599, 599 Server Error",
  })
  void tellsALoadBalancerTheStatusInWords(int status, String description) {
    String event =
        """
        {"requestContext":{"elb":{"targetGroupArn":"arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/b"}},\
        "httpMethod":"POST","path":"/seen/answer/%d","queryStringParameters":{},\
        "headers":{"content-type":"text/plain"},"body":"a","isBase64Encoded":false}\
        """
            .formatted(status);

    assertThat(handle(event))
        .startsWith(
            "{\"statusCode\":%d,\"statusDescription\":\"%s\"".formatted(status, description))
        .endsWith("\"body\":\"a\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void sendsNoBodyWhereTheStatusAllowsNone(int status) {
    assertThat(handle(event("GET", "/results/without-content/" + status, "", "")))
        .startsWith("{\"statusCode\":%d,".formatted(status))
        .doesNotContain("\"body\"");
  }

  /// The base path of a custom domain name; the gateway has decoded the parameter already.
  @ParameterizedTest
  @CsvSource({
    "/shop/paths/a,             paths/a,           a",
    "/shop/paths/a%2Fb,         paths/a/b,         a/b",
    "/shop/paths/50%25,         paths/50%,         50%",
    "/shop/paths/a%2520b,       paths/a%20b,       a%20b",
    "/shop/paths/a%252Fb,       paths/a%2Fb,       a%2Fb",
  })
  void leavesOutTheBasePathWhateverIsEncodedBehindIt(String rawPath, String proxy, String segment) {
    String members =
        ",\"routeKey\":\"ANY /{proxy+}\",\"pathParameters\":{\"proxy\":\"%s\"}".formatted(proxy);

    assertThat(handle(event("GET", rawPath, "", members)))
        .contains("\"body\":\"segment:%s\"".formatted(segment));
  }

  @Test
  void readsALongPathOnceWhereNoBasePathFits() {
    String members = ",\"routeKey\":\"ANY /{proxy+}\",\"pathParameters\":{\"proxy\":\"%20other\"}";
    String event = event("GET", "/a".repeat(5000), "", members);
    var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();

    String answer = handle(event);

    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000);
    assertThat(answer).startsWith("{\"statusCode\":404");
  }

  @Test
  void refusesAFormOfMillionsOfFieldsWithoutMakingThem() {
    String event =
        event(
            "POST",
            "/forms/whole",
            "",
            ",\"headers\":{\"content-type\":\"application/x-www-form-urlencoded\"},\"body\":\"%s\""
                .formatted("a&".repeat(2_000_000)));
    var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();

    String answer = handle(event);

    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000_000);
    assertThat(answer).startsWith("{\"statusCode\":413");
  }

  static String event(String method, String rawPath, String context, String members) {
    return "{\"version\":\"2.0\",\"rawPath\":\"%s\",\"requestContext\":{%s\"http\":{\"method\":\"%s\"}}%s}"
        .formatted(rawPath, context, method, members);
  }

  static String handle(String event) {
    return FUNCTION.handle(Payload.ofUtf8(event), context()).utf8();
  }

  private static Context context() {
    return context("8476a536-e9f4-11e8-9739-2dfe598c3fcd");
  }

  static Context context(String requestId) {
    var invocation =
        new Invocation(
            requestId,
            Instant.EPOCH,
            "arn:aws:lambda:us-east-1:123456789012:function:http",
            null,
            null,
            null,
            null,
            "application/json",
            Headers.empty(),
            Payload.empty());
    return new LambdaContext(
        invocation, RuntimeEnvironment.of(Map.of()), InstantSource.system(), LogSink.standard());
  }

  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(EventsTest.class.getClassLoader().getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
