package dev.lanner.benchmarks.http;

record Price(Currency currency, long cents) {}
