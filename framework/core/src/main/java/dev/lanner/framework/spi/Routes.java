package dev.lanner.framework.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The route table of an application. The generated class is a trie of `switch`es over the path's
/// segments.
public interface Routes extends Endpoints {
  /// The number of the most specific route for the method and the decoded segments, or {@link
  /// #NONE}.
  ///
  /// @param allowed is told the methods of routes that fit the path but not the method
  int find(String method, List<String> path, AllowedMethods allowed);

  /// Who may call a route from a browser, or `null` when nothing is said about it.
  ///
  /// @param route a number from {@link #find}, also {@link #NONE}
  default @Nullable CorsPolicy cors(int route) {
    return null;
  }
}
