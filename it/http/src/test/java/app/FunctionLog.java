package app;

import java.util.ArrayList;
import java.util.List;

/// What the function and its environment wrote, line by line, and a way to wait for it.
final class FunctionLog implements Appendable {
  private final StringBuilder text = new StringBuilder();

  @Override
  public synchronized FunctionLog append(CharSequence part) {
    text.append(part);
    notifyAll();
    return this;
  }

  @Override
  public synchronized FunctionLog append(CharSequence part, int start, int end) {
    return append(part.subSequence(start, end));
  }

  @Override
  public synchronized FunctionLog append(char part) {
    return append(String.valueOf(part));
  }

  /// Waits until something was written; the test's own timeout ends a wait in vain.
  synchronized void awaitLine(String part) throws InterruptedException {
    while (text.indexOf(part) < 0) {
      wait();
    }
  }

  synchronized List<String> lines() {
    return new ArrayList<>(text.toString().lines().toList());
  }
}
