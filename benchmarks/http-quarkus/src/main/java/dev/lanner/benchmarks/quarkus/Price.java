package dev.lanner.benchmarks.quarkus;

record Price(Currency currency, long cents) {}
