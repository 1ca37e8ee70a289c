package dev.lanner.maven.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of the template. Intrinsic functions are mappings with one key, such as `Fn::Sub`, also
/// where a file has their short form.
sealed interface Tree {
  Origin origin();

  /// Whether the other says the same, wherever it comes from.
  boolean same(Tree other);

  /// A call of an intrinsic function, which is one value and never merged.
  default boolean isCall() {
    return this instanceof Fields fields
        && fields.map().size() == 1
        && isFunction(fields.map().firstEntry().getKey());
  }

  private static boolean isFunction(String name) {
    return name.equals("Ref") || name.equals("Condition") || name.startsWith("Fn::");
  }

  static Tree ref(String name, Origin origin) {
    return new Fields(origin).put("Ref", name);
  }

  static Tree sub(String text, Origin origin) {
    return new Fields(origin).put("Fn::Sub", text);
  }

  static Tree attribute(String resource, String name, Origin origin) {
    var call = new Fields(origin);
    call.putItems("Fn::GetAtt").add(resource).add(name);
    return call;
  }

  /// A text, a number, `true` or `false`.
  ///
  /// @param isText whether it stays a text also where it looks like something else
  record Scalar(String text, boolean isText, Origin origin) implements Tree {
    @Override
    public boolean same(Tree other) {
      return other instanceof Scalar scalar && scalar.text.equals(text);
    }
  }

  /// A list.
  record Items(List<Tree> list, Origin origin) implements Tree {
    Items(Origin origin) {
      this(new ArrayList<>(), origin);
    }

    Items add(Tree value) {
      list.add(value);
      return this;
    }

    Items add(String text) {
      return add(new Scalar(text, true, origin));
    }

    Items addAll(List<String> texts) {
      texts.forEach(this::add);
      return this;
    }

    Fields addFields() {
      var fields = new Fields(origin);
      list.add(fields);
      return fields;
    }

    boolean has(Tree value) {
      return list.stream().anyMatch(each -> each.same(value));
    }

    @Override
    public boolean same(Tree other) {
      if (!(other instanceof Items items) || items.list.size() != list.size()) {
        return false;
      }
      for (int i = 0; i < list.size(); i++) {
        if (!list.get(i).same(items.list.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /// A mapping, in the order in which it was written.
  record Fields(LinkedHashMap<String, Tree> map, Origin origin) implements Tree {
    Fields(Origin origin) {
      this(new LinkedHashMap<>(), origin);
    }

    @Nullable Tree get(String name) {
      return map.get(name);
    }

    /// The value at a path when it is a mapping.
    @Nullable Fields fields(String... path) {
      var at = this;
      for (String name : path) {
        if (!(at.map.get(name) instanceof Fields next)) {
          return null;
        }
        at = next;
      }
      return at;
    }

    /// The text of a scalar, or `null` when there is none, or a call of an intrinsic function.
    @Nullable String text(String name) {
      return map.get(name) instanceof Scalar scalar ? scalar.text() : null;
    }

    Fields put(String name, Tree value) {
      map.put(name, value);
      return this;
    }

    Fields put(String name, String text) {
      return put(name, new Scalar(text, true, origin));
    }

    Fields put(String name, long number) {
      return put(name, new Scalar(Long.toString(number), false, origin));
    }

    Fields putNumber(String name, BigDecimal number) {
      return put(name, new Scalar(number.toPlainString(), false, origin));
    }

    Fields put(String name, boolean value) {
      return put(name, new Scalar(Boolean.toString(value), false, origin));
    }

    Fields putRef(String name, String to) {
      return put(name, ref(to, origin));
    }

    Fields putSub(String name, String text) {
      return put(name, sub(text, origin));
    }

    Fields putAttribute(String name, String resource, String attribute) {
      return put(name, attribute(resource, attribute, origin));
    }

    Fields putDefault(String name, String text) {
      return put(name, new Scalar(text, true, origin.asDefault()));
    }

    Fields putDefault(String name, long number) {
      return put(name, new Scalar(Long.toString(number), false, origin.asDefault()));
    }

    /// The mapping of this name, which is made when it is not there.
    Fields putFields(String name) {
      return putFields(name, origin);
    }

    Fields putFields(String name, Origin of) {
      return (Fields) map.computeIfAbsent(name, _ -> new Fields(of));
    }

    /// The list of this name, which is made when it is not there.
    Items putItems(String name) {
      return (Items) map.computeIfAbsent(name, _ -> new Items(origin));
    }

    @Override
    public boolean same(Tree other) {
      if (!(other instanceof Fields fields) || !fields.map.keySet().equals(map.keySet())) {
        return false;
      }
      for (Map.Entry<String, Tree> each : map.entrySet()) {
        Tree theirs = fields.map.get(each.getKey());
        if (theirs == null || !each.getValue().same(theirs)) {
          return false;
        }
      }
      return true;
    }
  }
}
