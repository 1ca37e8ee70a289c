package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.ExpressionWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A part of an expression that is true or false. Whether it may be a filter is a matter of its
/// static type: an attribute of a key makes conditions of it, any other makes filters.
abstract non-sealed class Clause<E> implements Filter<E> {
  abstract void write(ExpressionWriter out);

  /// The expression of a condition; `null` when there is none.
  static @Nullable String expression(@Nullable Clause<?> condition, ExpressionWriter out) {
    if (condition == null) {
      return null;
    }
    condition.write(out);
    return out.end();
  }

  static <E> Clause<E> of(Condition<E> condition) {
    return (Clause<E>) condition;
  }

  static <E> Clause<E> all(Condition<E> first, Condition<E> second) {
    return new Joined<>(of(first), " AND ", of(second));
  }

  /// Both, or the one that is there.
  static <E> @Nullable Clause<E> both(@Nullable Clause<E> first, @Nullable Clause<E> second) {
    return first == null ? second : second == null ? first : all(first, second);
  }

  static <E> Clause<E> any(Condition<E> first, Condition<E> second) {
    return new Joined<>(of(first), " OR ", of(second));
  }

  static <E> Clause<E> not(Condition<E> condition) {
    return new Negated<>(of(condition));
  }

  static <E> Clause<E> compare(DocumentPath path, String operator, AttributeValue value) {
    return new Clause<>() {
      @Override
      void write(ExpressionWriter out) {
        out.path(path).text(operator).value(value);
      }
    };
  }

  static <E> Clause<E> compareSize(DocumentPath path, String operator, int size) {
    return new Clause<>() {
      @Override
      void write(ExpressionWriter out) {
        out.text("size(")
            .path(path)
            .text(")")
            .text(operator)
            .value(AttributeValue.createN(Integer.toString(size)));
      }
    };
  }

  static <E> Clause<E> between(DocumentPath path, AttributeValue low, AttributeValue high) {
    return new Clause<>() {
      @Override
      void write(ExpressionWriter out) {
        out.path(path).text(" BETWEEN ").value(low).text(" AND ").value(high);
      }
    };
  }

  static <E> Clause<E> in(DocumentPath path, List<AttributeValue> values) {
    return new Clause<>() {
      @Override
      void write(ExpressionWriter out) {
        out.path(path).text(" IN (");
        for (int i = 0; i < values.size(); i++) {
          out.text(i == 0 ? "" : ", ").value(values.get(i));
        }
        out.text(")");
      }
    };
  }

  /// `attribute_exists(path)` and the like.
  static <E> Clause<E> call(String function, DocumentPath path) {
    return new Clause<>() {
      @Override
      void write(ExpressionWriter out) {
        out.text(function).text("(").path(path).text(")");
      }
    };
  }

  /// `begins_with(path, value)` and the like.
  static <E> Clause<E> call(String function, DocumentPath path, AttributeValue value) {
    return new Clause<>() {
      @Override
      void write(ExpressionWriter out) {
        out.text(function).text("(").path(path).text(", ").value(value).text(")");
      }
    };
  }

  private static final class Joined<E> extends Clause<E> {
    private final Clause<E> first;
    private final String word;
    private final Clause<E> second;

    Joined(Clause<E> first, String word, Clause<E> second) {
      this.first = first;
      this.word = word;
      this.second = second;
    }

    @Override
    void write(ExpressionWriter out) {
      part(out, first);
      out.text(word);
      part(out, second);
    }

    private void part(ExpressionWriter out, Clause<E> part) {
      boolean same = !(part instanceof Joined<E> joined) || joined.word.equals(word);
      out.text(same ? "" : "(");
      part.write(out);
      out.text(same ? "" : ")");
    }
  }

  private static final class Negated<E> extends Clause<E> {
    private final Clause<E> condition;

    Negated(Clause<E> condition) {
      this.condition = condition;
    }

    @Override
    void write(ExpressionWriter out) {
      out.text("NOT (");
      condition.write(out);
      out.text(")");
    }
  }
}
