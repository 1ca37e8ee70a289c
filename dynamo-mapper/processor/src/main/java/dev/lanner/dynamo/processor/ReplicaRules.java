package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.BillingMode;
import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.StreamView;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.TablePlan.IndexPlan;
import dev.lanner.processing.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/// What DynamoDB asks of global tables, version 2019.11.21, each mistake reported at the table, or
/// at the component that is not allowed. Which Regions strong consistency knows is for DynamoDB to
/// say, as it learns new ones.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html">How
///   DynamoDB global tables work</a>
final class ReplicaRules {
  private static final int REGIONS_OF_STRONG = 3;
  // No list of them, as there are more every year: eu-west-1, us-gov-east-1, eusc-de-east-1.
  private static final Pattern REGION =
      Pattern.compile(
          "[a-z]{2,4}(-[a-z]{2,4})?-(central|(north|south)?(east|west)|north|south)-[1-9]");

  private final Reporter reporter;
  private final TypeElement table;

  ReplicaRules(Reporter reporter, TypeElement table) {
    this.reporter = reporter;
    this.table = table;
  }

  void check(
      TableSettings settings,
      List<String> replicas,
      List<DocumentPlan> records,
      List<IndexPlan> indexes) {
    var regions = new ArrayList<>(replicas);
    if (!settings.witness().isEmpty()) {
      regions.add(settings.witness());
    }
    checkRegions(regions);
    boolean isStrong = settings.consistency() == Consistency.STRONG;
    if (replicas.isEmpty()) {
      if (isStrong || !settings.witness().isEmpty()) {
        report(
            "%s has a consistency or a witness, but no replicas. Name their Regions, or remove it."
                .formatted(name()));
      }
      return;
    }
    if (replicas.size() == 1) {
      report(
          "%s has one replica. Name all Regions, that of the stack included, or none."
              .formatted(name()));
    }
    if (settings.billingMode() == BillingMode.PROVISIONED
        && settings.maxWriteCapacityUnits() == 0) {
      report(
          "%s has replicas and is provisioned, which CloudFormation takes only with auto scaling of its writes. Set maxWriteCapacityUnits, or have it paid for on demand."
              .formatted(name()));
    }
    if (isStrong) {
      checkStrong(regions.size(), records, indexes);
    } else {
      checkEventual(settings);
    }
  }

  private void checkRegions(List<String> regions) {
    var seen = new HashSet<String>();
    for (String region : regions) {
      if (!REGION.matcher(region).matches()) {
        report(
            "%s names the Region \"%s\", which is none. Write a code such as eu-west-1."
                .formatted(name(), region));
      } else if (!seen.add(region)) {
        report("%s names the Region %s twice. Keep one.".formatted(name(), region));
      }
    }
  }

  private void checkEventual(TableSettings settings) {
    if (!settings.witness().isEmpty()) {
      report(
          "%s has a witness, which eventually consistent replicas do not need. Remove it, or add consistency = STRONG."
              .formatted(name()));
    }
    StreamView stream = settings.stream();
    if (stream != StreamView.NONE && stream != StreamView.NEW_AND_OLD_IMAGES) {
      report(
          "%s has the stream %s, but its replicas follow a stream of NEW_AND_OLD_IMAGES. Use that one."
              .formatted(name(), stream));
    }
  }

  private void checkStrong(int regions, List<DocumentPlan> records, List<IndexPlan> indexes) {
    if (regions != REGIONS_OF_STRONG) {
      report(
          "%s is strongly consistent in %d Regions. Name three replicas, or two and a witness."
              .formatted(name(), regions));
    }
    for (IndexPlan index : indexes) {
      if (index.isLocal()) {
        report(
            "%s is strongly consistent in several Regions, where DynamoDB takes no local index, and %s is one. Remove it, or give it another partition key."
                .formatted(name(), index.name()));
      }
    }
    for (DocumentPlan record : records) {
      ComponentPlan ttl = record.with(Role.Ttl.class);
      if (ttl != null) {
        reporter.error(
            ttl.at(),
            "%s is @Ttl, but %s is strongly consistent in several Regions, where DynamoDB removes no items. Remove @Ttl, or take consistency = EVENTUAL."
                .formatted(ttl.owner(), name()));
      }
    }
  }

  private String name() {
    return table.getSimpleName().toString();
  }

  private void report(String message) {
    reporter.error(table, message);
  }
}
