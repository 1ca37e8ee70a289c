package dev.lanner.local.tables;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// DynamoDB on this machine: a running DynamoDB Local. Any number of threads and clients may use
/// it.
///
/// Clients may have whatever credentials and region they like, and see the same tables.
public final class LocalTables implements AutoCloseable {
  private static @Nullable LocalTables shared;

  private final ServerProcess server;
  private final Thread shutdownHook;
  private final boolean closeable;
  private final URI endpoint;

  private LocalTables(ServerProcess server, Duration startTimeout, boolean closeable) {
    this.server = server;
    this.closeable = closeable;
    this.shutdownHook = new Thread(server::end, "local-tables-shutdown");
    Runtime.getRuntime().addShutdownHook(shutdownHook);
    try {
      this.endpoint = server.awaitEndpoint(startTimeout);
      // The first request is the slow one: it opens the database.
      DynamoDbCall.send(endpoint, "DynamoDB_20120810.ListTables", "{}", startTimeout);
    } catch (RuntimeException e) {
      end();
      throw e;
    }
  }

  /// Starts DynamoDB Local in a process of its own and waits until it answers. The first time on a
  /// machine, Maven fetches it before.
  ///
  /// @throws LocalTablesException when Maven is not found or cannot fetch it, when the port is in
  ///   use, or when it does not answer in time
  public static LocalTables start(Options options) {
    return start(options, true);
  }

  /// The one of this JVM, in memory and with the default options. It is started by the first call
  /// and ends with the JVM; closing it has no effect. Tests that share it keep apart by the names
  /// of their tables.
  ///
  /// @throws LocalTablesException as [#start]; the next call tries again
  public static synchronized LocalTables shared() {
    if (shared == null) {
      shared = start(Options.defaults(), false);
    }
    return shared;
  }

  private static LocalTables start(Options options, boolean closeable) {
    var log = new Log(options.log());
    log.notice(options.cacheFolder());
    var classPath = new ClassPath(options.cacheFolder(), log).resolve(() -> maven(options));
    return new LocalTables(
        ServerProcess.start(classPath, options), options.startTimeout(), closeable);
  }

  private static Maven maven(Options options) {
    var command = options.maven();
    return command != null
        ? new Maven(command)
        : Maven.find(
            System.getenv(), System.getProperty("maven.home"), Path.of("").toAbsolutePath());
  }

  /// Where it listens, such as `http://127.0.0.1:41234`: for the `endpointOverride` of a client, or
  /// `AWS_ENDPOINT_URL_DYNAMODB` of a function.
  public URI endpoint() {
    return endpoint;
  }

  /// The process, for tests of this module.
  ProcessHandle process() {
    return server.handle();
  }

  /// Ends the process and waits until it has ended. Tables in memory are gone.
  @Override
  public void close() {
    if (closeable) {
      end();
    }
  }

  private void end() {
    server.end();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException _) {
      // The JVM is shutting down, and the hook runs or has run.
    }
  }
}
