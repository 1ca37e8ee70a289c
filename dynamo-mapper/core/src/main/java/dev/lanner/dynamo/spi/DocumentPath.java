package dev.lanner.dynamo.spi;

import java.util.ArrayList;
import java.util.List;

/// Where in an item a value is: the name of an attribute, then names in maps and places in lists.
///
/// @param elements `String` for a name, `Integer` for a place from 0; not empty
public record DocumentPath(List<Object> elements) {
  /// An attribute of the item.
  public static DocumentPath of(String attribute) {
    return new DocumentPath(List.of(attribute));
  }

  /// A value in the map that is here.
  public DocumentPath name(String name) {
    return with(name);
  }

  /// An element of the list that is here.
  ///
  /// @param place from 0
  public DocumentPath place(int place) {
    return with(place);
  }

  private DocumentPath with(Object element) {
    var longer = new ArrayList<>(elements);
    longer.add(element);
    return new DocumentPath(List.copyOf(longer));
  }
}
