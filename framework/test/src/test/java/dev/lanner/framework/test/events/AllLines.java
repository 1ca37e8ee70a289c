package dev.lanner.framework.test.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

@Singleton
class AllLines {
  final List<List<Line>> handled = new ArrayList<>();

  @OnOrderedLine
  void all(List<Line> lines) {
    if (lines.contains(new Line("bad"))) {
      throw new IllegalArgumentException("A bad line.");
    }
    handled.add(lines);
  }
}
