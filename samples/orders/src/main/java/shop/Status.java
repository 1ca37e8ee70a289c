package shop;

enum Status {
  PLACED,
  CANCELLED
}
