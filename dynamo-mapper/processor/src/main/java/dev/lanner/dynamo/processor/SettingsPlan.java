package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.TableSettings.BillingMode;
import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.TableSettings.StreamView;
import dev.lanner.dynamo.TableSettings.TableClass;
import java.util.List;
import java.util.Map;

/// How a table is kept.
///
/// @param capacity what is provisioned; none on demand
/// @param scaled the most that auto scaling provisions; none where it does nothing
/// @param targetUtilization percent that auto scaling aims at
/// @param maximum what requests on demand may take; none where nothing limits them
/// @param stream also what replicas ask for
/// @param recoveryDays of point-in-time recovery, or 0
/// @param key an alias or a parameter of the template; empty unless it is the customer's
/// @param replicas all Regions of a global table, or none
/// @param witness a Region, or empty
/// @param tags by key, in the order in which they are declared
record SettingsPlan(
    BillingMode billingMode,
    Units capacity,
    Units scaled,
    int targetUtilization,
    Units maximum,
    StreamView stream,
    TableClass tableClass,
    int recoveryDays,
    boolean deletionProtection,
    Encryption encryption,
    String key,
    List<String> replicas,
    Consistency consistency,
    String witness,
    Map<String, String> tags) {

  /// Those of a table that says nothing; the same as the defaults of the annotation.
  static final SettingsPlan DEFAULTS =
      new SettingsPlan(
          BillingMode.PAY_PER_REQUEST,
          Units.NONE,
          Units.NONE,
          70,
          Units.NONE,
          StreamView.NONE,
          TableClass.STANDARD,
          35,
          true,
          Encryption.AWS_OWNED,
          "",
          List.of(),
          Consistency.EVENTUAL,
          "",
          Map.of());

  /// Units per second.
  ///
  /// @param read 0 for none
  /// @param write 0 for none
  record Units(int read, int write) {
    static final Units NONE = new Units(0, 0);
  }

  /// Whether Regions write without knowing of each other, so that the last writer wins.
  boolean lastWriterWins() {
    return !replicas.isEmpty() && consistency == Consistency.EVENTUAL;
  }
}
