package dev.lanner.framework.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A request of the suite with what a handler has to see of it.
record Case(SuiteRequest suite) {
  static List<Case> all() {
    return SuiteRequest.all().stream().map(Case::new).toList();
  }

  String name() {
    return suite.name();
  }

  JsonNode request() {
    return suite.json().get("request");
  }

  /// The names of the header fields that the client sends, in lower case.
  Set<String> headerNames() {
    var names = new HashSet<String>();
    for (JsonNode field : request().path("headers")) {
      names.add(field.get(0).stringValue().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /// What a handler sees where nothing is lost.
  View view() {
    return View.of(suite.json().get("view"));
  }

  /// What a front end loses; a missing node for nothing.
  JsonNode losses(String frontEnd) {
    return suite.json().path("losses").path(frontEnd);
  }

  /// What a handler sees behind a front end.
  View view(String frontEnd) {
    var view = (ObjectNode) suite.json().get("view").deepCopy();
    for (var loss : losses(frontEnd).properties()) {
      if (loss.getKey().equals("because")) {
        continue;
      }
      if (loss.getKey().startsWith("body")) {
        view.remove("body");
        view.remove("bodyBase64");
      }
      view.set(loss.getKey(), loss.getValue());
    }
    return View.of(view);
  }

  @Override
  public String toString() {
    return name();
  }
}
