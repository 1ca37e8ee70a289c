package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTest {
  @TempDir private Path folder;

  @Test
  void readsValuesAsTheyStand() {
    var file =
        aFile(
            """
            # where orders are kept
            TABLE=orders

              # indented
            QUERY=a=b&c="d" # no comment
              PADDED = x
            EMPTY=
            """);

    assertThat(EnvFile.read(file))
        .containsExactly(
            entry("TABLE", "orders"),
            entry("QUERY", "a=b&c=\"d\" # no comment"),
            entry("PADDED", " x"),
            entry("EMPTY", ""));
  }

  @Test
  void namesFileAndLineOfAMalformedLineButNotItsText() {
    var file = aFile("TABLE=orders\n\nhunter2\n");

    assertThatThrownBy(() -> EnvFile.read(file))
        .isInstanceOf(LocalRunException.class)
        .hasMessage(
            "%s, line 3: There is no = in this line. Write NAME=value, or # before a comment."
                .formatted(file));
  }

  @Test
  void refusesNamesThatLambdaSets() {
    var file = aFile("AWS_REGION=eu-west-1");

    assertThatThrownBy(() -> EnvFile.read(file))
        .isInstanceOf(LocalRunException.class)
        .hasMessage(
            "%s, line 1: The environment variable AWS_REGION is set by Lambda itself, which refuses functions that set it. Remove it."
                .formatted(file));
  }

  @Test
  void refusesNamesThatLambdaDoesNotTake() {
    var file = aFile("export TABLE=orders");

    assertThatThrownBy(() -> EnvFile.read(file))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("line 1: \"export TABLE\" cannot be the name");
  }

  @Test
  void refusesASecondValueOfAName() {
    var file = aFile("TABLE=a\nTABLE=b");

    assertThatThrownBy(() -> EnvFile.read(file))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("line 2: TABLE has a value already");
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    var file = folder.resolve("none.env");

    assertThatThrownBy(() -> EnvFile.read(file))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("none.env cannot be read");
  }

  private Path aFile(String text) {
    return FunctionFolders.write(folder.resolve("local.env"), text);
  }
}
