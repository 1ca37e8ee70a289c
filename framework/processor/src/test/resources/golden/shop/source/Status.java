package shop;

enum Status {
  OPEN,
  CLOSED
}
