package dev.lanner.framework.test.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.Application;
import dev.lanner.framework.test.HttpFunction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The log goes to the standard output of the process, so a process of its own writes it here.
class LogTest {
  @Test
  void writesOneCompleteRecordWhereAHandlerFails() throws Exception {
    List<String> records = logOf("JSON", "/failures/checked");

    assertThat(records).hasSize(1);
    assertThat(records.getFirst())
        .contains("\"level\":\"ERROR\"")
        .contains("\"AWSRequestId\":\"the-request-id\"")
        .contains("\"message\":\"The answer to GET /failures/checked failed.\"")
        .contains("java.io.IOException")
        .contains("Table orders-prod-7 refused")
        .contains("Failures.checked(Failures.java:")
        .contains("java.util.concurrent.TimeoutException: secret-host:8000");
  }

  @Test
  void writesTheSameRecordAsText() throws Exception {
    List<String> lines = logOf("TEXT", "/failures/checked");

    assertThat(lines.getFirst())
        .contains(" the-request-id ERROR ")
        .endsWith("The answer to GET /failures/checked failed.");
    assertThat(lines).filteredOn(line -> line.contains(" ERROR ")).hasSize(1);
    assertThat(String.join("\n", lines))
        .contains("java.io.IOException: Table orders-prod-7 refused\n")
        .contains("Failures.checked(Failures.java:")
        .contains("Caused by: java.util.concurrent.TimeoutException: secret-host:8000");
  }

  @Test
  void writesNothingWhereTheAnswerIsNoDefect() throws Exception {
    assertThat(
            logOf(
                "JSON",
                "/failures/problem",
                "/failures/deep",
                "/nowhere",
                "/methods/only",
                "/parameters/required",
                "/results/list"))
        .isEmpty();
  }

  @Test
  void writesOneRecordForEachThingThatGoesWrong() throws Exception {
    List<String> records =
        logOf(
            "JSON",
            "/failures/illegal-argument",
            "/failures/stack-overflow",
            "/results/null",
            "/results/null-component",
            "/results/not-finite",
            "/failures/header?name=x&value=%0a");

    assertThat(records)
        .satisfiesExactly(
            record -> assertThat(record).contains("from the handler, not from a record"),
            record -> assertThat(record).contains("java.lang.StackOverflowError"),
            record -> assertThat(record).contains("The handler returned null."),
            record -> assertThat(record).contains("java.lang.NullPointerException"),
            record -> assertThat(record).contains("Expected a finite number"),
            record ->
                assertThat(record)
                    .doesNotContain("%0a", "name=x")
                    .contains("header field x has a control character at index 0"));
  }

  @Test
  void writesOneRecordForAnAnswerThatIsTooLarge() throws Exception {
    List<String> records =
        logOf("JSON", "/documents/large?size=6300000", "/live/body?size=6300000");

    assertThat(records)
        .satisfiesExactly(
            whole ->
                assertThat(whole)
                    .contains("\"level\":\"ERROR\"")
                    .contains(
                        "GET /documents/large has more than the 6291556 bytes that HTTP takes"),
            streamed -> assertThat(streamed).contains("GET /live/body has more than"));
  }

  @Test
  void keepsWhatAHandlerLeavesInTheMdcOutOfTheNextInvocation() throws Exception {
    List<String> records = logOf("JSON", "/failures/leaves-mdc", "/failures/illegal-argument");

    assertThat(records.getFirst()).contains("\"order\":\"42\"");
    assertThat(records.getLast()).doesNotContain("order");
  }

  @Test
  void writesOneRecordForEachRequestWithoutWhatTheClientSent() throws Exception {
    List<String> records =
        logOf("JSON", "/logged/secret-id?page=2&token=secret&secret-name=1", "/logged/9?fail=true");

    assertThat(records)
        .satisfiesExactly(
            answered ->
                assertThat(answered)
                    .contains("\"level\":\"INFO\"", "\"message\":\"GET /logged/{id} 200\"")
                    .contains("\"method\":\"GET\"", "\"route\":\"/logged/{id}\"", "\"status\":")
                    .contains("\"millis\":", "\"bodyBytes\":", "\"query.page\":\"2\"")
                    .contains("\"User-Agent\":\"test\"", "\"Authorization\":\"***\"")
                    .contains("\"Cookie\":\"***\"", "\"X-Amzn-Oidc-Data\":\"***\"")
                    .doesNotContain("secret"),
            refused -> assertThat(refused).contains("\"message\":\"GET /logged/{id} 409\""));
  }

  private static List<String> logOf(String format, String... targets) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xss512k", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Child.class.getName());
    command.addAll(List.of(targets));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("AWS_LAMBDA_LOG_FORMAT", format);

    Process process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    return output.lines().toList();
  }

  /// Handles a GET of each argument.
  static final class Child {
    private Child() {}

    public static void main(String[] targets) throws IOException {
      try (Application application = Application.with(Map.of()).start()) {
        var function = new HttpFunction(application);
        for (String target : targets) {
          String[] pathAndQuery = (target + "?").split("\\?", -1);
          String event =
              EventsTest.event(
                  "GET",
                  pathAndQuery[0],
                  "",
                  ",\"rawQueryString\":\"%s\",\"headers\":{\"user-agent\":\"test\",\"authorization\":\"Bearer secret\",\"x-amzn-oidc-data\":\"secret\"},\"cookies\":[\"id=secret\"]"
                      .formatted(pathAndQuery[1]));
          function.handleRequest(
              new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
              OutputStream.nullOutputStream(),
              EventsTest.context("the-request-id"));
        }
      }
    }
  }
}
