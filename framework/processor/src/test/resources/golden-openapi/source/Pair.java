package books;

/// Two things.
///
/// @param <A> of the left one
/// @param left the one, for example 1
/// @param right the other one
record Pair<A, B>(A left, B right) {}
