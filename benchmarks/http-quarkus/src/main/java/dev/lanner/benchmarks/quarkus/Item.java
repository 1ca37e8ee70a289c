package dev.lanner.benchmarks.quarkus;

import java.util.List;

/// What the catalogue holds.
record Item(int id, String name, int stock, List<Part> parts) {
  long cents() {
    long sum = 0;
    for (Part part : parts) {
      sum += part.quantity() * part.unitCents();
    }
    return sum;
  }
}
