package dev.lanner.local.iam;

/// The statement that a decision comes from.
///
/// @param limit 0 for the policies themselves, 1 for the first limit around them, and so on
/// @param policy its place in that list, from 0
/// @param statement its place in the policy, from 0
/// @param sid empty when the statement has none
public record DecidingStatement(int limit, int policy, int statement, String sid) {
  /// Such as `Statement 2 (OwnRows) of policy 0`, or with `of limit 1` at the end.
  @Override
  public String toString() {
    return "Statement %d%s of policy %d%s"
        .formatted(
            statement,
            sid.isEmpty() ? "" : " (" + sid + ")",
            policy,
            limit == 0 ? "" : " of limit " + limit);
  }
}
