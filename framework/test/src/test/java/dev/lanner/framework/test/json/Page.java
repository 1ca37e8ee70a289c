package dev.lanner.framework.test.json;

import java.util.List;
import java.util.Optional;

/// Generic, as pages are.
public record Page<T>(List<T> items, Optional<String> next) {}
