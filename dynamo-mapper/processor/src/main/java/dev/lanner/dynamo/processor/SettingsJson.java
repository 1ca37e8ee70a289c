package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.TableSettings.StreamView;
import dev.lanner.dynamo.TableSettings.TableClass;
import dev.lanner.dynamo.processor.SettingsPlan.Units;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;

/// How a table is kept, in the table model. What is absent is as DynamoDB has it when it is told
/// nothing.
final class SettingsJson {
  private SettingsJson() {}

  static Members of(SettingsPlan settings) {
    var json =
        new Members()
            .put("billingMode", settings.billingMode().name())
            .putUnlessEmpty("capacity", units(settings.capacity()))
            .putUnlessEmpty("scaling", scaling(settings))
            .putUnlessEmpty("maximum", units(settings.maximum()));
    if (settings.stream() != StreamView.NONE) {
      json.put("stream", settings.stream().name());
    }
    if (settings.tableClass() != TableClass.STANDARD) {
      json.put("tableClass", settings.tableClass().name());
    }
    if (settings.recoveryDays() > 0) {
      json.put("recoveryDays", settings.recoveryDays());
    }
    if (settings.deletionProtection()) {
      json.put("deletionProtection", true);
    }
    if (settings.encryption() != Encryption.AWS_OWNED) {
      json.put("encryption", settings.encryption().name());
    }
    json.putUnlessEmpty("key", settings.key())
        .putUnlessEmpty("replicas", Items.texts(settings.replicas()));
    if (settings.consistency() == Consistency.STRONG) {
      json.put("consistency", settings.consistency().name());
    }
    var tags = new Members();
    settings.tags().forEach(tags::put);
    return json.putUnlessEmpty("witness", settings.witness()).putUnlessEmpty("tags", tags);
  }

  private static Members scaling(SettingsPlan settings) {
    Members json = units(settings.scaled());
    return settings.scaled().equals(Units.NONE)
        ? json
        : json.put("targetUtilization", settings.targetUtilization());
  }

  private static Members units(Units units) {
    var json = new Members();
    if (units.read() > 0) {
      json.put("read", units.read());
    }
    if (units.write() > 0) {
      json.put("write", units.write());
    }
    return json;
  }
}
