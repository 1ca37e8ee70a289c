package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateTest {
  @TempDir Path folder;

  @Test
  void sortsTheJarsOfAFolderAndKeepsTheOrderOfPaths() throws IOException {
    Files.createFile(folder.resolve("b.jar"));
    Files.createFile(folder.resolve("a.jar"));
    Files.createFile(folder.resolve("notes.txt"));
    Path first = Files.createFile(Files.createDirectory(folder.resolve("own")).resolve("z.jar"));

    Candidate candidate =
        Candidate.parse("mine:echo=shop.Main,shop.Orders::place," + first + "," + folder);

    assertThat(candidate)
        .isEqualTo(
            new Candidate(
                "mine",
                Kind.ECHO,
                new Program.MainClass(
                    "shop.Main", List.of(first, folder.resolve("a.jar"), folder.resolve("b.jar"))),
                "shop.Orders::place"));
  }

  @Test
  void answersHttpUnlessItSaysOtherwise() throws IOException {
    Path jar = Files.createFile(folder.resolve("a.jar"));

    assertThat(Candidate.parse("mine=shop.Main,-," + jar).kind()).isEqualTo(Kind.HTTP);
  }

  @Test
  void isAPackagedFunctionWhenAPathStandsForTheMainClass() throws IOException {
    Path task = Files.createDirectory(folder.resolve("task"));
    Path bootstrap = Files.createFile(folder.resolve("bootstrap"));
    assertThat(bootstrap.toFile().setExecutable(true)).isTrue();

    Candidate candidate = Candidate.parse("mine=" + bootstrap + ",shop.HttpFunction," + task);

    assertThat(candidate)
        .isEqualTo(
            new Candidate(
                "mine", Kind.HTTP, new Program.Bootstrap(bootstrap, task), "shop.HttpFunction"));
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> Candidate.parse("mine=shop.Main"))
        .hasMessageContaining("is not of the form " + Candidate.SYNTAX);
    assertThatThrownBy(() -> Candidate.parse("mine=shop.Main,-," + folder.resolve("lib")))
        .hasMessageContaining("Build the candidate first");
    assertThatThrownBy(() -> Candidate.parse("mine=" + folder + "/bootstrap,-," + folder))
        .hasMessageContaining("There is no executable " + folder + "/bootstrap");
  }
}
