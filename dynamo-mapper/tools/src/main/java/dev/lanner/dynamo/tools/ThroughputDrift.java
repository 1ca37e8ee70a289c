package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.TableSettings.BillingMode;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.tools.Settings.Units;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// How reads and writes of a deployed table, and of its global indexes, are paid for otherwise than
/// the model says.
final class ThroughputDrift {
  private final Settings settings;
  private final Findings findings;

  private ThroughputDrift(Settings settings, Findings findings) {
    this.settings = settings;
    this.findings = findings;
  }

  /// @param table the deployed one
  static void find(ModelTable model, TableDescription table, boolean isLocal, Findings findings) {
    Settings settings = model.settings();
    // A table that was never paid for on demand has no summary.
    String mode =
        table.billingModeSummary() == null
            ? BillingMode.PROVISIONED.name()
            : table.billingModeSummary().billingModeAsString();
    if (!mode.equals(settings.billingMode().name())) {
      findings.compare("the billing mode", mode, settings.billingMode().name());
    } else if (isLocal && !settings.maximum().isNone()) {
      findings.notCheckable("the limit of requests", DeployedTable.LOCAL);
    } else {
      var drift = new ThroughputDrift(settings, findings);
      drift.compare("", table.provisionedThroughput(), table.onDemandThroughput());
      var names = model.table().indexes().stream().map(IndexModel::name).toList();
      for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
        if (names.contains(index.indexName())) {
          drift.compare(
              " of the index " + index.indexName(),
              index.provisionedThroughput(),
              index.onDemandThroughput());
        }
      }
    }
  }

  private void compare(
      String of,
      @Nullable ProvisionedThroughputDescription provisioned,
      @Nullable OnDemandThroughput onDemand) {
    if (!settings.isProvisioned()) {
      findings.compare(
          "the limit of requests" + of, text(units(onDemand)), text(settings.maximum()));
    } else if (provisioned != null) {
      var found = new Units(provisioned.readCapacityUnits(), provisioned.writeCapacityUnits());
      Units least = settings.capacity();
      Units most = settings.scaling();
      if (!isWithin(found.read(), least.read(), most.read())
          || !isWithin(found.write(), least.write(), most.write())) {
        findings.note(
            most.isNone()
                ? "the capacity%s is %s; the model begins with %s, and auto scaling may have changed it"
                    .formatted(of, text(found), text(least))
                : "the capacity%s is %s; in the model it is %s for reads, %s for writes"
                    .formatted(
                        of,
                        text(found),
                        range(least.read(), most.read()),
                        range(least.write(), most.write())));
      }
    }
  }

  /// @param most of auto scaling, or 0 for none
  private static boolean isWithin(long found, long least, long most) {
    return most == 0 ? found == least : found >= least && found <= most;
  }

  private static String range(long least, long most) {
    return most == 0 ? Long.toString(least) : "%d to %d".formatted(least, most);
  }

  private static Units units(@Nullable OnDemandThroughput onDemand) {
    return onDemand == null
        ? new Units(0, 0)
        : new Units(limit(onDemand.maxReadRequestUnits()), limit(onDemand.maxWriteRequestUnits()));
  }

  // A limit that has been taken away is -1.
  private static long limit(@Nullable Long units) {
    return units == null || units < 0 ? 0 : units;
  }

  private static String text(Units units) {
    return "%s for reads, %s for writes".formatted(text(units.read()), text(units.write()));
  }

  private static String text(long units) {
    return units == 0 ? "none" : Long.toString(units);
  }
}
