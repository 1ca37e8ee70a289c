package dev.lanner.auth.triggers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The groups of a user in tokens.
///
/// @param groupsToOverride the groups, `cognito:groups`
/// @param iamRolesToOverride ARNs of the groups' roles, `cognito:roles`
/// @param preferredRole ARN of the role that counts, `cognito:preferred_role`; `null` for none
public record GroupConfiguration(
    List<String> groupsToOverride,
    List<String> iamRolesToOverride,
    @Nullable String preferredRole) {
  /// Copies the lists.
  public GroupConfiguration {
    groupsToOverride = List.copyOf(groupsToOverride);
    iamRolesToOverride = List.copyOf(iamRolesToOverride);
  }

  /// No groups.
  public static GroupConfiguration none() {
    return new GroupConfiguration(List.of(), List.of(), null);
  }

  /// The same with these groups.
  public GroupConfiguration withGroups(List<String> groups) {
    return new GroupConfiguration(groups, iamRolesToOverride, preferredRole);
  }

  /// How many groups there are.
  @Override
  public String toString() {
    return groupsToOverride.size() + " groups";
  }
}
