package dev.lanner.framework.spi;

import dev.lanner.framework.Request;
import java.util.List;

/// The route table of an application. The generated class is a trie of `switch`es over the path's
/// segments.
public interface Routes {
  /// What {@link #find} answers when no route fits.
  int NONE = -1;

  /// The number of the most specific route for the method and the decoded segments, or {@link
  /// #NONE}.
  ///
  /// @param allowed is told the methods of routes that fit the path but not the method
  int find(String method, List<String> path, AllowedMethods allowed);

  /// Binds the request, calls the handler and wraps its result.
  ///
  /// @param route a number from {@link #find}
  Answer call(int route, Request request) throws Exception;
}
