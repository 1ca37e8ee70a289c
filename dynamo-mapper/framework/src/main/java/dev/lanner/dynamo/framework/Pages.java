package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.InvalidPageTokenException;
import dev.lanner.dynamo.PageTokens;
import dev.lanner.dynamo.Results;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Problem;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Pages of queries as handlers answer them: `{"items":[…],"next":"…"}` with a `Link` field.
@Singleton
public final class Pages {
  private final PageTokens tokens;

  /// @param tokens of the application
  Pages(PageTokens tokens) {
    this.tokens = tokens;
  }

  /// A page of exactly so many items, as long as there are as many.
  ///
  /// @param size from 1
  /// @param after what the client sends; empty for the first page
  /// @throws Problem 400 when the token is not one of this query
  public <R> Page<R> of(Results<R> query, int size, Optional<PageToken> after) {
    try {
      var page = query.page(size, tokens, after.map(PageToken::value).orElse(null));
      return new Page<>(page.items(), page.next().map(PageToken::new).orElse(null));
    } catch (InvalidPageTokenException e) {
      throw Problem.badRequest(String.valueOf(e.getMessage()));
    }
  }
}
