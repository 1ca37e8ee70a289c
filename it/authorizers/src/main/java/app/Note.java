package app;

/// What somebody has written.
///
/// @param owner as `Caller.id()` has it
record Note(String id, String owner, String text) {}
