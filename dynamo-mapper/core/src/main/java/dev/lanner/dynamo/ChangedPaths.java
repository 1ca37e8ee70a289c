package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where two states of an item differ: the innermost values that do. Sets count as one value;
/// elements of lists are compared by their place, so that one inserted at the front changes all
/// that follow.
///
/// @param paths in the order of names and places
public record ChangedPaths(List<DocumentPath> paths) {
  /// Copies the paths.
  public ChangedPaths {
    paths = List.copyOf(paths);
  }

  /// Where two items differ.
  static ChangedPaths between(Map<String, AttributeValue> before, Map<String, AttributeValue> now) {
    var paths = new ArrayList<DocumentPath>();
    compareMaps(null, before, now, paths);
    return new ChangedPaths(paths);
  }

  private static void compareMaps(
      @Nullable DocumentPath at,
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> now,
      List<DocumentPath> paths) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      DocumentPath path = at == null ? DocumentPath.of(name) : at.name(name);
      compare(path, before.get(name), now.get(name), paths);
    }
  }

  private static void compare(
      DocumentPath at,
      @Nullable AttributeValue before,
      @Nullable AttributeValue now,
      List<DocumentPath> paths) {
    if (before == null || now == null || before.type() != now.type()) {
      paths.add(at);
      return;
    }
    boolean same =
        switch (before.type()) {
          case M -> {
            compareMaps(at, before.m(), now.m(), paths);
            yield true;
          }
          case L -> {
            compareLists(at, before.l(), now.l(), paths);
            yield true;
          }
          // The order of a set is not told.
          case SS -> new HashSet<>(before.ss()).equals(new HashSet<>(now.ss()));
          case NS -> new HashSet<>(before.ns()).equals(new HashSet<>(now.ns()));
          case BS -> new HashSet<>(before.bs()).equals(new HashSet<>(now.bs()));
          case S, N, B, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> before.equals(now);
        };
    if (!same) {
      paths.add(at);
    }
  }

  private static void compareLists(
      DocumentPath at,
      List<AttributeValue> before,
      List<AttributeValue> now,
      List<DocumentPath> paths) {
    for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
      compare(
          at.place(i),
          i < before.size() ? before.get(i) : null,
          i < now.size() ? now.get(i) : null,
          paths);
    }
  }

  /// Whether the attribute differs, or something in it, or what it is in.
  public boolean contains(Attribute<?, ?, ?> attribute) {
    List<Object> wanted = attribute.path().elements();
    for (DocumentPath path : paths) {
      int both = Math.min(wanted.size(), path.elements().size());
      if (wanted.subList(0, both).equals(path.elements().subList(0, both))) {
        return true;
      }
    }
    return false;
  }

  /// The paths as text, such as `address.city` and `lines[2].quantity`.
  public List<String> texts() {
    var texts = new ArrayList<String>();
    for (DocumentPath path : paths) {
      var text = new StringBuilder();
      for (Object element : path.elements()) {
        if (element instanceof Integer place) {
          text.append('[').append(place).append(']');
        } else {
          text.append(text.isEmpty() ? "" : ".").append(element);
        }
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
