package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lanner.runtime.crac.Core;
import java.security.Security;
import java.time.InstantSource;

/// The part of a process that a SnapStart function goes through between the init phase and the
/// first event: hooks, the snapshot, and in every copy of it the other hooks. Only for functions
/// with the initialization type `snap-start`, so that no other function loads any of this.
///
/// Connections of the runtime do not live through the snapshot: the Runtime API is asked on new
/// ones. The garbage is collected before it, as every page of the heap that is in use is read again
/// in each restore. Nothing of the runtime keeps times across it.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Lambda SnapStart</a>
final class SnapStart {
  /// The value of `AWS_LAMBDA_INITIALIZATION_TYPE`.
  static final String INITIALIZATION_TYPE = "snap-start";

  /// The status a process exits with after a hook failed: that of AWS's Java runtime.
  static final int HOOK_FAILED = 64;

  /// Where `org.crac` reads, once, which package implements it.
  private static final String PROVIDER = "org.crac.Core.Compat";

  private static final String ADDRESS_TTL = "networkaddress.cache.ttl";

  private SnapStart() {}

  /// Before any code of the function runs: from now on `org.crac` registers resources here. What
  /// the user has set stays as it is.
  static void prepare() {
    if (System.getProperty(PROVIDER) == null) {
      System.setProperty(PROVIDER, Core.class.getPackageName());
    }
    // The JDK keeps addresses for 30 seconds of a clock that may stand still in a snapshot, so a
    // process restored after weeks would connect to hosts that are long gone. Nothing but JNI or
    // reflection on its internals empties that cache; but it can be left unused.
    if (Security.getProperty(ADDRESS_TTL) == null
        && System.getProperty("sun.net.inetaddr.ttl") == null) {
      Security.setProperty(ADDRESS_TTL, "0");
    }
    Core.getGlobalContext().open();
  }

  /// Runs the hooks around the snapshot, and reports those that fail.
  ///
  /// @return whether the function may serve events; if not, the process exits with {@link
  ///   #HOOK_FAILED}
  static boolean snapshot(RuntimeApi api, LogSink log, InstantSource clock) {
    var hooks = new SnapshotHooks(Core.getGlobalContext(), log, clock);
    var failure = hooks.beforeCheckpoint();
    if (failure != null) {
      api.failInit(ErrorReport.of("Runtime.BeforeCheckpointError", failure));
      return false;
    }
    System.gc();
    if (!api.awaitRestore()) {
      // The hooks have to run all the same: the others may have closed what the function needs.
      log.log(
          LogLevel.WARN,
          "AWS_LAMBDA_INITIALIZATION_TYPE is snap-start, but the Runtime API knows no restore/next"
              + " (404). The function goes on without a snapshot.",
          null);
    }
    failure = hooks.afterRestore();
    if (failure != null) {
      api.failRestore(ErrorReport.of("Runtime.AfterRestoreError", failure));
      return false;
    }
    return true;
  }
}
