package dev.lanner.benchmarks.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record Part(
    @NotBlank @Size(max = 40) String sku,
    @Min(1) @Max(999) int quantity,
    @Min(0) @Max(10_000_000) long unitCents) {}
