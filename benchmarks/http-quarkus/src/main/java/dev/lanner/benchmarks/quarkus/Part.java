package dev.lanner.benchmarks.quarkus;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record Part(
    @NotBlank @Size(max = 40) String sku,
    @NotNull @Min(1) @Max(999) Integer quantity,
    @NotNull @Min(0) @Max(10_000_000) Long unitCents) {}
