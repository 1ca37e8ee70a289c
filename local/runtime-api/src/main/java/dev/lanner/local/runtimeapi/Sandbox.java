package dev.lanner.local.runtimeapi;

/// What the connections of one server share.
record Sandbox(
    Environment environment,
    Extensions extensions,
    Violations violations,
    Counters counters,
    FaultInjector faults) {

  static Sandbox of(Options options) {
    var counters = new Counters();
    var environment =
        options.concurrency() > 0
            ? new ConcurrentEnvironment(options.concurrency())
            : new SequentialEnvironment(options.snapStart());
    return new Sandbox(
        environment,
        new Extensions(options.externalExtensions(), environment),
        new Violations(options.violations()),
        counters,
        new FaultInjector(options.faults(), counters));
  }

  boolean isConcurrent() {
    return environment instanceof ConcurrentEnvironment;
  }

  /// Whether a poll is open on this connection.
  boolean waitsOn(Connection connection) {
    return environment.waitsOn(connection) || extensions.waitsOn(connection);
  }

  void connectionEnded(Connection connection) {
    environment.connectionEnded(connection);
    extensions.connectionEnded(connection);
  }

  /// Tells extensions that an event goes to the runtime; once for each.
  void announce(Invocation invocation) {
    if (!extensions.isEmpty() && invocation.announce()) {
      extensions.tell("INVOKE", Replies.invokeEvent(invocation.event()));
    }
  }
}
