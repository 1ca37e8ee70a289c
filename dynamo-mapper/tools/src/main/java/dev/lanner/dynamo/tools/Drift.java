package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// How a deployed table differs from the model: keys, the types of their attributes, indexes with
/// their projections, the attribute of time to live, and how the table is kept.
final class Drift {
  private final TableModel model;
  private final Findings findings;

  private Drift(TableModel model, Findings findings) {
    this.model = model;
    this.findings = findings;
  }

  /// What differs, and what else is to be told.
  static List<Finding> of(ModelTable model, DeployedTable deployed) {
    var findings = new Findings(model.name());
    TableDescription table = deployed.table();
    if (table == null) {
      findings.drift("the table is missing");
    } else {
      var drift = new Drift(model.table(), findings);
      drift.compareKey(table);
      drift.compareTypes(table);
      IndexDrift.of(model.table(), table).forEach(findings::drift);
      drift.compareTtl(deployed.ttl());
      SettingsDrift.find(model, deployed, table, findings);
    }
    return findings.all();
  }

  private void compareKey(TableDescription table) {
    KeyModel key = Keys.of(table.keySchema());
    if (!key.equals(model.key())) {
      findings.drift(
          "the key is %s; the model has %s".formatted(Keys.text(key), Keys.text(model.key())));
    }
  }

  private void compareTypes(TableDescription table) {
    var deployed = new TreeMap<String, String>();
    for (AttributeDefinition attribute : table.attributeDefinitions()) {
      deployed.put(attribute.attributeName(), attribute.attributeTypeAsString());
    }
    // What is missing belongs to a key that differs, which has been told.
    new TreeMap<>(model.keyAttributes())
        .forEach((name, type) -> {
          String other = deployed.get(name);
          if (other != null && !other.equals(type.name())) {
            findings.drift(
                "the attribute %s has the type %s; the model has %s".formatted(name, other, type));
          }
        });
  }

  private void compareTtl(@Nullable TimeToLiveDescription ttl) {
    if (ttl == null) {
      findings.notCheckable("time to live", "the endpoint does not know DescribeTimeToLive");
      return;
    }
    boolean isOn =
        ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED
            || ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
    if (model.ttl() == null) {
      if (isOn) {
        findings.drift(
            "time to live is on for %s; the model has none".formatted(ttl.attributeName()));
      }
    } else if (!isOn) {
      findings.drift("time to live is off; the model has it on %s".formatted(model.ttl()));
    } else if (!model.ttl().equals(ttl.attributeName())) {
      findings.drift(
          "time to live is on for %s; the model has %s"
              .formatted(ttl.attributeName(), model.ttl()));
    }
  }
}
