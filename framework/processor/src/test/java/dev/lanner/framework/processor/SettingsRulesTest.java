package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings of functions.
class SettingsRulesTest {
  private static final String HANDLER =
      """
      @Path("/a")
      @FunctionSettings(%s)
      class A { // !
        @Get String a() { return ""; }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "memoryMb,               64,    128 to 10240.",
    "memoryMb,               10241, 128 to 10240.",
    "timeoutSeconds,         901,   1 to 900.",
    "timeoutSeconds,         -1,    1 to 900.",
    "ephemeralStorageMb,     511,   512 to 10240.",
    "reservedConcurrency,    -2,    0 or more.",
    "provisionedConcurrency, -1,    1 or more.",
  })
  void refusesWhatLambdaDoesNotTake(String setting, int value, String range) {
    Sources.of(HANDLER.formatted(setting + " = " + value))
        .refused("@FunctionSettings has %s = %d. Lambda takes %s".formatted(setting, value, range));
  }

  @Test
  void refusesALongDescription() {
    Sources.of(HANDLER.formatted("description = \"" + "x".repeat(257) + "\""))
        .refused("@FunctionSettings has a description of 257 characters. Lambda takes up to 256.");
  }

  @Test
  void refusesSettingsOfOneFunctionThatDiffer() {
    Sources.of(
            """
            @Path("/a")
            @FunctionSettings(memoryMb = 512)
            class A {
              @Get String a() { return ""; }
            }
            """,
            """
            @Path("/b")
            @FunctionSettings(memoryMb = 1024)
            class B { // !
              @Get String b() { return ""; }
            }
            """)
        .refused(
            "A and B are one function, and their @FunctionSettings differ. Put one on the package.");
  }

  @Test
  void takesTheSameSettingsTwice() {
    Sources.of(
            HANDLER.formatted("memoryMb = 512").replace(" // !", ""),
            """
            @Path("/b")
            @FunctionSettings(memoryMb = 512)
            class B {
              @Get String b() { return ""; }
            }
            """)
        .accepted();
  }
}
