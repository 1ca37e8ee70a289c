package dev.lanner.benchmarks.ric;

record Part(String sku, int quantity, long unitCents) {}
