package dev.lanner.benchmarks.micronaut;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record Violation(String in, String name, String detail) {}
