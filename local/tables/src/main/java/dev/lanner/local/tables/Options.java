package dev.lanner.local.tables;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How to start DynamoDB Local.
///
/// @param cacheFolder where the class path of DynamoDB Local is remembered, absolute; made when it
///   is absent, and free to be deleted at any time. Any number of processes may share it.
/// @param dataFolder where the tables are kept, absolute, made when it is absent; or `null` to keep
///   them in memory until the process ends. One process at a time.
/// @param port where to listen, 0 for one that is free
/// @param maven the Maven command, absolute; or `null` to look for one: in the system property
///   `maven.home`, in the environment variable `MAVEN_HOME`, an `mvnw` in the current folder or
///   above it, and `mvn` on the path
/// @param startTimeout how long the process may take until it answers; what Maven downloads before
///   is not counted
/// @param log where the notice of the first start goes, and word of a download, line by line
public record Options(
    Path cacheFolder,
    @Nullable Path dataFolder,
    int port,
    @Nullable Path maven,
    Duration startTimeout,
    Appendable log) {

  /// How long the process may take unless the options say otherwise: much more than the second or
  /// two that it needs, for machines that are busy.
  public static final Duration DEFAULT_START_TIMEOUT = Duration.ofMinutes(2);

  private static final int MAX_PORT = 65_535;

  /// Makes the folders absolute.
  ///
  /// @throws LocalTablesException when the port or the timeout is out of range
  public Options {
    if (port < 0 || port > MAX_PORT) {
      throw new LocalTablesException(
          "The port is %d. Give one from 1 to %d, or 0 for one that is free."
              .formatted(port, MAX_PORT));
    }
    if (!startTimeout.isPositive()) {
      throw new LocalTablesException(
          "The start timeout is %s. It needs to be more than nothing.".formatted(startTimeout));
    }
    cacheFolder = cacheFolder.toAbsolutePath().normalize();
    dataFolder = dataFolder == null ? null : dataFolder.toAbsolutePath().normalize();
    maven = maven == null ? null : maven.toAbsolutePath().normalize();
  }

  /// Tables in memory, a free port, Maven as it is found, the log on standard error, and the user's
  /// cache folder: `lanner/dynamodb-local-3.3.1` in `XDG_CACHE_HOME`, or in `.cache` of the home
  /// folder.
  public static Options defaults() {
    var caches = caches(System.getenv(), Path.of(System.getProperty("user.home")));
    return new Options(
        caches.resolve("lanner").resolve("dynamodb-local-" + ServerProcess.VERSION),
        null,
        0,
        null,
        DEFAULT_START_TIMEOUT,
        System.err);
  }

  /// The same with another cache folder.
  public Options withCacheFolder(Path cacheFolder) {
    return new Options(cacheFolder, dataFolder, port, maven, startTimeout, log);
  }

  /// The same with tables that outlive the process.
  public Options withDataFolder(Path dataFolder) {
    return new Options(cacheFolder, dataFolder, port, maven, startTimeout, log);
  }

  /// The same with a fixed port.
  public Options withPort(int port) {
    return new Options(cacheFolder, dataFolder, port, maven, startTimeout, log);
  }

  /// The same with this Maven command.
  public Options withMaven(Path maven) {
    return new Options(cacheFolder, dataFolder, port, maven, startTimeout, log);
  }

  /// The same with another start timeout.
  public Options withStartTimeout(Duration startTimeout) {
    return new Options(cacheFolder, dataFolder, port, maven, startTimeout, log);
  }

  /// The same with another log.
  public Options withLog(Appendable log) {
    return new Options(cacheFolder, dataFolder, port, maven, startTimeout, log);
  }

  /// The user's cache folder. The XDG specification has paths ignored that are not absolute.
  static Path caches(Map<String, String> environment, Path home) {
    var folder = environment.getOrDefault("XDG_CACHE_HOME", "");
    return !folder.isEmpty() && Path.of(folder).isAbsolute()
        ? Path.of(folder)
        : home.resolve(".cache");
  }
}
