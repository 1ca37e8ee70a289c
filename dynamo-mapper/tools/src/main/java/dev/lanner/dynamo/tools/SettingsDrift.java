package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.TableClass;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableWitnessDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/// How a deployed table is kept otherwise than the model says. Of a global table, it is the replica
/// in the Region that is asked.
final class SettingsDrift {
  private static final int MOST_RECOVERY_DAYS = 35;
  private static final String NONE = "none";

  private final Settings settings;
  private final TableDescription table;
  private final Findings findings;

  private SettingsDrift(Settings settings, TableDescription table, Findings findings) {
    this.settings = settings;
    this.table = table;
    this.findings = findings;
  }

  /// @param table the deployed one
  static void find(
      ModelTable model, DeployedTable deployed, TableDescription table, Findings findings) {
    boolean isLocal = deployed.isLocal();
    var drift = new SettingsDrift(model.settings(), table, findings);
    ThroughputDrift.find(model, table, isLocal, findings);
    drift.compareStream(model.table().stream());
    if (isLocal) {
      drift.reportWhatIsNotToldLocally();
    } else {
      drift.compareClass();
      drift.compareEncryption();
      drift.compareReplicas(deployed.region());
    }
    findings.compare(
        "deletion protection",
        isOn(Boolean.TRUE.equals(table.deletionProtectionEnabled())),
        isOn(model.settings().deletionProtection()));
    drift.compareRecovery(deployed.backups());
    drift.compareTags(deployed.tags());
  }

  private static String isOn(boolean isOn) {
    return isOn ? "on" : "off";
  }

  private void compareStream(@Nullable String wanted) {
    StreamSpecification stream = table.streamSpecification();
    boolean isOn = stream != null && Boolean.TRUE.equals(stream.streamEnabled());
    findings.compare(
        "the stream",
        isOn ? stream.streamViewTypeAsString() : NONE,
        Objects.requireNonNullElse(wanted, NONE));
  }

  private void reportWhatIsNotToldLocally() {
    if (settings.tableClass() != TableClass.STANDARD) {
      findings.notCheckable("the table class", DeployedTable.LOCAL);
    }
    if (settings.isEncryptedByKms()) {
      findings.notCheckable("encryption", DeployedTable.LOCAL);
    }
    if (!settings.replicas().isEmpty()) {
      findings.notCheckable("replicas", DeployedTable.LOCAL);
    }
  }

  private void compareClass() {
    findings.compare(
        "the table class",
        table.tableClassSummary() == null
            ? TableClass.STANDARD.name()
            : table.tableClassSummary().tableClassAsString(),
        settings.tableClass().name());
  }

  private void compareEncryption() {
    SSEDescription encryption = table.sseDescription();
    boolean isByKms =
        encryption != null
            && encryption.status() != SSEStatus.DISABLED
            && encryption.status() != SSEStatus.DISABLING;
    findings.compare("encryption", byKms(isByKms), byKms(settings.isEncryptedByKms()));
    if (isByKms && settings.isEncryptedByKms()) {
      findings.notCheckable(
          "which key of KMS encrypts the table",
          "DynamoDB tells an ARN, and the model has "
              + (settings.key().isEmpty() ? "alias/aws/dynamodb" : settings.key()));
    }
  }

  private static String byKms(boolean isByKms) {
    return isByKms ? "by a key of KMS" : "by a key that AWS owns";
  }

  /// @param region that is asked, which DynamoDB does not count among the others
  private void compareReplicas(String region) {
    var found = new TreeSet<String>();
    table.replicas().stream().map(ReplicaDescription::regionName).forEach(found::add);
    if (!found.isEmpty()) {
      found.add(region);
    }
    findings.compare("the set of replicas", text(found), text(new TreeSet<>(settings.replicas())));
    if (!found.isEmpty() && !settings.replicas().isEmpty()) {
      findings.compare(
          "consistency between Regions",
          Objects.requireNonNullElse(
              table.multiRegionConsistencyAsString(), Consistency.EVENTUAL.name()),
          settings.consistency().name());
      findings.compare(
          "the witness",
          text(
              table.globalTableWitnesses().stream()
                  .map(GlobalTableWitnessDescription::regionName)
                  .toList()),
          settings.witness().isEmpty() ? NONE : settings.witness());
    }
  }

  private static String text(Collection<String> regions) {
    return regions.isEmpty() ? NONE : String.join(", ", regions);
  }

  private void compareRecovery(@Nullable ContinuousBackupsDescription backups) {
    if (backups == null) {
      findings.notCheckable(
          "point-in-time recovery", "the endpoint does not know DescribeContinuousBackups");
      return;
    }
    var recovery = backups.pointInTimeRecoveryDescription();
    int days = 0;
    if (recovery != null
        && recovery.pointInTimeRecoveryStatus() == PointInTimeRecoveryStatus.ENABLED) {
      days = Objects.requireNonNullElse(recovery.recoveryPeriodInDays(), MOST_RECOVERY_DAYS);
    }
    findings.compare("point-in-time recovery", days(days), days(settings.recoveryDays()));
  }

  private static String days(int days) {
    return days == 0 ? "off" : "on for %d days".formatted(days);
  }

  private void compareTags(@Nullable List<Tag> tags) {
    if (tags == null) {
      if (!settings.tags().isEmpty()) {
        findings.notCheckable("tags", "the endpoint does not know ListTagsOfResource");
      }
      return;
    }
    var missing = new TreeSet<>(settings.tags().keySet());
    for (Tag tag : tags) {
      String wanted = settings.tags().get(tag.key());
      if (wanted == null) {
        reportOtherTag(tag.key());
      } else if (!wanted.equals(tag.value())) {
        findings.drift("the tag %s has another value than in the model".formatted(tag.key()));
      }
      missing.remove(tag.key());
    }
    missing.forEach(key -> findings.drift("the tag %s is missing".formatted(key)));
  }

  // No difference, as stacks and organisations tag tables, too.
  private void reportOtherTag(String key) {
    if (!key.startsWith("aws:")) {
      findings.note("the tag %s is not in the model".formatted(key));
    }
  }
}
