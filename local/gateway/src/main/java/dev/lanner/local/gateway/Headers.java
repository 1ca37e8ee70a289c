package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Headers in the order in which they were sent, repeated ones included. Names are found in any
/// case.
///
/// @param list every header; never changed
public record Headers(List<Header> list) implements Iterable<Header> {
  private static final Headers EMPTY = new Headers(List.of());

  /// Copies the list.
  public Headers {
    list = List.copyOf(list);
  }

  /// No headers.
  public static Headers empty() {
    return EMPTY;
  }

  /// The headers in this order.
  public static Headers of(Header... headers) {
    return new Headers(List.of(headers));
  }

  /// The value of the first header of this name, or `null` when there is none.
  public @Nullable String first(String name) {
    for (var header : list) {
      if (header.is(name)) {
        return header.value();
      }
    }
    return null;
  }

  /// The values of all headers of this name, in order; empty when there is none. Never split at
  /// commas.
  public List<String> values(String name) {
    return list.stream().filter(header -> header.is(name)).map(Header::value).toList();
  }

  /// These headers and one more at the end.
  public Headers with(String name, String value) {
    var copy = new ArrayList<>(list);
    copy.add(new Header(name, value));
    return new Headers(copy);
  }

  /// These headers without those of this name.
  public Headers without(String name) {
    return new Headers(list.stream().filter(header -> !header.is(name)).toList());
  }

  @Override
  public Iterator<Header> iterator() {
    return list.iterator();
  }
}
