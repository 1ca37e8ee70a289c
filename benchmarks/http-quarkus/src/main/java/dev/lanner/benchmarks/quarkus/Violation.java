package dev.lanner.benchmarks.quarkus;

record Violation(String in, String name, String detail) {}
