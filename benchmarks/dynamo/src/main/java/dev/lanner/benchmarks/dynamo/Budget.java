package dev.lanner.benchmarks.dynamo;

/// A figure, and how much of the bean's the generated schema may have.
///
/// @param figure what is measured, with its unit
/// @param most the ratio that is allowed
record Budget(String figure, double most) {}
