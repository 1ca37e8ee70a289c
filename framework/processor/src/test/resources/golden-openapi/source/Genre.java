package books;

/// What kind of book it is.
enum Genre {
  /// Invented.
  FICTION,
  /// Found out.
  SCIENCE,
  OTHER
}
