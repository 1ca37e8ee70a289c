package dev.lanner.maven.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A project as a user has it, built by a Maven of its own from what this build has made, as if
/// that were installed.
public final class UserProject {
  /// Names a goal of the plugin, with a colon and the goal behind it.
  public static final String PLUGIN = "dev.lanner:lanner-maven-plugin:0.1.0-SNAPSHOT";

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String VERSION = "0.1.0-SNAPSHOT";

  /// A Maven of a few seconds is done before its JVM's second compiler is worth anything.
  private static final String MAVEN_OPTS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private static @Nullable Path repository;

  private final Path folder;

  /// How Maven has ended.
  public record Result(int status, String output) {}

  private UserProject(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /// An application with one dependency, which inherits lanner-parent, in a folder that is empty.
  public static UserProject in(Path folder) throws IOException {
    return in(
        folder,
        """
            <dependency>
              <groupId>dev.lanner</groupId>
              <artifactId>lanner-framework-core</artifactId>
            </dependency>
            <dependency>
              <groupId>dev.lanner</groupId>
              <artifactId>lanner-framework-processor</artifactId>
              <scope>provided</scope>
              <optional>true</optional>
            </dependency>
        """);
  }

  /// One with these dependencies, which inherits lanner-parent.
  ///
  /// @param dependencies elements of a POM
  public static UserProject in(Path folder, String dependencies) throws IOException {
    UserProject project = empty(folder);
    project.write(
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>dev.lanner</groupId>
            <artifactId>lanner-parent</artifactId>
            <version>0.1.0-SNAPSHOT</version>
          </parent>
          <groupId>example</groupId>
          <artifactId>greetings</artifactId>
          <version>1</version>
          <dependencies>
        %s
          </dependencies>
        </project>
        """
            .formatted(dependencies));
    return project;
  }

  /// One without a POM.
  public static UserProject empty(Path folder) throws IOException {
    // Below this repository Maven would take the settings of its .mvn.
    Files.createDirectories(folder.resolve(".mvn"));
    return new UserProject(folder);
  }

  /// The repository of all projects, with what this build has made.
  private static synchronized Path repository() throws IOException {
    if (repository != null) {
      return repository;
    }
    Path made = Path.of("target/repository").toAbsolutePath();
    Tree.delete(made);
    for (Path pom : poms()) {
      String artifact = artifactId(pom);
      Path target = Files.createDirectories(made.resolve("dev/lanner/" + artifact + "/" + VERSION));
      String name = artifact + "-" + VERSION;
      Files.copy(pom, target.resolve(name + ".pom"));
      Path jar = pom.resolveSibling("target/" + name + ".jar");
      if (Files.exists(jar)) {
        Files.copy(jar, target.resolve(name + ".jar"));
      }
    }
    repository = made;
    return made;
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

  public void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  public Path target(String file) {
    return folder.resolve("target").resolve(file);
  }

  /// Runs Maven with these arguments.
  public Result maven(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(environment, arguments);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  /// Starts Maven with these arguments.
  public Process start(Map<String, String> environment, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(ROOT.resolve("mvnw").toString());
    command.addAll(List.of("--batch-mode", "--no-transfer-progress"));
    command.add("-Dmaven.repo.local=" + repository());
    command.add("-Dmaven.repo.local.tail=" + userRepository());
    command.add("-Dmaven.repo.local.tail.ignoreAvailability=true");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("MAVEN_OPTS", MAVEN_OPTS);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String userRepository() {
    return System.getProperty(
        "maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
  }
}
