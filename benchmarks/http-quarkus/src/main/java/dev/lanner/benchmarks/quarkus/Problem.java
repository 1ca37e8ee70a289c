package dev.lanner.benchmarks.quarkus;

import java.util.List;

/// RFC 9457.
record Problem(String title, int status, String detail, List<Violation> errors) {}
