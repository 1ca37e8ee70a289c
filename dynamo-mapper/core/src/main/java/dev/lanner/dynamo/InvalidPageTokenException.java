package dev.lanner.dynamo;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A page token is none, was changed, was made for another query, or under a key that is no longer
/// accepted. Which of these is not said, as the answer may go to whoever made it up.
public final class InvalidPageTokenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  InvalidPageTokenException(@Nullable Throwable cause) {
    super("The page token does not belong to this query. Begin with the first page.", cause);
  }
}
