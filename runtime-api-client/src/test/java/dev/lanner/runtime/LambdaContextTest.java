package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.NOW;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.Fixtures.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaContextTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final LogSink log = new LogSink(anEnvironment(), CLOCK, written);

  private LambdaContext aContext(String... headers) {
    return new LambdaContext(anInvocation(headers), anEnvironment(), CLOCK, log);
  }

  @Test
  void tellsWhatLambdaSet() {
    var environment =
        anEnvironment(
            "AWS_LAMBDA_FUNCTION_NAME", "orders",
            "AWS_LAMBDA_FUNCTION_VERSION", "7",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
            "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/orders",
            "AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/20/[7]abc");
    var invocation =
        anInvocation(
            "Lambda-Runtime-Invoked-Function-Arn", "arn",
            "Lambda-Runtime-Trace-Id", "Root=1",
            "Lambda-Runtime-Aws-Tenant-Id", "blue");

    var context = new LambdaContext(invocation, environment, CLOCK, log);

    assertThat(context.getFunctionName()).isEqualTo("orders");
    assertThat(context.getFunctionVersion()).isEqualTo("7");
    assertThat(context.getMemoryLimitInMB()).isEqualTo(512);
    assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/orders");
    assertThat(context.getLogStreamName()).isEqualTo("2026/11/20/[7]abc");
    assertThat(context.getAwsRequestId()).isEqualTo(Fixtures.REQUEST_ID);
    assertThat(context.getInvokedFunctionArn()).isEqualTo("arn");
    assertThat(context.getXrayTraceId()).isEqualTo("Root=1");
    assertThat(context.getTenantId()).isEqualTo("blue");
  }

  @Test
  void tellsWhenLambdaStopsTheInvocation() {
    assertThat(aContext("Lambda-Runtime-Deadline-Ms", "1795172400123").deadline())
        .isEqualTo(Instant.ofEpochMilli(1795172400123L));
  }

  @Test
  void leavesOutWhatLambdaDidNotSet() {
    var context = aContext();

    assertThat(context.getLogStreamName()).isNull();
    assertThat(context.getMemoryLimitInMB()).isZero();
    assertThat(context.getTenantId()).isNull();
    assertThat(context.getClientContext()).isNull();
    assertThat(context.getIdentity()).isNull();
    assertThat(written.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-1, 0",
    "-10000000, 0",
    "1, 1",
    "3000, 3000",
    "2147483647, 2147483647",
    "2147483648, 2147483647",
    "9000000000000000, 2147483647"
  })
  void saturatesTheRemainingTime(long millisLeft, int expected) {
    var deadline = Long.toString(NOW.toEpochMilli() + millisLeft);

    assertThat(aContext("Lambda-Runtime-Deadline-Ms", deadline).getRemainingTimeInMillis())
        .isEqualTo(expected);
  }

  @Test
  void saturatesTheRemainingTimeAtBothEndsOfTime() {
    for (var now : new Instant[] {Instant.MIN, Instant.MAX}) {
      for (var deadline : new Instant[] {Instant.MIN, Instant.MAX}) {
        var some = anInvocation();
        var invocation =
            new Invocation(
                "a", deadline, null, null, null, null, null, null, some.headers(), some.payload());
        var context = new LambdaContext(invocation, anEnvironment(), InstantSource.fixed(now), log);

        assertThat(context.getRemainingTimeInMillis())
            .isEqualTo(now.isBefore(deadline) ? Integer.MAX_VALUE : 0);
      }
    }
  }

  @Test
  void parsesTheClientContextAndTheIdentity() {
    var context =
        aContext(
            "Lambda-Runtime-Client-Context",
            """
            {"client":{"installation_id":"i","app_title":"t","app_version_name":"n",\
            "app_version_code":"c","app_package_name":"p"},\
            "custom":{"face":"😀","count":1,"list":[1, 2],"none":null},"env":{"locale":"de"},\
            "services":{}}\
            """,
            "Lambda-Runtime-Cognito-Identity",
            "{\"cognitoIdentityId\":\"i\",\"cognitoIdentityPoolId\":\"p\"}");

    var clientContext = context.getClientContext();
    assertThat(clientContext.getCustom())
        .containsEntry("face", "😀")
        .containsEntry("count", "1")
        .containsEntry("list", "[1, 2]")
        .hasSize(3);
    assertThat(clientContext.getEnvironment()).containsEntry("locale", "de");
    var client = clientContext.getClient();
    assertThat(client.getInstallationId()).isEqualTo("i");
    assertThat(client.getAppTitle()).isEqualTo("t");
    assertThat(client.getAppVersionName()).isEqualTo("n");
    assertThat(client.getAppVersionCode()).isEqualTo("c");
    assertThat(client.getAppPackageName()).isEqualTo("p");
    assertThat(context.getIdentity().getIdentityId()).isEqualTo("i");
    assertThat(context.getIdentity().getIdentityPoolId()).isEqualTo("p");
    assertThat(written.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"client\":1}", "{} {}", "no"})
  void warnsOnceOfAClientContextThatItCannotParse(String text) {
    var context = aContext("Lambda-Runtime-Client-Context", text);

    assertThat(context.getClientContext()).isNull();
    assertThat(context.getClientContext()).isNull();
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("[WARN] Lambda-Runtime-Client-Context is not the JSON object that AWS documents")
        .endsWith("so getClientContext() is null.");
  }
}
