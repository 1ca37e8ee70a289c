package dev.lanner.dynamo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How tables are kept.
class SettingsRulesTest {
  @Test
  void hasTheDefaultsWithoutAnAnnotation() throws IOException {
    assertThat(model("@TableSettings"))
        .isEqualTo(model(""))
        .contains(
            """
            "settings": {
                    "billingMode": "PAY_PER_REQUEST",
                    "recoveryDays": 35,
                    "deletionProtection": true
                  }\
            """);
  }

  @Test
  void refusesSettingsOfNoTable() {
    Sources.of(
            """
            @TableSettings
            record Order(String id) {} // !
            """)
        .refused("@TableSettings is on Order, which has no @Table. Move it to the table.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "billingMode = TableSettings.BillingMode.PROVISIONED",
        "billingMode = TableSettings.BillingMode.PROVISIONED, readCapacityUnits = 5",
        "billingMode = TableSettings.BillingMode.PROVISIONED, writeCapacityUnits = 5",
        "billingMode = TableSettings.BillingMode.PROVISIONED, readCapacityUnits = -1, writeCapacityUnits = 5"
      })
  void refusesToProvisionWithoutCapacity(String settings) {
    refused(
        settings,
        "Order is provisioned without capacity. Set readCapacityUnits and writeCapacityUnits, each to 1 or more.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"readCapacityUnits = 5", "writeCapacityUnits = 5"})
  void refusesCapacityOnDemand(String settings) {
    refused(
        settings,
        "Order has readCapacityUnits or writeCapacityUnits, but is paid for on demand. Add billingMode = PROVISIONED, or limit requests with maxReadRequestUnits and maxWriteRequestUnits.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maxReadRequestUnits = 5", "maxWriteRequestUnits = 5"})
  void refusesToLimitRequestsOfAProvisionedTable(String settings) {
    refused(
        "billingMode = TableSettings.BillingMode.PROVISIONED, readCapacityUnits = 1, writeCapacityUnits = 1, "
            + settings,
        "Order is provisioned, but has maxReadRequestUnits or maxWriteRequestUnits, which limit requests on demand. Remove them.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maxReadCapacityUnits = 5", "maxWriteCapacityUnits = 5"})
  void refusesToScaleOnDemand(String settings) {
    refused(
        settings,
        "Order has maxReadCapacityUnits or maxWriteCapacityUnits, but is paid for on demand, where nothing is to be scaled. Add billingMode = PROVISIONED, or limit requests with maxReadRequestUnits and maxWriteRequestUnits.");
  }

  @ParameterizedTest
  @CsvSource({"Read, 5", "Read, 4", "Write, 5", "Write, -1"})
  void refusesToScaleToNoMore(String what, int most) {
    refused(
        "billingMode = TableSettings.BillingMode.PROVISIONED, readCapacityUnits = 5, writeCapacityUnits = 5, max%sCapacityUnits = %d"
            .formatted(what, most),
        "Order has max%sCapacityUnits = %d, and begins with 5. Set it to more, or to 0 for no auto scaling."
            .formatted(what, most));
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 91})
  void refusesUtilizationThatAutoScalingDoesNotTake(int percent) {
    refused(
        "targetUtilization = " + percent,
        "Order has targetUtilization = %d. Auto scaling takes 20 to 90 percent."
            .formatted(percent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"maxReadRequestUnits = -1", "maxWriteRequestUnits = -1"})
  void refusesNegativeLimits(String settings) {
    refused(
        settings,
        "Order has a negative maxReadRequestUnits or maxWriteRequestUnits. Set it to 1 or more, or to 0 for no limit.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 36})
  void refusesDaysThatRecoveryDoesNotGoBack(int days) {
    refused(
        "recoveryDays = " + days,
        "Order has recoveryDays = %d. Point-in-time recovery goes back 1 to 35 days; 0 switches it off."
            .formatted(days));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop",
        "alias/",
        "alias/aws/dynamodb",
        "arn:aws:kms:eu-west-1:111122223333:key/1",
        "${Shop-Key}"
      })
  void refusesAKeyThatIsNotTheCustomers(String key) {
    refused(
        "encryption = TableSettings.Encryption.CUSTOMER_MANAGED, key = \"%s\"".formatted(key),
        "The key of Order is neither an alias of yours nor a parameter of the template. Write one such as alias/shop or ${ShopKey}; an ARN has the number of an account in it.");
  }

  @Test
  void refusesAKeyThatIsNotUsed() {
    refused(
        "key = \"alias/shop\"",
        "Order has a key, but the encryption AWS_OWNED. Add encryption = CUSTOMER_MANAGED, or remove the key.");
  }

  @Test
  void refusesATagTwice() {
    refused(tags("team", "a", "team", "b"), "Order has the tag team twice. Keep one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:team", "AWS:team"})
  void refusesTagsOfAws(String key) {
    refused(
        tags(key, "a"),
        "The tag %s of Order begins with aws:, as those of AWS do. Rename it.".formatted(key));
  }

  @Test
  void refusesTagsThatDynamoDbDoesNotTake() {
    String refusal =
        "The tag \"%s\" of Order has a key or a value that DynamoDB does not take. Use 1 to 128 characters for keys and up to 256 for values, of letters, digits, spaces and + - = . _ : / @.";

    refused(tags("", "a"), refusal.formatted(""));
    refused(tags("a#b", "a"), refusal.formatted("a#b"));
    refused(tags("k".repeat(129), "a"), refusal.formatted("k".repeat(129)));
    refused(tags("team", "v".repeat(257)), refusal.formatted("team"));
    refused(tags("team", "a*b"), refusal.formatted("team"));
  }

  @Test
  void refusesTooManyTags() {
    String[] tags =
        IntStream.range(0, 102).mapToObj(i -> i % 2 == 0 ? "k" + i : "v").toArray(String[]::new);

    refused(tags(tags), "Order has 51 tags. DynamoDB takes 50.");
  }

  private static void refused(String settings, String message) {
    order("@TableSettings(%s)".formatted(settings)).refused(message);
  }

  private static String model(String annotation) throws IOException {
    return GoldenTest.generated(order(annotation).accepted()).get("dynamo.json");
  }

  private static Sources order(String annotation) {
    return Sources.of(
        """
        @Table("orders")
        %s
        record Order(@PartitionKey String id) {} // !
        """
            .formatted(annotation));
  }

  /// Keys and values by turns.
  private static String tags(String... tags) {
    return IntStream.iterate(0, i -> i < tags.length, i -> i + 2)
        .mapToObj(
            i -> "@TableSettings.Tag(key = \"%s\", value = \"%s\")".formatted(tags[i], tags[i + 1]))
        .collect(Collectors.joining(", ", "tags = {", "}"));
  }
}
