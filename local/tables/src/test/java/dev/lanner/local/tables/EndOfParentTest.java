package dev.lanner.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndOfParentTest {
  @Test
  void endsWithAParentThatIsKilledOutright() throws Exception {
    var parent = start();
    try (BufferedReader lines = parent.inputReader()) {
      var child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();

      // SIGKILL: no shutdown hook runs.
      parent.destroyForcibly();

      assertThat(child.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void endsWithAParentThatForgetsToCloseIt() throws Exception {
    var parent = start();
    try (BufferedReader lines = parent.inputReader()) {
      var child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();

      parent.getOutputStream().close();

      assertThat(child.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
      assertThat(parent.waitFor()).isZero();
    } finally {
      parent.destroyForcibly();
    }
  }

  private static Process start() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            place(LocalTables.class) + File.pathSeparator + place(Parent.class),
            Parent.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /// Starts tables, prints the number of their process, and ends when its standard input does.
  static final class Parent {
    private Parent() {}

    @SuppressWarnings("resource") // What this forgets is the test.
    public static void main(String[] arguments) throws Exception {
      System.out.println(LocalTables.start(Options.defaults()).process().pid());
      var _ = System.in.read();
    }
  }
}
