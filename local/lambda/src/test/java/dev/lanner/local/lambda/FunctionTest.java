package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionTest {
  @Test
  void hasTheDefaultsOfLambda() {
    var function = aFunction().build();

    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(function.initTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(function.memoryMb()).isEqualTo(512);
    assertThat(function.environments()).isEqualTo(4);
    assertThat(function.folder()).isAbsolute();
  }

  @Test
  void takesFromAModelWhatItSays() {
    var settings = new FunctionModel.Settings(1024, 20);

    var function = Function.builder(Path.of("function"), anEntry(settings)).build();

    assertThat(function.handler()).isEqualTo("shop.HttpFunction");
    assertThat(function.name()).isEqualTo("http");
    assertThat(function.memoryMb()).isEqualTo(1024);
    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void hasTheDefaultsWhereAModelSaysNothing() {
    var function =
        Function.builder(Path.of("function"), anEntry(FunctionModel.Settings.NONE)).build();

    assertThat(function.memoryMb()).isEqualTo(512);
    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void isInNoHurryWhileItIsDebugged() {
    var function =
        aFunction().timeout(Duration.ofMillis(1)).environments(4).debugPort(5005).build();

    assertThat(function.environments()).isEqualTo(1);
    assertThat(function.timeout()).isGreaterThan(Duration.ofHours(1));
    assertThat(function.initTimeout()).isGreaterThan(Duration.ofHours(1));
  }

  @Test
  void opensItsDebugPortBesideTheOptionsItHas() {
    var function = aFunction().environment("JAVA_TOOL_OPTIONS", "-Xint").debugPort(5006).build();

    assertThat(EnvironmentVariables.of(function, "/jdk", "127.0.0.1:1", "stream"))
        .containsEntry(
            "JAVA_TOOL_OPTIONS",
            "-Xint -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:5006");
  }

  @Test
  void refusesWhatCannotRun() {
    assertRefused(aFunction().memoryMb(0), "memory");
    assertRefused(aFunction().timeout(Duration.ZERO), "timeout");
    assertRefused(aFunction().initTimeout(Duration.ofSeconds(-1)), "init phase");
    assertRefused(aFunction().environments(0), "At least one");
    assertRefused(aFunction().environment("_HANDLER", "x"), "set by Lambda itself");
    assertRefused(aFunction().environment("A-B", "x"), "cannot be the name");
  }

  private static FunctionModel.Entry anEntry(FunctionModel.Settings settings) {
    return new FunctionModel.Entry(
        "http",
        "shop.HttpFunction",
        "http",
        List.of("HTTP"),
        List.of(),
        settings,
        List.of(),
        List.of(),
        false,
        null);
  }

  private static Function.Builder aFunction() {
    return Function.builder(Path.of("function"), "shop.HttpFunction");
  }

  private static void assertRefused(Function.Builder function, String message) {
    assertThatThrownBy(function::build)
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining(message);
  }
}
