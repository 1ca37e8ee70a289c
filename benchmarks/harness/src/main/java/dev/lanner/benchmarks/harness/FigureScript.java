package dev.lanner.benchmarks.harness;

import java.util.concurrent.CompletableFuture;

/// A script at whose end there are figures.
interface FigureScript extends Script {
  /// To be called right before the process is started.
  void starting();

  /// To be called right after it was started.
  void started(long processId);

  CompletableFuture<Measurement> done();
}
