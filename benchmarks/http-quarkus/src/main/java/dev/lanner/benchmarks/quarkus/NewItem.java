package dev.lanner.benchmarks.quarkus;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// An item to add. Boxed numbers, as Jackson makes a missing `int` 0.
record NewItem(
    @NotBlank @Size(max = 80) String name,
    @NotNull @Min(0) @Max(100_000) Integer stock,
    @NotNull @Size(min = 1, max = 50) List<@Valid Part> parts) {}
