package dev.lanner.local.iam;

import java.util.List;

/// What policies say to a request.
public sealed interface Decision {
  /// A statement allows the request, and none denies it.
  ///
  /// @param statements the first that allows it, of the policies and of every limit around them
  record Allowed(List<DecidingStatement> statements) implements Decision {
    /// Copies the list.
    public Allowed {
      statements = List.copyOf(statements);
    }

    @Override
    public String reason() {
      var texts = statements.stream().map(DecidingStatement::toString).toList();
      return "%s %s the request."
          .formatted(String.join(" and ", texts), texts.size() == 1 ? "allows" : "allow");
    }
  }

  /// A statement denies the request, whatever others allow.
  ///
  /// @param statement the first that denies it
  record ExplicitlyDenied(DecidingStatement statement) implements Decision {
    @Override
    public String reason() {
      return statement + " denies the request.";
    }
  }

  /// No statement allows the request, and none denies it.
  ///
  /// @param reason why not, told of the statement that came nearest to it, in whole sentences
  record ImplicitlyDenied(String reason) implements Decision {}

  /// Whether the request may go on.
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /// Why, in whole sentences for a log or a developer; never for the caller. It names the action,
  /// operators and keys, and leaves out the resource and all values.
  String reason();
}
