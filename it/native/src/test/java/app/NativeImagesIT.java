package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeImagesIT {
  private final RuntimeApiServer server = RuntimeApiServer.start();
  private Process process;

  private void start(String image, String... arguments) throws IOException {
    var builder = new ProcessBuilder(Path.of("target", image).toAbsolutePath().toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", server.endpoint());
    process = builder.redirectErrorStream(true).start();
  }

  @AfterEach
  void close() {
    process.destroyForcibly().onExit().join();
    server.close();
  }

  private String answer(String event) throws Exception {
    var answer = server.invoke(Event.json(event)).get(1, TimeUnit.MINUTES);
    return ((Answer.Response) answer).payload().utf8();
  }

  @Test
  void runsAHandlerOfAMainMethodWithoutMetadata() throws Exception {
    start("made-by-main");

    assertThat(answer("{\"id\":1}")).isEqualTo("{\"id\":1}");
    assertThat(answer("{\"id\":2}")).isEqualTo("{\"id\":2}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          app.Echo, {"id":1}, {"id":1}
          app.Echo::handleRequest, [1], [1]
          app.Greetings, "Ada", `"Hello, Ada!"`
          app.Greetings::part, "Ada", `"Good-bye, Ada!"`
          """)
  void launchesHandlersThatHaveAnEntry(String handler, String event, String response)
      throws Exception {
    start("launched-by-name", handler);

    assertThat(answer(event)).isEqualTo(response);
  }

  @Test
  void showsTheEntryThatIsMissing() throws Exception {
    start("launched-by-name", "app.Unregistered");

    var result = server.ready().get(1, TimeUnit.MINUTES);
    assertThat(result)
        .isInstanceOfSatisfying(
            InitResult.Failed.class,
            failed ->
                assertThat(failed.failure().payload().utf8())
                    .contains("needs an entry in reachability-metadata.json")
                    .contains("\\\"type\\\": \\\"app.Unregistered\\\""));
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("The function could not be initialized.");
  }
}
