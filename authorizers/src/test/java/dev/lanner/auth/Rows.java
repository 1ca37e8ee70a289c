package dev.lanner.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tokens of the list of attacks, and what has to become of each.
final class Rows {
  private final List<Row> rows = new ArrayList<>();

  /// A token that has to be verified.
  Rows accept(String name, String token) {
    rows.add(new Row(name, token, "VERIFIED"));
    return this;
  }

  Rows reject(String name, RejectionReason reason, String token) {
    rows.add(new Row(name, token, reason.name()));
    return this;
  }

  Stream<Row> stream() {
    return rows.stream();
  }

  /// @param name with its number in the list
  /// @param expected `VERIFIED`, or the name of the reason
  record Row(String name, String token, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }
}
