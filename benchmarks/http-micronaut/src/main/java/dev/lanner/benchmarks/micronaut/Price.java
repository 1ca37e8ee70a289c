package dev.lanner.benchmarks.micronaut;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record Price(Currency currency, long cents) {}
