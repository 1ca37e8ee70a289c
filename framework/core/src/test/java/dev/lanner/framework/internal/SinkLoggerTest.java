package dev.lanner.framework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.RuntimeEnvironment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class SinkLoggerTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void forget() {
    MDC.clear();
  }

  @Test
  void writesOneRecordWithMessageFieldsAndStackTrace() {
    MDC.put("order", "42");

    logger(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON"))
        .warn("placed {} of {}", 1, 2, new IllegalStateException("no", new Exception("why")));

    assertThat(records()).hasSize(1);
    assertThat(records().getFirst())
        .startsWith(
            "{\"timestamp\":\"2026-11-20T12:00:00.000Z\",\"level\":\"WARN\",\"logger\":\"shop\",\"message\":\"placed 1 of 2\"")
        .contains("\"mdc\":{\"order\":\"42\"}")
        .contains("IllegalStateException")
        .contains("SinkLoggerTest.java")
        .contains("why");
  }

  @Test
  void writesFromTheLevelOnThatTheEnvironmentAsksFor() {
    Logger logger = logger(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "WARN"));

    logger.trace("a");
    logger.debug("b");
    logger.info("c");
    logger.warn("d");
    logger.error("e");
    logger.atInfo().log("f");
    logger.atError().addArgument(1).log("g {}");

    assertThat(records())
        .satisfiesExactly(
            warned -> assertThat(warned).contains("\"level\":\"WARN\"", "\"message\":\"d\""),
            failed -> assertThat(failed).contains("\"level\":\"ERROR\"", "\"message\":\"e\""),
            failed -> assertThat(failed).contains("\"level\":\"ERROR\"", "\"message\":\"g 1\""));
    assertThat(logger.isInfoEnabled()).isFalse();
    assertThat(logger.isWarnEnabled()).isTrue();
  }

  @Test
  void writesKeysAndValuesAsMembersOfARecord() {
    logger(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON"))
        .atInfo()
        .addKeyValue("route", "GET /orders")
        .addKeyValue("status", 200)
        .log("answered");
    logger(Map.of()).atInfo().addKeyValue("status", 200).log("answered");

    assertThat(records())
        .satisfiesExactly(
            json ->
                assertThat(json)
                    .contains(
                        "\"message\":\"answered\"", "\"route\":\"GET /orders\"", "\"status\":"),
            text -> assertThat(text).endsWith("answered status=200"));
  }

  @Test
  void leavesOutWhatTheSignerOfTheAwsSdkTellsOfSessionTokens() {
    Map<String, String> all =
        Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "TRACE");
    Logger signer =
        logger("software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner", all);

    signer.debug("x-amz-security-token:secret");
    signer.trace("x-amz-security-token:secret");
    signer.atDebug().log("x-amz-security-token:secret");
    signer.info("told");
    logger("software.amazon.awssdk.http.Other", all).debug("told");

    assertThat(signer.isDebugEnabled()).isFalse();
    assertThat(records()).hasSize(2).allMatch(each -> each.contains("told"));
  }

  @Test
  void survivesOddMessages() {
    Logger logger = logger(Map.of());

    logger.info(null);
    logger.info("{} {}", 1);
    logger.info("none", 1, 2);
    logger.info(
        "{}",
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("cannot be shown");
          }
        });

    assertThat(records()).hasSize(4);
    assertThat(records().get(0)).endsWith(" null");
    assertThat(records().get(1)).endsWith(" 1 {}");
    assertThat(records().get(2)).endsWith(" none");
  }

  @Test
  void isWhatSlf4jFinds() {
    assertThat(LoggerFactory.getLogger("shop"))
        .isInstanceOf(SinkLogger.class)
        .isSameAs(LoggerFactory.getLogger("shop"));
    assertThat(LoggerFactory.getLogger("shop").getName()).isEqualTo("shop");
  }

  private Logger logger(Map<String, String> environment) {
    return logger("shop", environment);
  }

  private Logger logger(String name, Map<String, String> environment) {
    var sink = new LogSink(RuntimeEnvironment.of(environment), NOON, out);
    return new SinkLoggers(sink).getLogger(name);
  }

  private List<String> records() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
