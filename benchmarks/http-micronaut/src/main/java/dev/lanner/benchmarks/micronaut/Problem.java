package dev.lanner.benchmarks.micronaut;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// RFC 9457.
@Serdeable
record Problem(String title, int status, String detail, List<Violation> errors) {}
