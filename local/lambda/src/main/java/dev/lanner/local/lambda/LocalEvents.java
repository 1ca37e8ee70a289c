package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Payload;
import dev.lanner.local.tables.LocalTablesException;
import dev.lanner.local.tables.TableStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Functions that handle the records of event sources, each in a process of its own, and what
/// delivers the records to them. For one thread.
final class LocalEvents implements AutoCloseable {
  private record Listener(StreamMapping mapping, LocalLambda lambda, StreamDelivery delivery) {}

  private final Pacing pacing;
  private final Log log;
  private final List<Listener> listeners = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  LocalEvents(Pacing pacing, Log log) {
    this.pacing = pacing;
    this.log = log;
  }

  /// Has a function listen to a stream: to what changes from now on, or to all that the stream has.
  ///
  /// @param endpoint of the table
  /// @throws LocalRunException when the function cannot be started, or the stream cannot be read
  void add(Function function, StreamMapping mapping, URI endpoint) {
    TableStream stream;
    try {
      stream =
          mapping.fromOldest()
              ? TableStream.fromOldest(endpoint, mapping.table())
              : TableStream.fromLatest(endpoint, mapping.table());
    } catch (LocalTablesException e) {
      throw new LocalRunException(
          "The function %s cannot listen to the stream of the table %s at %s. A local run reads streams of DynamoDB Local only; leave the function out with --without %s. %s"
              .formatted(
                  function.name(), mapping.table(), endpoint, function.name(), e.getMessage()),
          e);
    }
    var lambda = LocalLambda.start(function, log);
    var delivery =
        new StreamDelivery(mapping, stream::next, event -> await(lambda, event), pacing, log);
    listeners.add(new Listener(mapping, lambda, delivery));
  }

  /// Starts the processes, and delivers.
  void start() {
    for (var listener : listeners) {
      listener.lambda().warmUp();
      threads.add(Thread.ofVirtual().name("delivery").start(() -> deliver(listener)));
    }
  }

  /// Ends the deliveries, and all processes of the functions.
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    listeners.forEach(listener -> listener.lambda().close());
  }

  private void deliver(Listener listener) {
    try {
      listener.delivery().run();
    } catch (InterruptedException _) {
      // The local run is over.
    } catch (LocalTablesException e) {
      if (!Thread.currentThread().isInterrupted()) {
        log.line(
            "The function %s gets no more changes of the table %s, as its stream cannot be read. Start the local run again. %s"
                .formatted(
                    listener.mapping().function().name(),
                    listener.mapping().table(),
                    e.getMessage()));
      }
    }
  }

  private static Result await(LocalLambda lambda, Payload event) throws InterruptedException {
    try {
      return lambda.invoke(event).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An invocation that fails is a result.", e);
    }
  }
}
