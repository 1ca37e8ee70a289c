package dev.lanner.framework.test.beans;

import java.util.concurrent.atomic.AtomicInteger;

/// Made by a factory, and closed with the application.
final class Counter implements AutoCloseable {
  private final AtomicInteger count;
  private boolean closed;

  Counter(int start) {
    count = new AtomicInteger(start);
  }

  int next() {
    return count.incrementAndGet();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
