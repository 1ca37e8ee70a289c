package dev.lanner.framework.test.http;

enum Colour {
  RED,
  GREEN {
    @Override
    public String toString() {
      return "as green as grass";
    }
  }
}
