package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.Extension.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The extensions of one environment: where each stands, and the events that wait for it. Any
/// thread may call any method. Calls the environment with its own lock held, never the reverse.
final class Extensions {
  private static final int MOST = 10;
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Set<String> externalNames;
  private final Environment environment;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition connectionEnded = lock.newCondition();
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /// Spares runtimes without extensions, which are most, the lock.
  private volatile boolean any;

  Extensions(Set<String> externalNames, Environment environment) {
    this.externalNames = externalNames;
    this.environment = environment;
  }

  private static final class Entry {
    Extension extension;
    final ArrayDeque<String> events = new ArrayDeque<>();

    /// Holds the open `event/next`.
    @Nullable Connection holder;

    Entry(Extension extension) {
      this.extension = extension;
    }
  }

  boolean isEmpty() {
    return !any;
  }

  /// What a call comes to.
  sealed interface Result {
    record Registered(String identifier) implements Result {}

    /// Send this event.
    record Deliver(String event) implements Result {}

    /// There is none; whoever brings one sends it.
    record Open() implements Result {}

    /// 202.
    record Accepted() implements Result {}

    record Refused(Refusal refusal) implements Result {}
  }

  List<Extension> list() {
    lock.lock();
    try {
      return entries.values().stream().map(entry -> entry.extension).toList();
    } finally {
      lock.unlock();
    }
  }

  boolean isExternal(String name) {
    return externalNames.contains(name);
  }

  /// @param events are known to be legal for this kind of extension
  Result register(String name, Set<String> events) {
    lock.lock();
    try {
      if (!environment.isInitializing()) {
        return refused(
            "RegistrationClosed",
            "register came for the extension "
                + name
                + " after the init phase of the runtime. Expected it before the first next.");
      }
      if (entries.values().stream().anyMatch(entry -> entry.extension.name().equals(name))) {
        return refused(
            "InvalidExtensionState",
            "register came for the extension " + name + " a second time. Expected it once.");
      }
      if (entries.size() >= MOST) {
        return refused(
            "TooManyExtensions",
            "register came for an eleventh extension, " + name + ". Expected ten at most.");
      }
      var identifier = UUID.randomUUID().toString();
      entries.put(
          identifier,
          new Entry(
              new Extension(name, identifier, events, isExternal(name), State.REGISTERED, null)));
      any = true;
      environment.hold(true);
      return new Result.Registered(identifier);
    } finally {
      lock.unlock();
    }
  }

  Result next(String identifier, Connection connection) {
    lock.lock();
    try {
      var entry = entries.get(identifier);
      if (entry == null) {
        return unknown("event/next");
      }
      awaitEndOf(entry, connection);
      switch (entry.extension.state()) {
        case REGISTERED, RUNNING -> {}
        case READY, INIT_ERROR, EXIT_ERROR -> {
          return invalidState("event/next", entry);
        }
      }
      entry.extension = entry.extension.in(State.READY);
      entry.holder = connection;
      environment.hold(
          entries.values().stream().anyMatch(e -> e.extension.state() == State.REGISTERED));
      // An event for the runtime that was held back may have come for this extension meanwhile.
      if (entry.holder == null || entry.events.isEmpty()) {
        return new Result.Open();
      }
      return new Result.Deliver(take(entry));
    } finally {
      lock.unlock();
    }
  }

  /// Whether there is such an extension.
  boolean knows(String identifier) {
    lock.lock();
    try {
      return entries.containsKey(identifier);
    } finally {
      lock.unlock();
    }
  }

  Result fail(ExtensionCall call, String identifier, String errorType) {
    lock.lock();
    try {
      var word = call instanceof ExtensionCall.InitError ? "init/error" : "exit/error";
      var entry = entries.get(identifier);
      if (entry == null) {
        return unknown(word);
      }
      var target = call instanceof ExtensionCall.InitError ? State.INIT_ERROR : State.EXIT_ERROR;
      var legal =
          switch (entry.extension.state()) {
            case REGISTERED -> true;
            case READY, RUNNING -> target == State.EXIT_ERROR;
            case INIT_ERROR, EXIT_ERROR -> entry.extension.state() == target;
          };
      if (!legal) {
        return invalidState(word, entry);
      }
      entry.extension = entry.extension.failed(target, errorType);
      if (target == State.INIT_ERROR) {
        environment.initFailed(
            Outcome.failure(
                "Extension.InitError",
                "The extension " + entry.extension.name() + " failed to start: " + errorType));
      }
      return new Result.Accepted();
    } finally {
      lock.unlock();
    }
  }

  boolean waitsOn(Connection connection) {
    if (isEmpty()) {
      return false;
    }
    lock.lock();
    try {
      return entries.values().stream().anyMatch(entry -> entry.holder == connection);
    } finally {
      lock.unlock();
    }
  }

  /// An `event/next` that broke off may come again.
  void connectionEnded(Connection connection) {
    lock.lock();
    try {
      for (var entry : entries.values()) {
        if (entry.holder == connection) {
          entry.holder = null;
          if (entry.extension.state() == State.READY) {
            entry.extension = entry.extension.in(State.RUNNING);
          }
        }
      }
      connectionEnded.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Tells an event to those that subscribed to its type.
  void tell(String type, String event) {
    var ready = new ArrayList<Connection>();
    lock.lock();
    try {
      for (var entry : entries.values()) {
        if (entry.extension.events().contains(type)) {
          entry.events.add(event);
          if (entry.holder != null) {
            ready.add(entry.holder);
            take(entry);
          }
        }
      }
    } finally {
      lock.unlock();
    }
    ready.forEach(connection -> connection.deliverToExtension(event));
  }

  private static String take(Entry entry) {
    entry.holder = null;
    entry.extension = entry.extension.in(State.RUNNING);
    return entry.events.remove();
  }

  /// The news that the connection of an open `event/next` broke may be overtaken by the next one.
  private void awaitEndOf(Entry entry, Connection connection) {
    var left = GRACE_NANOS;
    while (entry.holder != null && entry.holder != connection && left > 0) {
      try {
        left = connectionEnded.awaitNanos(left);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static Result unknown(String call) {
    return refused(
        "UnknownExtensionIdentifier",
        call
            + " came with a Lambda-Extension-Identifier that no extension has. Expected the one that"
            + " register was answered with.");
  }

  private static Result invalidState(String call, Entry entry) {
    return refused(
        "InvalidExtensionState",
        call
            + " came from the extension "
            + entry.extension.name()
            + ", which is "
            + entry.extension.state()
            + ". Expected "
            + switch (entry.extension.state()) {
              case READY -> "one event/next at a time.";
              case REGISTERED, RUNNING -> "init/error before the first event/next.";
              case INIT_ERROR, EXIT_ERROR -> "it to exit.";
            });
  }

  private static Result refused(String type, String sentence) {
    return new Result.Refused(Refusal.extension(type, sentence));
  }
}
