package dev.lanner.framework.aws;

import dev.lanner.runtime.InvocationScope;

/// What may outlive a call: connections and credentials must not get into a snapshot of SnapStart,
/// whose copies would find the ones dead and the others expired.
///
/// No hook of CRaC does it: the JDK keeps connections where nobody can close them, and a bean that
/// is made after the snapshot would wait for one in vain. But every invocation is after the
/// snapshot. So a SnapStart function that calls outside of an invocation, as it does in its init
/// phase and in hooks, leaves nothing behind.
///
/// @param isSnapStart whether `AWS_LAMBDA_INITIALIZATION_TYPE` is `snap-start`
record Snapshots(boolean isSnapStart) {
  boolean mayKeep() {
    return !isSnapStart || InvocationScope.current() != null;
  }
}
