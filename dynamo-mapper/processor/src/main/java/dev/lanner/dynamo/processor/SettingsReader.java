package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.BillingMode;
import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.TableSettings.StreamView;
import dev.lanner.dynamo.processor.SettingsPlan.Units;
import dev.lanner.dynamo.processor.TablePlan.IndexPlan;
import dev.lanner.processing.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/// Reads how a table is kept, each mistake reported at the table.
final class SettingsReader {
  private static final int MAX_RECOVERY_DAYS = 35;
  private static final int MAX_TAGS = 50;
  private static final int LEAST_UTILIZATION = 20;
  private static final int MOST_UTILIZATION = 90;
  private static final Pattern KEY =
      Pattern.compile("alias/(?!aws/)[a-zA-Z0-9/_-]{1,250}|\\$\\{[a-zA-Z0-9]+}");
  private static final String TAG = "[\\p{L}\\p{Z}\\p{N}+=._:/@-]";
  private static final Pattern TAG_KEY = Pattern.compile(TAG + "{1,128}");
  private static final Pattern TAG_VALUE = Pattern.compile(TAG + "{0,256}");

  private final Reporter reporter;
  private final TypeElement table;

  SettingsReader(Reporter reporter, TypeElement table) {
    this.reporter = reporter;
    this.table = table;
  }

  SettingsPlan read(List<DocumentPlan> records, List<IndexPlan> indexes) {
    TableSettings settings = table.getAnnotation(TableSettings.class);
    if (settings == null) {
      return SettingsPlan.DEFAULTS;
    }
    checkUnits(settings);
    checkScaling(settings);
    if (settings.recoveryDays() < 0 || settings.recoveryDays() > MAX_RECOVERY_DAYS) {
      report(
          "%s has recoveryDays = %d. Point-in-time recovery goes back 1 to %d days; 0 switches it off."
              .formatted(name(), settings.recoveryDays(), MAX_RECOVERY_DAYS));
    }
    checkKey(settings);
    var replicas = List.of(settings.replicas());
    new ReplicaRules(reporter, table).check(settings, replicas, records, indexes);
    boolean isFollowed = !replicas.isEmpty() && settings.consistency() == Consistency.EVENTUAL;
    return new SettingsPlan(
        settings.billingMode(),
        new Units(settings.readCapacityUnits(), settings.writeCapacityUnits()),
        new Units(settings.maxReadCapacityUnits(), settings.maxWriteCapacityUnits()),
        settings.targetUtilization(),
        new Units(settings.maxReadRequestUnits(), settings.maxWriteRequestUnits()),
        isFollowed ? StreamView.NEW_AND_OLD_IMAGES : settings.stream(),
        settings.tableClass(),
        settings.recoveryDays(),
        settings.deletionProtection(),
        settings.encryption(),
        settings.key(),
        replicas,
        settings.consistency(),
        settings.witness(),
        tags(settings.tags()));
  }

  private void checkUnits(TableSettings settings) {
    int read = settings.readCapacityUnits();
    int write = settings.writeCapacityUnits();
    int maxRead = settings.maxReadRequestUnits();
    int maxWrite = settings.maxWriteRequestUnits();
    if (settings.billingMode() == BillingMode.PROVISIONED) {
      if (read < 1 || write < 1) {
        report(
            "%s is provisioned without capacity. Set readCapacityUnits and writeCapacityUnits, each to 1 or more."
                .formatted(name()));
      }
      if (maxRead != 0 || maxWrite != 0) {
        report(
            "%s is provisioned, but has maxReadRequestUnits or maxWriteRequestUnits, which limit requests on demand. Remove them."
                .formatted(name()));
      }
    } else {
      if (read != 0 || write != 0) {
        report(
            "%s has readCapacityUnits or writeCapacityUnits, but is paid for on demand. Add billingMode = PROVISIONED, or limit requests with maxReadRequestUnits and maxWriteRequestUnits."
                .formatted(name()));
      }
      if (maxRead < 0 || maxWrite < 0) {
        report(
            "%s has a negative maxReadRequestUnits or maxWriteRequestUnits. Set it to 1 or more, or to 0 for no limit."
                .formatted(name()));
      }
    }
  }

  private void checkScaling(TableSettings settings) {
    int read = settings.maxReadCapacityUnits();
    int write = settings.maxWriteCapacityUnits();
    if (settings.billingMode() == BillingMode.PROVISIONED) {
      checkMost("Read", read, settings.readCapacityUnits());
      checkMost("Write", write, settings.writeCapacityUnits());
    } else if (read != 0 || write != 0) {
      report(
          "%s has maxReadCapacityUnits or maxWriteCapacityUnits, but is paid for on demand, where nothing is to be scaled. Add billingMode = PROVISIONED, or limit requests with maxReadRequestUnits and maxWriteRequestUnits."
              .formatted(name()));
    }
    int target = settings.targetUtilization();
    if (target < LEAST_UTILIZATION || target > MOST_UTILIZATION) {
      report(
          "%s has targetUtilization = %d. Auto scaling takes %d to %d percent."
              .formatted(name(), target, LEAST_UTILIZATION, MOST_UTILIZATION));
    }
  }

  private void checkMost(String what, int most, int least) {
    if (most != 0 && most <= least) {
      report(
          "%s has max%sCapacityUnits = %d, and begins with %d. Set it to more, or to 0 for no auto scaling."
              .formatted(name(), what, most, least));
    }
  }

  private void checkKey(TableSettings settings) {
    String key = settings.key();
    boolean isCustomers = settings.encryption() == Encryption.CUSTOMER_MANAGED;
    if (!isCustomers && !key.isEmpty()) {
      report(
          "%s has a key, but the encryption %s. Add encryption = CUSTOMER_MANAGED, or remove the key."
              .formatted(name(), settings.encryption()));
    } else if (isCustomers && !KEY.matcher(key).matches()) {
      report(
          "The key of %s is neither an alias of yours nor a parameter of the template. Write one such as alias/shop or ${ShopKey}; an ARN has the number of an account in it."
              .formatted(name()));
    }
  }

  private Map<String, String> tags(TableSettings.Tag[] declared) {
    var tags = new LinkedHashMap<String, String>();
    for (TableSettings.Tag tag : declared) {
      String key = tag.key();
      if (!TAG_KEY.matcher(key).matches() || !TAG_VALUE.matcher(tag.value()).matches()) {
        report(
            "The tag \"%s\" of %s has a key or a value that DynamoDB does not take. Use 1 to 128 characters for keys and up to 256 for values, of letters, digits, spaces and + - = . _ : / @."
                .formatted(key, name()));
      }
      if (key.regionMatches(true, 0, "aws:", 0, 4)) {
        report(
            "The tag %s of %s begins with aws:, as those of AWS do. Rename it."
                .formatted(key, name()));
      }
      if (tags.put(key, tag.value()) != null) {
        report("%s has the tag %s twice. Keep one.".formatted(name(), key));
      }
    }
    if (tags.size() > MAX_TAGS) {
      report("%s has %d tags. DynamoDB takes %d.".formatted(name(), tags.size(), MAX_TAGS));
    }
    return tags;
  }

  private String name() {
    return table.getSimpleName().toString();
  }

  private void report(String message) {
    reporter.error(table, message);
  }
}
