package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.ExpressionWriter;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Writes the update expression of changes, its four clauses in turn.
final class UpdateWriter {
  private static final AttributeValue EMPTY_LIST = AttributeValue.createL(List.of());

  private static final List<String> CLAUSES = List.of("SET", "REMOVE", "ADD", "DELETE");

  private UpdateWriter() {}

  /// Writes the expression.
  ///
  /// @throws IllegalArgumentException when two changes are of the same place, or one is inside of
  ///   another
  static <E> String write(List<Update<E>> updates, ExpressionWriter out) {
    requireApart(updates);
    for (String clause : CLAUSES) {
      write(clause, updates, out);
    }
    return out.end();
  }

  private static <E> void write(String clause, List<Update<E>> updates, ExpressionWriter out) {
    boolean first = true;
    for (Update<E> update : updates) {
      if (clauseOf(update).equals(clause)) {
        out.text(first ? (out.isEmpty() ? "" : " ") + clause + " " : ", ");
        write(update, out);
        first = false;
      }
    }
  }

  private static String clauseOf(Update<?> update) {
    return switch (update) {
      case Update.Set<?> _, Update.Append<?> _, Update.Count<?> _ -> "SET";
      case Update.Remove<?> _ -> "REMOVE";
      case Update.Add<?> _ -> "ADD";
      case Update.Delete<?> _ -> "DELETE";
    };
  }

  private static <E> void write(Update<E> update, ExpressionWriter out) {
    out.path(update.path());
    switch (update) {
      case Update.Set<E>(DocumentPath path, AttributeValue value, boolean onlyIfAbsent) -> {
        out.text(" = ");
        if (onlyIfAbsent) {
          out.text("if_not_exists(").path(path).text(", ").value(value).text(")");
        } else {
          out.value(value);
        }
      }
      case Update.Append<E>(DocumentPath path, AttributeValue elements, boolean first) -> {
        out.text(" = list_append(");
        if (first) {
          out.value(elements).text(", ");
        }
        out.text("if_not_exists(").path(path).text(", ").value(EMPTY_LIST).text(")");
        if (!first) {
          out.text(", ").value(elements);
        }
        out.text(")");
      }
      case Update.Count<E>(DocumentPath path, long start, long step) ->
          out.text(" = if_not_exists(")
              .path(path)
              .text(", ")
              .value(AttributeValue.createN(Long.toString(start - step)))
              .text(") + ")
              .value(AttributeValue.createN(Long.toString(step)));
      case Update.Remove<E> _ -> {
        // The path is all.
      }
      case Update.Add<E>(_, AttributeValue value) -> out.text(" ").value(value);
      case Update.Delete<E>(_, AttributeValue elements) -> out.text(" ").value(elements);
    }
  }

  private static <E> void requireApart(List<Update<E>> updates) {
    for (int i = 0; i < updates.size(); i++) {
      for (int j = i + 1; j < updates.size(); j++) {
        List<Object> a = updates.get(i).path().elements();
        List<Object> b = updates.get(j).path().elements();
        int common = Math.min(a.size(), b.size());
        if (a.subList(0, common).equals(b.subList(0, common))) {
          throw new IllegalArgumentException(
              "Two changes are of the attribute "
                  + a.getFirst()
                  + ", one at the place of the other or inside of it. DynamoDB takes one of them.");
        }
      }
    }
  }
}
