package dev.lanner.framework.spi;

/// Where a handler's parameter comes from.
public enum Source {
  PATH("path"),
  QUERY("query"),
  HEADER("header"),
  COOKIE("cookie"),
  FORM("form"),
  BODY("body");

  private final String label;

  Source(String label) {
    this.label = label;
  }

  /// The word in problems.
  public String label() {
    return label;
  }
}
