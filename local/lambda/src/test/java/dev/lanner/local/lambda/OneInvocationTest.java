package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.runtimeapi.Payload;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OneInvocationTest {
  @TempDir private Path folder;
  private final StringWriter log = new StringWriter();

  @BeforeEach
  void writeTheFunction() {
    FunctionFolders.withModel(FunctionFolders.tiny(folder), "shop.jar", FunctionFolders.MODEL);
  }

  private Result invoke(String function, String event, @Nullable Path envFile) {
    return OneInvocation.run(
        folder, function, Payload.ofUtf8(event), envFile, new PrintWriter(log, true));
  }

  @Test
  void answersByNameAndByHandler() {
    var byName = invoke("http", "{\"articles\":3}", null);
    var byHandler = invoke("shop.HttpFunction", "{\"rawPath\":\"/env\"}", null);

    assertThat(byName)
        .isInstanceOfSatisfying(
            Result.Returned.class,
            returned -> assertThat(returned.payload().utf8()).isEqualTo("{\"articles\":3}"));
    assertThat(byHandler)
        .isInstanceOfSatisfying(
            Result.Returned.class,
            returned ->
                assertThat(returned.payload().utf8()).contains("_HANDLER=shop.HttpFunction"));
    assertThat(log.toString()).contains("START RequestId: ", "REPORT");
  }

  @Test
  void tellsTheFunctionWhatTheFileSays() {
    var file = FunctionFolders.write(folder.resolve("local.env"), "TEA=green\n");

    var result = invoke("http", "{\"rawPath\":\"/env\"}", file);

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Returned.class,
            returned -> assertThat(returned.payload().utf8()).contains("TEA=green"));
  }

  @Test
  void returnsTheFailureOfTheFunction() {
    var result = invoke("http", "{\"rawPath\":\"/fail\"}", null);

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Failed.class, failed -> assertThat(failed.payload().utf8()).contains("no tea"));
  }

  @Test
  void refusesAFunctionThatIsNotThere() {
    assertThatThrownBy(() -> invoke("other", "{}", null))
        .isInstanceOf(LocalRunException.class)
        .hasMessage("There is no function other, but [http].");
  }
}
