package dev.lanner.it.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One request as it came.
final class Exchange {
  /// Counts from 1.
  final int connection;

  /// Request line and header lines, without line ends.
  final List<String> head;

  final byte[] body;

  Exchange(int connection, List<String> head, byte[] body) {
    this.connection = connection;
    this.head = List.copyOf(head);
    this.body = body;
  }

  String requestLine() {
    return head.get(0);
  }

  /// Whether it has this method, and a path that ends so.
  boolean is(String method, String path) {
    return requestLine().startsWith(method + " ") && requestLine().split(" ")[1].endsWith(path);
  }

  /// The values of a header, in order.
  List<String> header(String name) {
    var values = new ArrayList<String>();
    for (var line : head.subList(1, head.size())) {
      int colon = line.indexOf(':');
      if (line.substring(0, colon).equalsIgnoreCase(name)) {
        values.add(line.substring(colon + 1).strip());
      }
    }
    return values;
  }

  /// The names of all headers, in lower case.
  List<String> headerNames() {
    return head.subList(1, head.size()).stream()
        .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
        .sorted()
        .distinct()
        .toList();
  }

  String text() {
    return new String(body, UTF_8);
  }

  @Override
  public String toString() {
    return requestLine();
  }
}
