package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import dev.lanner.dynamo.tools.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// How a deployed table differs from the model: keys, the types of their attributes, indexes with
/// their projections, and the attribute of time to live.
final class Drift {
  private final TableModel model;
  private final List<Finding> findings = new ArrayList<>();

  private Drift(TableModel model) {
    this.model = model;
  }

  /// What differs, first, and what else is to be told.
  static List<Finding> of(TableModel model, DeployedTable deployed) {
    var drift = new Drift(model);
    drift.compare(deployed);
    return List.copyOf(drift.findings);
  }

  private void compare(DeployedTable deployed) {
    TableDescription table = deployed.table();
    if (table == null) {
      add(Kind.DRIFT, "the table is missing");
      return;
    }
    compareKey(table);
    compareTypes(table);
    IndexDrift.of(model, table).forEach(text -> add(Kind.DRIFT, text));
    compareTtl(deployed.ttl());
    report(deployed.backups());
  }

  private void compareKey(TableDescription table) {
    KeyModel key = Keys.of(table.keySchema());
    if (!key.equals(model.key())) {
      add(
          Kind.DRIFT,
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
            add(
                Kind.DRIFT,
                "the attribute %s has the type %s; the model has %s".formatted(name, other, type));
          }
        });
  }

  private void compareTtl(@Nullable TimeToLiveDescription ttl) {
    if (ttl == null) {
      add(Kind.NOT_CHECKABLE, "time to live; the endpoint does not know DescribeTimeToLive");
      return;
    }
    boolean isOn =
        ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED
            || ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
    if (model.ttl() == null) {
      if (isOn) {
        add(
            Kind.DRIFT,
            "time to live is on for %s; the model has none".formatted(ttl.attributeName()));
      }
    } else if (!isOn) {
      add(Kind.DRIFT, "time to live is off; the model has it on %s".formatted(model.ttl()));
    } else if (!model.ttl().equals(ttl.attributeName())) {
      add(
          Kind.DRIFT,
          "time to live is on for %s; the model has %s"
              .formatted(ttl.attributeName(), model.ttl()));
    }
  }

  private void report(@Nullable ContinuousBackupsDescription backups) {
    if (backups == null) {
      add(
          Kind.NOT_CHECKABLE,
          "point-in-time recovery; the endpoint does not know DescribeContinuousBackups");
      return;
    }
    var recovery = backups.pointInTimeRecoveryDescription();
    boolean isOn =
        recovery != null
            && recovery.pointInTimeRecoveryStatus() == PointInTimeRecoveryStatus.ENABLED;
    add(Kind.NOTE, "point-in-time recovery is " + (isOn ? "on" : "off"));
  }

  private void add(Kind kind, String text) {
    findings.add(new Finding(kind, model.name(), text));
  }
}
