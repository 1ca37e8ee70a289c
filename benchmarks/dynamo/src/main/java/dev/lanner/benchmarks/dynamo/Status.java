package dev.lanner.benchmarks.dynamo;

/// Of the order. Public, as the SDK finds its constants by reflection.
public enum Status {
  OPEN,
  PAID,
  SHIPPED,
  CANCELLED
}
