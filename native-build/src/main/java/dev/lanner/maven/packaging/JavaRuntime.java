package dev.lanner.maven.packaging;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.logging.Log;

/// The folder that a layer is unpacked to, `/opt`: the bootstrap, and a JRE linked from the JDK of
/// the build.
///
/// The JRE is not compressed, as the zip is, and has an archive of the JDK's own classes, without
/// which it would start slower than the JDK it comes from. It has an `id`, made of its content: an
/// AOT cache is good for the JRE it was trained with and no other.
final class JavaRuntime {
  /// What no class file names and functions need nevertheless: zips as file systems, keys on
  /// elliptic curves, `Unsafe`, agents.
  private static final List<String> ALWAYS =
      List.of("java.base", "java.instrument", "jdk.crypto.ec", "jdk.unsupported", "jdk.zipfs");

  /// Windows, fonts and printers. Libraries name it for the sake of `java.beans`, mostly.
  private static final String DESKTOP = "java.desktop";

  private static final int ID_DIGITS = 16;

  private JavaRuntime() {}

  /// The modules for a function. `java.desktop` is left out unless the function's own classes name
  /// it or it is asked for; the log tells which libraries do.
  ///
  /// @param asked further modules
  static Set<String> modules(FunctionJars jars, List<String> asked, Log log) throws IOException {
    var modules = new TreeSet<>(ALWAYS);
    var used = new UsedModules();
    var desktop = new ArrayList<String>();
    for (FunctionJars.Jar jar : jars.jars()) {
      Set<String> found = used.of(jar.file());
      if (jar.owner() != FunctionJars.Owner.APPLICATION && found.remove(DESKTOP)) {
        desktop.add(jar.artifactId());
      }
      modules.addAll(found);
    }
    modules.addAll(asked);
    if (!desktop.isEmpty() && !modules.contains(DESKTOP)) {
      log.info(
          "The JRE is without %s, which is named by %s. If what needs it is used, add -Dlanner.modules=%s."
              .formatted(DESKTOP, String.join(", ", desktop), DESKTOP));
    }
    return modules;
  }

  /// Makes the folder, or leaves it as it is when it is made of the same already.
  static void link(Set<String> modules, Path folder, Log log) throws IOException {
    Path made = folder.resolveSibling(folder.getFileName() + ".inputs");
    Path jdk = Path.of(System.getProperty("java.home"));
    String inputs =
        "%s%n%s%n%s%n"
            .formatted(jdk, System.getProperty("java.vm.version"), String.join(",", modules));
    if (Files.exists(made) && Files.readString(made).equals(inputs)) {
      bootstrap(folder.resolve("bootstrap"));
      return;
    }
    Files.deleteIfExists(made);
    Tree.delete(folder);
    Files.createDirectories(folder);
    log.info("Linking a JRE of " + String.join(", ", modules) + ".");
    Path jre = folder.resolve("jre");
    jlink(modules, jre);
    archive(jre);
    bootstrap(folder.resolve("bootstrap"));
    Files.writeString(jre.resolve("id"), "jre=%s\n".formatted(id(jre)));
    Tree.fixTimes(folder);
    Files.writeString(made, inputs);
  }

  /// In a process of its own: inside of Maven's, jlink writes what depends on the lambdas that ran
  /// there before, and no two builds are the same.
  private static void jlink(Set<String> modules, Path jre) throws IOException {
    Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
    if (!Files.isExecutable(jlink)) {
      throw new PackagingException(
          "The JDK of this build has no %s. Take one that has, such as Eclipse Temurin, or -Dlanner.layout=managed."
              .formatted(jlink));
    }
    run(
        "jlink could not make a JRE of " + modules,
        jlink.toString(),
        "--add-modules",
        String.join(",", modules),
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        jre.toString());
  }

  /// Has the JRE write its archive of classes, lib/server/classes.jsa.
  private static void archive(Path jre) throws IOException {
    run(
        "The JRE that was linked does not write its archive of classes",
        jre.resolve("bin/java").toString(),
        "-XX:+UseSerialGC",
        "-Xshare:dump");
  }

  private static void run(String complaint, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new PackagingException(complaint + ": " + told.strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new PackagingException("The build was interrupted.", e);
    }
  }

  private static String id(Path jre) throws IOException {
    var hash = new Hash();
    for (Path file : Tree.files(jre)) {
      hash.add(Tree.name(jre, file)).add(file);
    }
    return hash.hex(ID_DIGITS);
  }

  /// The value in the file `id` of a JRE.
  ///
  /// @throws PackagingException when it has none
  static String idOf(Path jre) {
    try {
      String id = Files.readString(jre.resolve("id")).strip();
      return id.substring(id.indexOf('=') + 1);
    } catch (IOException e) {
      throw new PackagingException(
          "%s is not a JRE of lanner:layer: it has no file id.".formatted(jre), e);
    }
  }

  /// The modules that a JRE has.
  static Set<String> modulesOf(Path jre) throws IOException {
    for (String line : Files.readAllLines(jre.resolve("release"))) {
      if (line.startsWith("MODULES=")) {
        return Set.of(line.substring("MODULES=".length()).replace("\"", "").split(" "));
      }
    }
    throw new PackagingException("%s/release does not tell its modules.".formatted(jre));
  }

  /// Writes the bootstrap.
  static void bootstrap(Path target) throws IOException {
    try (InputStream script = JavaRuntime.class.getResourceAsStream("bootstrap")) {
      Files.write(target, Objects.requireNonNull(script).readAllBytes());
    }
    // A local run on Windows is one in WSL, where every file can be run.
    if (Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.setLastModifiedTime(target, Tree.TIME);
  }
}
