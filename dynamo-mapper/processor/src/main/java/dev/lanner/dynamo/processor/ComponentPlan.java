package dev.lanner.dynamo.processor;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// A component of a record.
///
/// @param name in the record
/// @param attribute in the item
/// @param owner such as `Order.status`, for messages
/// @param mirror its type, without `Optional` around it
/// @param value how an item holds it; `null` for the one with everything else, and when it cannot
///   be held, which is reported
/// @param presence whether it may be absent
/// @param role what the mapper or DynamoDB does with it
/// @param at where to report what is wrong
record ComponentPlan(
    String name,
    String attribute,
    String owner,
    TypeMirror mirror,
    @Nullable ValueType value,
    Presence presence,
    Role role,
    Element at) {

  /// Whether a component may be absent, and how the record says so.
  enum Presence {
    REQUIRED,
    NULLABLE,
    OPTIONAL,
    /// `OptionalInt`, `OptionalLong` or `OptionalDouble`.
    OPTIONAL_PRIMITIVE
  }

  /// What a component is besides a value.
  sealed interface Role {
    record Plain() implements Role {}

    record Version() implements Role {}

    record CreatedAt() implements Role {}

    record UpdatedAt() implements Role {}

    record Counter(long start, long step) implements Role {}

    record Ttl() implements Role {}

    record Extra() implements Role {}

    /// Whether the mapper writes it.
    default boolean isWritten() {
      return switch (this) {
        case Version _, CreatedAt _, UpdatedAt _, Counter _ -> true;
        case Plain _, Ttl _, Extra _ -> false;
      };
    }
  }

  boolean isRequired() {
    return presence == Presence.REQUIRED;
  }

  /// The type of its values.
  ValueType valueType() {
    if (value == null) {
      throw new IllegalStateException(owner + " has no value of its own");
    }
    return value;
  }
}
