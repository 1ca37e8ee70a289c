package dev.lanner.dynamo.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Global tables.
class ReplicaRulesTest {
  private static final String STRONG = "consistency = TableSettings.Consistency.STRONG, ";
  private static final String TWO = "replicas = {\"eu-west-1\", \"eu-central-1\"}";
  private static final String THREE = "replicas = {\"eu-west-1\", \"eu-central-1\", \"eu-west-3\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicas = {\"us-gov-east-1\", \"us-gov-west-1\"}",
        "replicas = {\"eusc-de-east-1\", \"ap-southeast-7\", \"cn-northwest-1\", \"il-central-1\", \"us-iso-east-1\"}",
        "stream = TableSettings.StreamView.NEW_AND_OLD_IMAGES, " + TWO,
        STRONG + "stream = TableSettings.StreamView.KEYS_ONLY, " + THREE,
        STRONG + "witness = \"eu-west-3\", " + TWO
      })
  void takesReplicas(String settings) {
    order(settings).accepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ireland", "eu-wset-1", "eu-west", "eu-west-1a", "us-west-2-lax-1"})
  void refusesRegionsThatAreNone(String region) {
    refused(
        "replicas = {\"eu-west-1\", \"%s\"}".formatted(region),
        "Order names the Region \"%s\", which is none. Write a code such as eu-west-1."
            .formatted(region));
  }

  @Test
  void refusesARegionTwice() {
    refused(
        "replicas = {\"eu-west-1\", \"us-east-1\", \"eu-west-1\"}",
        "Order names the Region eu-west-1 twice. Keep one.");
    refused(
        STRONG + "witness = \"eu-west-1\", " + TWO,
        "Order names the Region eu-west-1 twice. Keep one.");
  }

  @Test
  void refusesASingleReplica() {
    refused(
        "replicas = \"eu-west-1\"",
        "Order has one replica. Name all Regions, that of the stack included, or none.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"consistency = TableSettings.Consistency.STRONG", "witness = \"eu-west-1\""})
  void refusesConsistencyWithoutReplicas(String settings) {
    refused(
        settings,
        "Order has a consistency or a witness, but no replicas. Name their Regions, or remove it.");
  }

  @Test
  void refusesAWitnessOfEventuallyConsistentReplicas() {
    refused(
        "witness = \"eu-west-3\", " + TWO,
        "Order has a witness, which eventually consistent replicas do not need. Remove it, or add consistency = STRONG.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE"})
  void refusesAStreamThatReplicasCannotFollow(String stream) {
    refused(
        "stream = TableSettings.StreamView.%s, %s".formatted(stream, TWO),
        "Order has the stream %s, but its replicas follow a stream of NEW_AND_OLD_IMAGES. Use that one."
            .formatted(stream));
  }

  @Test
  void refusesProvisionedReplicas() {
    refused(
        "billingMode = TableSettings.BillingMode.PROVISIONED, readCapacityUnits = 1, writeCapacityUnits = 1, "
            + TWO,
        "Order has replicas and is provisioned, which CloudFormation takes only with auto scaling of its writes. Set maxWriteCapacityUnits, or have it paid for on demand.");
  }

  @Test
  void refusesStrongConsistencyInTwoOrFourRegions() {
    String refusal =
        "Order is strongly consistent in %d Regions. Name three replicas, or two and a witness.";

    refused(STRONG + TWO, refusal.formatted(2));
    refused(STRONG + "witness = \"eu-west-2\", " + THREE, refusal.formatted(4));
  }

  @Test
  void refusesLocalIndexesUnderStrongConsistency() {
    Sources.of(
            """
            @Table("orders")
            @TableSettings(%s%s)
            record Order( // !
                @PartitionKey(index = {"", "by-day"}) String customer,
                @SortKey String id,
                @SortKey(index = "by-day") String day) {}
            """
                .formatted(STRONG, THREE))
        .refused(
            "Order is strongly consistent in several Regions, where DynamoDB takes no local index, and by-day is one. Remove it, or give it another partition key.");
  }

  @Test
  void refusesTimeToLiveUnderStrongConsistency() {
    Sources.of(
            """
            @Table("orders")
            @TableSettings(%s%s)
            record Order(
                @PartitionKey String id,
                @Ttl Instant expires) {} // !
            """
                .formatted(STRONG, THREE))
        .refused(
            "Order.expires is @Ttl, but Order is strongly consistent in several Regions, where DynamoDB removes no items. Remove @Ttl, or take consistency = EVENTUAL.");
  }

  @Test
  void warnsOfWhatHoldsWithinOneRegionOnly() {
    Sources.of(
            """
            @Table("shop")
            @TableSettings(%s)
            sealed interface Shop {
              @Key(partition = "A#{id}")
              record Order(
                  String id,
                  @Version long version, // !
                  @UpdatedAt Instant updated) implements Shop {}

              @Key(partition = "B#{id}")
              record Cart(
                  String id,
                  @Counter long seen) // !
                  implements Shop {}
            }
            """
                .formatted(TWO))
        .warned(
            "Order.version is @Version, but Shop has replicas in several Regions, and of two that write an item at once the last one wins: a version guards against writers of its own Region only. Write each item in one Region only and say so with @SuppressWarnings(\"lanner:regions\"), or take consistency = STRONG.",
            "Cart.seen is @Counter, but Shop has replicas in several Regions, and of two that write an item at once the last one wins: what the other one has added is lost. Write each item in one Region only and say so with @SuppressWarnings(\"lanner:regions\"), or take consistency = STRONG.");
  }

  @Test
  void saysNothingWhereALockHolds() {
    versioned("", "", STRONG + THREE).accepted();
    versioned("", "", "").accepted();
  }

  @Test
  void saysNothingOfWhatIsAcknowledged() {
    versioned("@SuppressWarnings(\"lanner:regions\")", "", TWO).accepted();
    versioned("", "@SuppressWarnings({\"unused\", \"lanner:regions\"})", TWO).accepted();
    Sources.of(
            """
            @Table("shop")
            @TableSettings(%s)
            sealed interface Shop {
              @Key(partition = "A#{id}")
              @SuppressWarnings("lanner:regions")
              record Order(String id, @Version long version) implements Shop {}
            }
            """
                .formatted(TWO))
        .accepted();
  }

  @Test
  void saysNothingOfWhatIsAcknowledgedAtAComponentWithAnAccessor() {
    Sources.of(
            """
            @Table("orders")
            @TableSettings(%s)
            record Order(
                @PartitionKey String id,
                @Version @SuppressWarnings("lanner:regions") long version) {
              public long version() {
                return version;
              }
            }
            """
                .formatted(TWO))
        .accepted();
  }

  private static void refused(String settings, String message) {
    order(settings).refused(message);
  }

  private static Sources order(String settings) {
    return Sources.of(
        """
        @Table("orders")
        @TableSettings(%s)
        record Order(@PartitionKey String id) {} // !
        """
            .formatted(settings));
  }

  private static Sources versioned(String ofTable, String ofComponent, String settings) {
    return Sources.of(
        """
        @Table("orders")
        @TableSettings(%s)
        %s
        record Order(@PartitionKey String id, @Version %s long version) {}
        """
            .formatted(settings, ofTable, ofComponent));
  }
}
