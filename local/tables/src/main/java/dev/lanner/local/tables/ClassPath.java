package dev.lanner.local.tables;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The class path of DynamoDB Local, found by Maven and remembered in a folder.
///
/// ## Why Maven at run time
///
/// The licence of DynamoDB Local forbids passing it on, and 90 jars with another SDK, a logging
/// library and an HTTP server have no business on a class path of the user. So it is no dependency
/// of anything: a POM in this module's resources asks for it, and Maven brings it into the local
/// repository like any artifact, with the user's settings, mirrors and credentials.
///
/// ## Many processes, one folder
///
/// What is remembered is only ever replaced as a whole, so that readers need no lock. Writers hold
/// the lock of a file, which other processes respect, and of this class, which other threads do.
final class ClassPath {
  private static final String POM = "dynamodb-local/pom.xml";
  private static final int KEY_CHARACTERS = 16;
  private static final Duration OFFLINE = Duration.ofMinutes(3);
  private static final Duration ONLINE = Duration.ofMinutes(20);

  private final Path folder;
  private final byte[] pom;
  private final Log log;

  ClassPath(Path cacheFolder, Log log) {
    this(cacheFolder, readPom(), log);
  }

  private ClassPath(Path cacheFolder, byte[] pom, Log log) {
    // Another POM, another class path: an update of Lanner finds nothing stale.
    this.folder = cacheFolder.resolve(key(pom));
    this.pom = pom;
    this.log = log;
  }

  /// The class path as `java -cp` takes it; every file in it exists.
  ///
  /// @throws LocalTablesException when Maven cannot find the jars
  String resolve(Supplier<Maven> maven) {
    try {
      var remembered = remembered();
      return remembered != null ? remembered : resolveAlone(maven);
    } catch (IOException e) {
      throw new LocalTablesException(
          "Cannot use the cache folder %s: %s. Free it, or name another one."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private String resolveAlone(Supplier<Maven> maven) throws IOException {
    Files.createDirectories(folder);
    // A file lock is the whole JVM's, so threads need one among themselves.
    synchronized (ClassPath.class) {
      try (var channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        var remembered = remembered();
        return remembered != null ? remembered : resolve(maven.get());
      }
    }
  }

  private String resolve(Maven maven) throws IOException {
    Files.write(folder.resolve("pom.xml"), pom);
    var found = Files.createTempFile(folder, "class-path", ".tmp");
    try {
      var failure = maven.run(folder, arguments(found, true), OFFLINE);
      if (failure != null) {
        log.line("Maven downloads DynamoDB Local, about 50 MB.");
        failure = maven.run(folder, arguments(found, false), ONLINE);
      }
      if (failure != null) {
        throw new LocalTablesException(
            "Maven could not fetch DynamoDB Local. %s printed last:%n%s"
                .formatted(maven.command(), failure));
      }
      Files.move(
          found, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(found);
    }
    var classPath = remembered();
    if (classPath == null) {
      throw new LocalTablesException(
          "%s succeeded, but the class path that it wrote to %s names files that do not exist."
              .formatted(maven.command(), file()));
    }
    return classPath;
  }

  private List<String> arguments(Path found, boolean offline) {
    var arguments = new ArrayList<>(List.of("--quiet", "-f", folder.resolve("pom.xml").toString()));
    if (offline) {
      arguments.add("--offline");
    }
    // The repository of the build that this JVM belongs to: Surefire passes the property on.
    var repository = System.getProperty("maven.repo.local");
    if (repository != null) {
      arguments.add("-Dmaven.repo.local=" + repository);
    }
    arguments.add("-Dmdep.outputFile=" + found);
    arguments.add("-Dmdep.includeScope=runtime");
    arguments.add("dependency:build-classpath");
    return arguments;
  }

  /// The class path of an earlier run, or `null` when there is none or some of its files are gone.
  private @Nullable String remembered() throws IOException {
    if (!Files.exists(file())) {
      return null;
    }
    var classPath = Files.readString(file()).strip();
    var complete =
        !classPath.isEmpty()
            && Arrays.stream(classPath.split(File.pathSeparator, -1))
                .allMatch(jar -> Files.exists(Path.of(jar)));
    return complete ? classPath : null;
  }

  private Path file() {
    return folder.resolve("class-path");
  }

  private static byte[] readPom() {
    try (InputStream in = Objects.requireNonNull(ClassPath.class.getResourceAsStream(POM))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new LocalTablesException("Cannot read the POM of DynamoDB Local from this jar.", e);
    }
  }

  private static String key(byte[] pom) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(pom);
      return HexFormat.of().formatHex(hash).substring(0, KEY_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
