package shop;

import dev.lanner.framework.Caller;
import dev.lanner.framework.ClaimNames.Membership;

/// Who is shopping.
///
/// @param id the same whenever they come back
/// @param isAdmin whether they see what others have ordered
record Customer(String id, boolean isAdmin) {
  static final String ADMINS = "admins";

  /// Nobody else gets past `@Authenticated`.
  static Customer of(Caller caller) {
    return new Customer(caller.id().orElseThrow(), caller.groups().has(ADMINS) == Membership.YES);
  }

  boolean maySee(Order order) {
    return isAdmin || order.owner().equals(id);
  }
}
