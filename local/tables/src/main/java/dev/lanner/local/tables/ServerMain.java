package dev.lanner.local.tables;

import java.io.IOException;

/// Main class of the child process: starts DynamoDB Local, and ends it when standard input ends.
///
/// ## Never left behind
///
/// Standard input is a pipe whose other end only the parent holds. However the parent ends, also
/// when it is killed outright, the operating system closes that end, and a read here returns.
///
/// ## Why reflection
///
/// This class is compiled without the jars of DynamoDB Local, so it calls by name the two methods
/// with which AWS's examples start a server. Nothing else of DynamoDB Local is touched: its licence
/// forbids looking into it or changing it.
final class ServerMain {
  /// The line that says that the server listens.
  static final String LISTENING = "lanner: listening";

  private static final String RUNNER = "software.amazon.dynamodb.services.local.main.ServerRunner";
  private static final long EXIT_MILLIS = 2_000;

  private ServerMain() {}

  /// Starts the server and leaves it to its threads.
  ///
  /// @param arguments those of DynamoDB Local
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().name("parent-watch").start(ServerMain::endWithParent);
    try {
      var server =
          Class.forName(RUNNER)
              .getMethod("createServerFromCommandLineArgs", String[].class)
              .invoke(null, (Object) arguments);
      server.getClass().getMethod("start").invoke(server);
      System.out.println(LISTENING);
    } catch (ReflectiveOperationException e) {
      e.printStackTrace();
      // Threads of a server that is half started would keep the process alive.
      System.exit(1);
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes here.
      }
    } catch (IOException _) {
      // As good as the end.
    }
    Thread.ofPlatform().daemon().name("halt").start(ServerMain::haltSoon);
    // Removes the native library that DynamoDB Local has unpacked into the folder for temporary
    // files.
    System.exit(0);
  }

  private static void haltSoon() {
    try {
      Thread.sleep(EXIT_MILLIS);
    } catch (InterruptedException _) {
      // Then at once.
    }
    Runtime.getRuntime().halt(0);
  }
}
