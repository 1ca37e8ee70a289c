package dev.lanner.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The version that a client wants to change, from `If-Match` (RFC 9110, 13.1.1): a parameter of
/// handlers that write, against lost updates.
///
/// {@snippet :
/// @Put("/{id}")
/// Response<Order> replace(UUID id, @Valid NewOrder order, IfMatch ifMatch) {
///   ifMatch.require(ETag.of(orders.version(id)));
///   …
/// }
/// }
@BoundBy(IfMatch.FromRequest.class)
public final class IfMatch {
  private final @Nullable String field;

  private IfMatch(@Nullable String field) {
    this.field = field;
  }

  /// Whether the client named a version at all.
  public boolean isPresent() {
    return field != null;
  }

  /// The versions that the client named, of compressed answers too; empty for `*` too.
  public List<ETag> tags() {
    var tags = new ArrayList<ETag>();
    for (ETag tag : field == null ? List.<ETag>of() : ETag.list(field)) {
      tags.add(tag.plain());
    }
    return tags;
  }

  /// Goes on only if the client named this version, or any with `*`, or none at all.
  ///
  /// @param current the version that is there, or `null` when there is nothing
  /// @throws Problem 412
  public void check(@Nullable ETag current) {
    if (field != null && !matches(field.strip(), current)) {
      throw Problem.of(
          412, "It has changed since, or is gone. Get it again and repeat the change.");
    }
  }

  /// Goes on only if the client named this version, or any with `*`.
  ///
  /// @param current the version that is there, or `null` when there is nothing
  /// @throws Problem 428 when the client named none, 412
  public void require(@Nullable ETag current) {
    if (field == null) {
      throw Problem.of(428, "Name the version to change in If-Match: the ETag of the last answer.");
    }
    check(current);
  }

  private static boolean matches(String field, @Nullable ETag current) {
    if (current == null) {
      return false;
    }
    if (field.equals("*")) {
      return true;
    }
    for (ETag tag : ETag.list(field)) {
      if (tag.matchesStrongly(current) || tag.matchesStrongly(current.gzipped())) {
        return true;
      }
    }
    return false;
  }

  /// Takes it from the request.
  public static final class FromRequest implements Binder<IfMatch> {
    @Override
    public IfMatch bind(Request request) {
      return new IfMatch(request.joinedHeader("if-match"));
    }
  }
}
