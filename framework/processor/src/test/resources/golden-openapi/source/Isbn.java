package books;

/// An ISBN with 13 digits, hyphens or not.
///
/// @param digits without hyphens
record Isbn(String digits) {}
