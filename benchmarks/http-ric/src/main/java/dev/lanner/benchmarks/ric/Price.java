package dev.lanner.benchmarks.ric;

record Price(Currency currency, long cents) {}
