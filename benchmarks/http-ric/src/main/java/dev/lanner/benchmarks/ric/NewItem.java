package dev.lanner.benchmarks.ric;

import java.util.List;

/// An item to add, checked.
record NewItem(String name, int stock, List<Part> parts) {}
