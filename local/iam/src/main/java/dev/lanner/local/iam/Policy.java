package dev.lanner.local.iam;

import java.util.List;

/// A policy of an identity, of a session or from a Lambda authorizer, or a permissions boundary: a
/// document that says which actions on which resources it allows and denies.
///
/// Immutable; threads may share it.
///
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Policy
///   elements</a>
public final class Policy {
  private final List<Statement> statements;

  Policy(List<Statement> statements) {
    this.statements = List.copyOf(statements);
  }

  /// Reads a policy.
  ///
  /// A document without `Version` is of version `2008-10-17`, which has no policy variables.
  /// `Principal` and `NotPrincipal` are refused, as they belong to policies of resources.
  ///
  /// **[?]** An empty list of actions or resources is none of them: AWS's checks of policies call
  /// it without effect and its blueprint of an authorizer returns such policies, while IAM does not
  /// store them. `Id` and any `Sid` are taken.
  ///
  /// @param json a JSON object
  /// @throws PolicyException when it is no policy
  public static Policy parse(String json) {
    return PolicyReader.read(ElementReader.read("The policy", json));
  }

  List<Statement> statements() {
    return statements;
  }

  /// How many statements there are; what they say stays out of logs.
  @Override
  public String toString() {
    return "Policy[%d statements]".formatted(statements.size());
  }
}
