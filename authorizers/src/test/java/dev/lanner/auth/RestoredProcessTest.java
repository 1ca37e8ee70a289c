package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.Options;
import dev.lanner.local.runtimeapi.RestoreResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A whole process from its init phase over the restore to its invocations, as Lambda runs a
/// SnapStart function; only the snapshot itself is not taken.
@Timeout(120)
class RestoredProcessTest {
  @TempDir private Path folder;
  private final Lab lab = new Lab();
  private final RuntimeApiServer api = RuntimeApiServer.start(Options.strict().withSnapStart());
  private Process process;

  @BeforeEach
  void start() throws IOException {
    var function =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            // What the function's bootstrap sets.
            "-Dorg.crac.Core.Compat=dev.lanner.runtime.crac",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            RestoredFunction.class.getName());
    function.environment().put("AWS_LAMBDA_RUNTIME_API", api.endpoint());
    function.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    function.environment().put("AWS_LAMBDA_FUNCTION_NAME", "restored");
    function.environment().put(RestoredFunction.KEYS, lab.server.jwks().toString());
    process =
        function.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    process.destroyForcibly().waitFor();
    api.runtimeExited("the test is over");
    api.close();
    lab.close();
  }

  /// Row K17.
  @Test
  void fetchesKeysBeforeTheCheckpointAndAgainWhenTheyAreTooOldAfterTheRestore() throws Exception {
    assertThat(api.ready().get(60, TimeUnit.SECONDS)).isEqualTo(new InitResult.Ready());
    assertThat(lab.server.requests()).as("before the checkpoint").isEqualTo(1);

    assertThat(api.restore().get(60, TimeUnit.SECONDS)).isEqualTo(new RestoreResult.Restored());
    assertThat(verify(MovableClock.START)).isEqualTo("\"VERIFIED\"");
    assertThat(lab.server.requests()).as("with fresh keys").isEqualTo(1);

    lab.clock.advance(Duration.ofDays(30));
    assertThat(verify(lab.clock.instant())).isEqualTo("\"VERIFIED\"");
    assertThat(lab.server.requests()).as("30 days later").isEqualTo(2);
  }

  @Test
  void usesNoOldKeysAfterTheRestoreWhenTheIssuerIsDown() throws Exception {
    api.ready().get(60, TimeUnit.SECONDS);
    api.restore().get(60, TimeUnit.SECONDS);
    lab.server.serve(500, "");
    lab.clock.advance(Duration.ofDays(30));

    assertThat(verify(lab.clock.instant())).isEqualTo("\"KEYS_UNAVAILABLE\"");
  }

  private String verify(Instant now) throws Exception {
    Answer answer =
        api.invoke(Event.json("\"" + now + " " + lab.token(Lab.RSA) + "\""))
            .get(60, TimeUnit.SECONDS);
    return ((Answer.Response) answer).payload().utf8();
  }
}
