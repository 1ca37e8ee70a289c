package dev.lanner.benchmarks.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

record NewItem(
    @NotBlank @Size(max = 80) String name,
    @Min(0) @Max(100_000) int stock,
    @Size(min = 1, max = 50) List<@Valid Part> parts) {}
