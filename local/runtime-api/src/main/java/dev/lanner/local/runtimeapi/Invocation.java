package dev.lanner.local.runtimeapi;

import java.util.concurrent.CompletableFuture;

/// An event on its way, and whom to tell about its end.
record Invocation(Event event, CompletableFuture<Answer> answer) {
  Invocation(Event event) {
    this(event, new CompletableFuture<>());
  }
}
