package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Row L1: after all attacks, at the level `TRACE`, the log has nothing of any token.
class LogScanTest {
  private static final List<String> TEXTS =
      List.of(
          Lab.SUBJECT,
          Lab.CLIENT,
          "jane",
          "orders/read",
          "admins",
          "rs1",
          "rs-weak",
          "rs-enc",
          "oct1",
          "ec-384",
          "UNION",
          "dev/null",
          "kkkkkk",
          "c0ffee00",
          "dpop",
          "logout",
          "evil");

  @Test
  void findsNothingOfTokensInTheLog(@TempDir Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Path parts = folder.resolve("parts");
    var process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            AttackRun.class.getName());
    process.environment().put("AWS_LAMBDA_LOG_LEVEL", "TRACE");
    process.redirectOutput(log.toFile()).redirectError(parts.toFile());

    assertThat(process.start().waitFor()).as(parts.toString()).isZero();

    String text = Files.readString(log);
    var lines = Files.readAllLines(parts);
    assertThat(Integer.parseInt(lines.getFirst())).isGreaterThan(130);
    assertThat(lines.get(1).split(" "))
        .containsExactlyInAnyOrder(
            IntStream.rangeClosed(1, 130).mapToObj(row -> "T" + row).toArray(String[]::new));
    assertThat(text)
        .contains("WARN", "Rejected[reason=SIGNATURE]", "NAT gateway", "A key at")
        .contains("GET /desk was refused with 401: the token was rejected as SIGNATURE.");
    for (String part : lines.subList(2, lines.size())) {
      assertThat(text).doesNotContain(part);
    }
    for (String part : TEXTS) {
      assertThat(text).doesNotContain(part);
    }
  }
}
