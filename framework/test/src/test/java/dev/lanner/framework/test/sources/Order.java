package dev.lanner.framework.test.sources;

import jakarta.validation.constraints.Positive;

record Order(String id, @Positive int quantity) {}
