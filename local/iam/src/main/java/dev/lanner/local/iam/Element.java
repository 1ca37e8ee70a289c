package dev.lanner.local.iam;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value in a JSON document, with the path that leads to it. The methods throw a
/// [PolicyException] at what they do not expect.
sealed interface Element {
  String path();

  /// An object; its names come once, in their order.
  record Members(String path, Map<String, Element> members) implements Element {
    @Nullable Element get(String name) {
      return members.get(name);
    }

    /// The member of this name.
    Element need(String name, String expected) {
      var member = members.get(name);
      if (member == null) {
        throw new PolicyException(
            path, "%s has no %s; %s is expected.".formatted(path, name, expected));
      }
      return member;
    }

    /// That every member has one of these names.
    void allow(Collection<String> names) {
      for (var member : members.entrySet()) {
        if (!names.contains(member.getKey())) {
          throw member
              .getValue()
              .refusal("is not known; these are: %s".formatted(String.join(", ", names)));
        }
      }
    }
  }

  /// A list.
  record Items(String path, List<Element> items) implements Element {}

  /// A text in quotes.
  record Text(String path, String text) implements Element {}

  /// A number, `true`, `false` or `null`, as it is written.
  record Bare(String path, String text) implements Element {}

  default Members asObject() {
    if (this instanceof Members members) {
      return members;
    }
    throw refusal("is %s; an object is expected".formatted(kind()));
  }

  default String asText() {
    if (this instanceof Text(_, var text)) {
      return text;
    }
    throw refusal("is %s; a text is expected".formatted(kind()));
  }

  /// The values of a list, or the one value that is no list.
  default List<Element> asList() {
    return this instanceof Items(_, var items) ? items : List.of(this);
  }

  /// An exception about this value.
  ///
  /// @param what follows the path; a sentence's end without the full stop
  default PolicyException refusal(String what) {
    return new PolicyException(path(), path() + " " + what + ".");
  }

  default String kind() {
    return switch (this) {
      case Members _ -> "an object";
      case Items _ -> "a list";
      case Text _ -> "a text";
      case Bare(_, var text) ->
          List.of("true", "false", "null").contains(text) ? text : "the number " + text;
    };
  }
}
