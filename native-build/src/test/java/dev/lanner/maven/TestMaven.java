package dev.lanner.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A Maven of its own, for projects of tests. Its repository has this build's artifacts as if they
/// were installed, and everything else from that of the user.
final class TestMaven {
  static final String VERSION = "0.1.0-SNAPSHOT";
  static final String PLUGIN = "dev.lanner:lanner-maven-plugin:" + VERSION;

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path repository;

  record Result(int status, String output) {}

  private TestMaven(Path repository) {
    this.repository = repository;
  }

  /// @param repository a folder that stays as long as the tests run
  static TestMaven in(Path repository) throws IOException {
    for (Path pom : poms()) {
      Path module = pom.getParent();
      String artifact = artifactId(pom);
      Path folder =
          Files.createDirectories(repository.resolve("dev/lanner/" + artifact + "/" + VERSION));
      String name = artifact + "-" + VERSION;
      Files.copy(pom, folder.resolve(name + ".pom"));
      Path jar = module.resolve("target/" + name + ".jar");
      if (Files.exists(jar)) {
        Files.copy(jar, folder.resolve(name + ".jar"));
      }
    }
    return new TestMaven(repository);
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return files
          .filter(file -> file.endsWith("pom.xml"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("/src/"))
          .toList();
    }
  }

  /// The one below the parent's.
  private static String artifactId(Path pom) throws IOException {
    String text = Files.readString(pom);
    String own = text.substring(Math.max(0, text.indexOf("</parent>")));
    int start = own.indexOf("<artifactId>") + "<artifactId>".length();
    return own.substring(start, own.indexOf("</artifactId>", start));
  }

  Process start(Path project, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(ROOT.resolve("mvnw").toString());
    command.addAll(List.of("--batch-mode", "--no-transfer-progress"));
    command.add("-Dmaven.repo.local=" + repository);
    command.add("-Dmaven.repo.local.tail=" + userRepository());
    command.add("-Dmaven.repo.local.tail.ignoreAvailability=true");
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(project.toFile())
        .redirectErrorStream(true)
        .start();
  }

  Result run(Path project, List<String> arguments) throws Exception {
    Process process = start(project, arguments);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static String userRepository() {
    return System.getProperty(
        "maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
  }
}
