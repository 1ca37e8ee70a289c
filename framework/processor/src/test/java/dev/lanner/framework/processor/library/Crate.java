package dev.lanner.framework.processor.library;

/// A record with a component that other packages cannot name.
public record Crate(Secret secret) {
  record Secret(String text) {}
}
