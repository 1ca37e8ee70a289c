package dev.lanner.local.userpool;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How to start local user pools.
///
/// @param port where to listen, 0 for one that is free. Tokens name it in `iss`, so tokens that are
///   to outlive a restart need a fixed one.
/// @param dataFolder where pools, users and keys are kept, made when it is absent; or `null` to
///   keep them in memory. One process at a time.
/// @param clock by which codes and tokens expire
/// @param console where failures of the pool itself are told; no password, code or token gets there
/// @param messages where codes and invitations go, instead of to e-mail addresses and phones
/// @param triggers calls the functions of pools
/// @param triggerTimeout how long a function may take, each of three times
/// @param pools that are there from the start
public record Options(
    int port,
    @Nullable Path dataFolder,
    InstantSource clock,
    Appendable console,
    Consumer<Message> messages,
    TriggerCaller triggers,
    Duration triggerTimeout,
    List<ReadyPool> pools) {

  /// How long Cognito waits for a function.
  public static final Duration DEFAULT_TRIGGER_TIMEOUT = Duration.ofSeconds(5);

  private static final int MAX_PORT = 65_535;

  /// Makes the folder absolute, and copies the list.
  ///
  /// @throws LocalUserPoolException when the port or the timeout is out of range
  public Options {
    if (port < 0 || port > MAX_PORT) {
      throw new LocalUserPoolException(
          "The port is %d. Give one from 1 to %d, or 0 for one that is free."
              .formatted(port, MAX_PORT));
    }
    if (!triggerTimeout.isPositive()) {
      throw new LocalUserPoolException(
          "The trigger timeout is %s. It needs to be more than nothing.".formatted(triggerTimeout));
    }
    dataFolder = dataFolder == null ? null : dataFolder.toAbsolutePath().normalize();
    pools = List.copyOf(pools);
  }

  /// A free port, pools in memory, the clock of the system; failures go to standard error, messages
  /// with their codes to standard output, and functions cannot be called.
  public static Options defaults() {
    return new Options(
        0,
        null,
        InstantSource.system(),
        System.err,
        message -> System.out.println(line(message)),
        (function, _) -> {
          throw new TriggerFailedException(
              "The local user pool was not told how to call " + function);
        },
        DEFAULT_TRIGGER_TIMEOUT,
        List.of());
  }

  private static String line(Message message) {
    return "%s to %s of %s: %s"
        .formatted(message.medium(), message.destination(), message.poolId(), message.text());
  }

  /// The same with a fixed port.
  public Options withPort(int port) {
    return new Options(port, dataFolder, clock, console, messages, triggers, triggerTimeout, pools);
  }

  /// The same with pools that outlive the process.
  public Options withDataFolder(Path dataFolder) {
    return new Options(port, dataFolder, clock, console, messages, triggers, triggerTimeout, pools);
  }

  /// The same with another clock.
  public Options withClock(InstantSource clock) {
    return new Options(port, dataFolder, clock, console, messages, triggers, triggerTimeout, pools);
  }

  /// The same with another console.
  public Options withConsole(Appendable console) {
    return new Options(port, dataFolder, clock, console, messages, triggers, triggerTimeout, pools);
  }

  /// The same with messages going elsewhere. Many threads may send at once.
  public Options withMessages(Consumer<Message> messages) {
    return new Options(port, dataFolder, clock, console, messages, triggers, triggerTimeout, pools);
  }

  /// The same with functions that are called by this.
  public Options withTriggers(TriggerCaller triggers) {
    return new Options(port, dataFolder, clock, console, messages, triggers, triggerTimeout, pools);
  }

  /// The same with another trigger timeout.
  public Options withTriggerTimeout(Duration triggerTimeout) {
    return new Options(port, dataFolder, clock, console, messages, triggers, triggerTimeout, pools);
  }

  /// The same with one pool more.
  public Options withPool(ReadyPool pool) {
    var more = new ArrayList<>(pools);
    more.add(pool);
    return new Options(port, dataFolder, clock, console, messages, triggers, triggerTimeout, more);
  }
}
