package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.KeyPlan.Piece;
import dev.lanner.dynamo.processor.KeyPlan.Piece.Variable;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps the keys of a table's records apart, for of two items with one key the later replaces the
/// other. Where a text goes on differently, as in `ORDER#{id}` and `ORDER#{id}#LINE#{number}`,
/// values that hold what comes then are refused when they are written; where nothing helps, the
/// model is.
final class KeyClashes {
  private final Reporter reporter;

  KeyClashes(Reporter reporter) {
    this.reporter = reporter;
  }

  /// The records with what their texts may not hold.
  List<EntityPlan> separate(List<EntityPlan> entities) {
    var apart = new ArrayList<>(entities);
    for (int i = 0; i < apart.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (isBelow(apart.get(i), apart.get(j))
            || isBelow(apart.get(j), apart.get(i))
            || KeyTexts.common(apart.get(i).primary(), apart.get(j).primary()) != null) {
          stop(apart, i, j);
        }
      }
    }
    for (int i = 0; i < apart.size(); i++) {
      requireApart(apart.get(i), apart.subList(0, i));
    }
    return apart;
  }

  private void requireApart(EntityPlan entity, List<EntityPlan> earlier) {
    for (EntityPlan other : earlier) {
      Map<String, String> key = KeyTexts.common(other.primary(), entity.primary());
      if (key != null) {
        reporter.error(
            entity.record().at(),
            "Items of %s and of %s could have the same key%s. Give them templates with @Key, and begin those of each with another text."
                .formatted(
                    other.record().type().simpleName(),
                    entity.record().type().simpleName(),
                    example(entity, key)));
        return;
      }
    }
  }

  private static String example(EntityPlan entity, Map<String, String> key) {
    if (!entity.primary().parts().stream().allMatch(Templated.class::isInstance)) {
      return "";
    }
    return key.entrySet().stream()
        .map(each -> each.getKey() + " \"" + each.getValue() + "\"")
        .collect(Collectors.joining(", ", ", such as ", ""));
  }

  /// Whether the sort key of a record goes on from the whole of another one's in its partitions.
  private static boolean isBelow(EntityPlan lower, EntityPlan upper) {
    return Neighbours.mayShare(lower.primary(), upper.primary())
        && Neighbours.isBelow(lower.primary(), upper.primary());
  }

  private static void stop(List<EntityPlan> entities, int i, int j) {
    List<Part> some = entities.get(i).primary().parts();
    List<Part> others = entities.get(j).primary().parts();
    for (int k = 0; k < some.size(); k++) {
      if (some.get(k) instanceof Templated a && others.get(k) instanceof Templated b) {
        int at = divergence(a.pieces(), b.pieces());
        if (at >= 0) {
          String stop = stop((Variable) a.pieces().get(at), (Variable) b.pieces().get(at));
          entities.set(i, entities.get(i).replacing(a, stopping(a, at, stop)));
          entities.set(j, entities.get(j).replacing(b, stopping(b, at, stop)));
        }
      }
    }
  }

  /// Where two templates that begin alike have a text and go on differently behind it, with the
  /// same characters first or at an end; -1 when there is no such place.
  private static int divergence(List<Piece> some, List<Piece> others) {
    for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
      if (some.get(i) instanceof Variable a && others.get(i) instanceof Variable b) {
        if (a.isText() != b.isText() || a.size() != b.size()) {
          return -1;
        }
        if (a.isText() && !a.literal().equals(b.literal())) {
          return stop(a, b).isEmpty() ? -1 : i;
        }
      } else if (!some.get(i).equals(others.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  /// What neither text may hold: what one goes on with, or how both go on.
  private static String stop(Variable a, Variable b) {
    if (a.stop().isEmpty() || b.stop().isEmpty()) {
      return a.stop() + b.stop();
    }
    int length = 0;
    while (length < Math.min(a.stop().length(), b.stop().length())
        && a.stop().charAt(length) == b.stop().charAt(length)) {
      length++;
    }
    return a.stop().substring(0, length);
  }

  private static Templated stopping(Templated templated, int at, String stop) {
    var pieces = new ArrayList<>(templated.pieces());
    pieces.set(at, ((Variable) pieces.get(at)).stoppingAt(stop));
    return templated.with(pieces);
  }
}
