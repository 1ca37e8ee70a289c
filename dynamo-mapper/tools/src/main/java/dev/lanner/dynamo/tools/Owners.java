package dev.lanner.dynamo.tools;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which component of each record holds the identity of the user whose row it is.
///
/// @param usual for records that are not named, or `null` when all have to be
/// @param byRecord by the record's simple name
/// @param others records that belong to nobody, or to others
record Owners(@Nullable String usual, Map<String, String> byRecord, Set<String> others) {

  /// What the command line says of them.
  ///
  /// @param owners `customerId` for all records, `Customer.id` for one
  /// @param others simple names of records that no user may see
  /// @throws ToolsException when the table has no such record
  static Owners of(ModelTable table, List<String> owners, List<String> others) {
    String usual = null;
    var byRecord = new HashMap<String, String>();
    for (String owner : owners) {
      int dot = owner.lastIndexOf('.');
      if (dot >= 0) {
        ModelRecord named = table.record(owner.substring(0, dot));
        byRecord.put(named.simpleName(), owner.substring(dot + 1));
      } else if (usual == null) {
        usual = owner;
      } else {
        throw new ToolsException(
            "Both %s and %s are to hold the identity in all records. Name the record: %s.%s."
                .formatted(usual, owner, table.records().getLast().simpleName(), owner));
      }
    }
    others.forEach(table::record);
    return new Owners(usual, Map.copyOf(byRecord), Set.copyOf(others));
  }

  boolean owns(ModelRecord each) {
    return !others.contains(each.simpleName());
  }

  /// The component of a record that holds the identity.
  String component(ModelRecord each) {
    String component = byRecord.getOrDefault(each.simpleName(), usual);
    if (component == null) {
      throw new ToolsException(
          "No component of %s is said to hold the identity. Name it with --owner %s.<component>, or leave the record out with --except %s."
              .formatted(each.simpleName(), each.simpleName(), each.simpleName()));
    }
    return component;
  }
}
