package dev.lanner.framework.spi;

import dev.lanner.runtime.Handler;
import dev.lanner.runtime.RuntimeEnvironment;
import java.io.File;
import java.time.Duration;

/// Where a SnapStart function runs its safe samples: at the end of the init phase, when the
/// function is made and before any hook of CRaC closes something for the snapshot. Under Lanner's
/// runtime and AWS's own it is the same moment.
///
/// The packaged function has its samples in `priming/{name of the entry class}`, one event in each
/// file. `LANNER_PRIMING=off` in the environment leaves them where they are.
public final class Priming {
  /// Of the init phase, for which Lambda gives a SnapStart function 130 seconds or its timeout,
  /// whichever is longer.
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Priming() {}

  /// Runs the samples, if the process is one of which Lambda takes a snapshot.
  ///
  /// @param function an entry class
  /// @throws LinkageError from a sample, as a class that cannot be linked would be so in each copy
  ///   of the snapshot
  /// @throws VirtualMachineError from a sample, when there is no memory left
  public static void run(Handler function) {
    if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      run(function, RuntimeEnvironment.of(System.getenv()), LIMIT);
    }
  }

  /// @param limit for all samples together
  static void run(Handler function, RuntimeEnvironment environment, Duration limit) {
    String root = environment.taskRoot();
    if (root == null || "off".equalsIgnoreCase(environment.get("LANNER_PRIMING"))) {
      return;
    }
    var folder = new File(new File(root, "priming"), function.getClass().getName());
    File[] samples = folder.listFiles();
    if (samples != null && samples.length > 0) {
      new PrimingRun(function, samples, environment, limit).start();
    }
  }
}
