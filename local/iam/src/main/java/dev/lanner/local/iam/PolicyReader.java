package dev.lanner.local.iam;

import dev.lanner.local.iam.Statement.Listed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads the elements of a policy.
///
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar</a>
final class PolicyReader {
  private static final String WITH_VARIABLES = "2012-10-17";
  private static final String WITHOUT_VARIABLES = "2008-10-17";

  private static final List<String> ELEMENTS = List.of("Version", "Id", "Statement");
  private static final List<String> STATEMENT_ELEMENTS =
      List.of(
          "Sid",
          "Effect",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition",
          "Principal",
          "NotPrincipal");

  private final boolean variables;

  private PolicyReader(boolean variables) {
    this.variables = variables;
  }

  static Policy read(Element element) {
    var policy = element.asObject();
    policy.allow(ELEMENTS);
    var id = policy.get("Id");
    if (id != null) {
      id.asText();
    }
    var reader = new PolicyReader(hasVariables(policy));
    var statements = policy.need("Statement", "an object or a list of objects").asList();
    if (statements.isEmpty()) {
      throw policy
          .need("Statement", "")
          .refusal("is an empty list; at least one statement is expected");
    }
    return new Policy(reader.statements(statements));
  }

  private static boolean hasVariables(Element.Members policy) {
    var version = policy.get("Version");
    if (version == null) {
      return false;
    }
    var text = version.asText();
    if (!text.equals(WITH_VARIABLES) && !text.equals(WITHOUT_VARIABLES)) {
      throw version.refusal(
          "is \"%s\"; %s or, for a policy without variables, %s is expected"
              .formatted(text, WITH_VARIABLES, WITHOUT_VARIABLES));
    }
    return text.equals(WITH_VARIABLES);
  }

  private List<Statement> statements(List<Element> elements) {
    var statements = new ArrayList<Statement>();
    var sids = new HashSet<String>();
    for (var element : elements) {
      var object = element.asObject();
      var statement = statement(object);
      if (!statement.sid().isEmpty() && !sids.add(statement.sid())) {
        throw object
            .need("Sid", "")
            .refusal(
                "is \"%s\", as that of an earlier statement is; another one is expected"
                    .formatted(statement.sid()));
      }
      statements.add(statement);
    }
    return statements;
  }

  private Statement statement(Element.Members object) {
    object.allow(STATEMENT_ELEMENTS);
    for (var name : List.of("Principal", "NotPrincipal")) {
      var principal = object.get(name);
      if (principal != null) {
        throw principal.refusal(
            "belongs to policies of resources; in the policy of a caller it has to go");
      }
    }
    var sid = object.get("Sid");
    var condition = object.get("Condition");
    return new Statement(
        sid == null ? "" : sid.asText(),
        allows(object),
        listed(object, "Action", text -> ActionPattern.parse(text, variables)),
        listed(object, "Resource", text -> ResourcePattern.parse(text, variables)),
        condition == null ? List.of() : ConditionReader.read(condition, variables));
  }

  private static boolean allows(Element.Members object) {
    var effect = object.need("Effect", "Allow or Deny");
    return switch (effect.asText()) {
      case "Allow" -> true;
      case "Deny" -> false;
      default ->
          throw effect.refusal(
              "is \"%s\"; Allow or Deny is expected, in this case".formatted(effect.asText()));
    };
  }

  private interface Parser<T> {
    /// @throws IllegalArgumentException whose message is the end of a sentence
    T parse(String text);
  }

  private static <T> Listed<T> listed(Element.Members object, String name, Parser<T> parser) {
    var positive = object.get(name);
    var negative = object.get("Not" + name);
    if (positive != null && negative != null) {
      throw negative.refusal("is beside %s; only one of them is expected".formatted(name));
    }
    boolean not = negative != null;
    var element = negative == null ? positive : negative;
    if (element == null) {
      throw new PolicyException(
          object.path(),
          "%s has neither %s nor Not%s; one of them is expected."
              .formatted(object.path(), name, name));
    }
    var patterns = new ArrayList<T>();
    for (var value : element.asList()) {
      try {
        patterns.add(parser.parse(value.asText()));
      } catch (IllegalArgumentException e) {
        throw value.refusal(String.valueOf(e.getMessage()));
      }
    }
    if (not && patterns.isEmpty()) {
      throw element.refusal("is an empty list, which would be everything; * says that");
    }
    return new Listed<>(not, patterns);
  }
}
