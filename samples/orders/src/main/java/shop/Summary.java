package shop;

/// How many orders there are.
///
/// @param placed and not cancelled
/// @param cancelled all those that were
record Summary(long placed, long cancelled) {}
