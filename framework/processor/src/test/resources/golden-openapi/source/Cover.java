package books;

/// A picture of a book.
record Cover(int width, int height) {}
