package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.TableSettings.BillingMode;
import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.TableSettings.TableClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How a table is kept. Its stream is in the model, as local tables have it too.
///
/// @param capacity provisioned for the table and each global index
/// @param scaling the most that auto scaling provisions for the table and each global index
/// @param targetUtilization percent that auto scaling aims at
/// @param maximum of requests on demand, for the table and each global index
/// @param recoveryDays of point-in-time recovery, or 0 when it is off
/// @param key an alias or a parameter of the template; empty unless it is the customer's
/// @param replicas all Regions of a global table, or none
/// @param witness a Region, or empty
/// @param tags by key, in their order
record Settings(
    BillingMode billingMode,
    Units capacity,
    Units scaling,
    int targetUtilization,
    Units maximum,
    TableClass tableClass,
    int recoveryDays,
    boolean deletionProtection,
    Encryption encryption,
    String key,
    List<String> replicas,
    Consistency consistency,
    String witness,
    Map<String, String> tags) {

  /// Units per second; 0 for none.
  record Units(long read, long write) {
    private static Units of(JsonNode units) {
      return new Units(units.path("read").asLong(0), units.path("write").asLong(0));
    }

    boolean isNone() {
      return read == 0 && write == 0;
    }
  }

  /// Reads `settings` of a table. What is absent is as DynamoDB has it when it is told nothing.
  ///
  /// @throws IllegalArgumentException when it has a value that is none
  static Settings of(JsonNode settings) {
    var tags = new LinkedHashMap<String, String>();
    settings.path("tags").forEachEntry((key, value) -> tags.put(key, value.asString()));
    return new Settings(
        BillingMode.valueOf(settings.path("billingMode").asString("PAY_PER_REQUEST")),
        Units.of(settings.path("capacity")),
        Units.of(settings.path("scaling")),
        settings.path("scaling").path("targetUtilization").asInt(70),
        Units.of(settings.path("maximum")),
        TableClass.valueOf(settings.path("tableClass").asString("STANDARD")),
        settings.path("recoveryDays").asInt(0),
        settings.path("deletionProtection").asBoolean(false),
        Encryption.valueOf(settings.path("encryption").asString("AWS_OWNED")),
        settings.path("key").asString(""),
        settings.path("replicas").valueStream().map(JsonNode::asString).toList(),
        Consistency.valueOf(settings.path("consistency").asString("EVENTUAL")),
        settings.path("witness").asString(""),
        tags);
  }

  boolean isProvisioned() {
    return billingMode == BillingMode.PROVISIONED;
  }

  /// Whether the key is one of KMS, in the account.
  boolean isEncryptedByKms() {
    return encryption != Encryption.AWS_OWNED;
  }

  /// The parameter of the template that is the key, or empty when it is an alias or none.
  String keyParameter() {
    return key.startsWith("${") ? key.substring(2, key.length() - 1) : "";
  }
}
