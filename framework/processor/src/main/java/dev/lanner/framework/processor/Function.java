package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.FrontEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One function of the module.
///
/// @param name among the functions of the module
/// @param entry the class that its `Handler` names
/// @param settings what is said of it, or `null`
/// @param idempotent whether it keeps what it has done
/// @param plan of the keys of its REST API, or `null`
record Function(
    String name,
    Kind kind,
    ClassName entry,
    List<Handler> handlers,
    @Nullable Settings settings,
    boolean idempotent,
    @Nullable Plan plan) {
  Function {
    handlers = List.copyOf(handlers);
  }

  /// What invokes a function.
  enum Kind {
    HTTP("HTTP"),
    WEB_SOCKET("a WebSocket API");

    private final String what;

    Kind(String what) {
      this.what = what;
    }

    /// In words, after "answers".
    String what() {
      return what;
    }
  }

  /// The front ends that its routes are deployed behind, in the order of the enum.
  List<FrontEnd> frontEnds() {
    var found = new TreeSet<FrontEnd>();
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        if (endpoint.trigger() instanceof Endpoint.Http http) {
          found.add(http.api());
        }
      }
    }
    return List.copyOf(found);
  }

  /// Those of routes that stream.
  List<FrontEnd> streaming() {
    var found = new TreeSet<FrontEnd>();
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        if (endpoint.streams()) {
          found.add(endpoint.http().api());
        }
      }
    }
    return new ArrayList<>(found);
  }
}
