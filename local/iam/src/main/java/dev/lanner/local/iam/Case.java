package dev.lanner.local.iam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of the command. The module's README describes the format.
final class Case {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> MEMBERS =
      List.of("name", "policies", "within", "action", "resource", "context");

  private Case() {}

  /// The result, as JSON on one line. Never throws.
  ///
  /// @param number of the line, for a case without a name
  static String run(String line, int number) {
    var result = MAPPER.createObjectNode();
    result.put("name", Integer.toString(number));
    try {
      var given = ElementReader.read("The case", line).asObject();
      var name = given.get("name");
      if (name != null) {
        result.put("name", name.asText());
      }
      given.allow(MEMBERS);
      put(result, policies(given).evaluate(request(given)));
    } catch (PolicyException | IllegalArgumentException e) {
      result.put("error", e.getMessage());
    }
    return MAPPER.writeValueAsString(result);
  }

  private static Policies policies(Element.Members given) {
    var policies = Policies.of(list(given.need("policies", "a list of policies")));
    var within = given.get("within");
    if (within != null) {
      for (var limit : within.asList()) {
        policies = policies.within(list(limit));
      }
    }
    return policies;
  }

  private static List<Policy> list(Element element) {
    return element.asList().stream().map(PolicyReader::read).toList();
  }

  private static AccessRequest request(Element.Members given) {
    var context = given.get("context");
    return new AccessRequest(
        given.need("action", "a text").asText(),
        given.need("resource", "a text").asText(),
        context == null ? Map.of() : context(context.asObject()));
  }

  private static Map<String, List<String>> context(Element.Members keys) {
    var context = new LinkedHashMap<String, List<String>>();
    keys.members()
        .forEach((key, values) -> {
          var texts = new ArrayList<String>();
          for (var value : values.asList()) {
            texts.add(ConditionReader.scalar(value));
          }
          context.put(key, texts);
        });
    return context;
  }

  private static void put(ObjectNode result, Decision decision) {
    switch (decision) {
      case Decision.Allowed(var statements) -> {
        result.put("decision", "ALLOWED");
        putStatement(result, statements.getFirst());
      }
      case Decision.ExplicitlyDenied(var statement) -> {
        result.put("decision", "EXPLICITLY_DENIED");
        putStatement(result, statement);
      }
      case Decision.ImplicitlyDenied _ -> result.put("decision", "IMPLICITLY_DENIED");
    }
    result.put("reason", decision.reason());
  }

  private static void putStatement(ObjectNode result, DecidingStatement statement) {
    var json = result.putObject("statement");
    if (statement.limit() > 0) {
      json.put("limit", statement.limit());
    }
    json.put("policy", statement.policy()).put("statement", statement.statement());
    if (!statement.sid().isEmpty()) {
      json.put("sid", statement.sid());
    }
  }
}
