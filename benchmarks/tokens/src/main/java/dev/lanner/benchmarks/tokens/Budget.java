package dev.lanner.benchmarks.tokens;

/// A figure of Lanner's verifier, and how much it may be.
///
/// @param figure what is measured, with its unit
/// @param against what it is compared with: another way's name, or a fixed amount
/// @param most of that, as a ratio
record Budget(String figure, String against, double most) {}
