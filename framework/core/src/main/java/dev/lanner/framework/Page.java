package dev.lanner.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of a list, and where it goes on: answered as `{"items":[…],"next":"…"}` with a `Link` field
/// whose `rel` is `next` (RFC 8288).
///
/// {@snippet :
/// @Get
/// Page<Order> list(@Query Optional<PageToken> after) { … }
/// }
///
/// The handler takes the token in a query parameter of type {@link PageToken}; the link is the
/// request's own query with that parameter replaced, so it holds under every stage and base path.
///
/// @param items of this page in their order
/// @param next where the list goes on, or `null` at its end
public record Page<T>(List<T> items, @Nullable PageToken next) {
  /// Copies the list.
  public Page {
    items = List.copyOf(items);
  }

  /// The last page, or the only one.
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, null);
  }
}
