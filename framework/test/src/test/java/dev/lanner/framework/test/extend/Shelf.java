package dev.lanner.framework.test.extend;

import dev.lanner.framework.Json;

/// No handler mentions it.
@Json
public record Shelf(Isbn first) {}
