package dev.lanner.it.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.LambdaRuntime;
import dev.lanner.runtime.Payload;
import java.util.ArrayList;

/// A function of its own process: the event says what it does. It says in the log when it is
/// closed.
final class HostedFunction implements Handler, AutoCloseable {
  public static void main(String[] arguments) {
    LambdaRuntime.run(_ -> new HostedFunction());
  }

  @Override
  public Payload handle(Payload event, Context context) {
    switch (event.utf8()) {
      case "fail" -> throw new IllegalStateException("as asked");
      case "await the end" -> {
        System.out.println("waiting");
        awaitShutdown();
      }
      case "use all memory" -> fill();
      case "use a broken class" -> Broken.touch();
      default -> {}
    }
    return event;
  }

  /// Until the runtime waits for this invocation. A hook of one's own may run before it does.
  private static void awaitShutdown() {
    boolean waits = false;
    while (!waits) {
      for (var thread : Thread.getAllStackTraces().keySet()) {
        waits |=
            thread.getName().equals("lanner-shutdown")
                && thread.getState() == Thread.State.TIMED_WAITING;
      }
      Thread.onSpinWait();
    }
  }

  private static void fill() {
    var all = new ArrayList<byte[]>();
    while (true) {
      all.add(new byte[100_000]);
    }
  }

  @Override
  public void close() {
    System.out.println("closed");
  }

  /// Fails to initialize, the first time and ever after.
  private static final class Broken {
    private static final int NUMBER = Integer.parseInt("one");

    static void touch() {
      System.out.println(NUMBER);
    }
  }
}
