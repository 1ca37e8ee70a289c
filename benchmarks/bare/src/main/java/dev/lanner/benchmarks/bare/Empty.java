package dev.lanner.benchmarks.bare;

/// Does nothing: what a JVM costs.
public final class Empty {
  private Empty() {}

  public static void main(String[] arguments) {}
}
