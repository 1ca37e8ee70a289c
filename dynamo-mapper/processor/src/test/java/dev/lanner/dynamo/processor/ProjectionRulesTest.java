package dev.lanner.dynamo.processor;

import org.junit.jupiter.api.Test;

/// Narrower records.
class ProjectionRulesTest {
  private static final String TABLE =
      "@Table(\"orders\") record Order(@PartitionKey String id, @Nullable Integer total) {}";

  @Test
  void takesComponentsOfTheTablesRecord() {
    Sources.of(TABLE, "@ProjectionOf(Order.class) record Total(@Nullable Integer total) {}")
        .accepted();
  }

  @Test
  void refusesAComponentThatTheRecordDoesNotHave() {
    Sources.of(
            TABLE,
            """
            @ProjectionOf(Order.class)
            record Total(
                int sum) {} // !
            """)
        .refused("Order has no component sum for Total to hold. It has id, total.");
  }

  @Test
  void refusesAComponentOfAnotherType() {
    Sources.of(
            TABLE,
            """
            @ProjectionOf(Order.class)
            record Total(
                Integer total) {} // !
            """)
        .refused("Total.total has another type than Order.total. Declare it as there.");
  }

  @Test
  void refusesAProjectionOfNoTable() {
    Sources.of(TABLE, "@ProjectionOf(String.class) record Total(String id) {} // !")
        .refused(
            "Total is a projection of String, which is no record of a table in this module. Name one.");
  }

  @Test
  void refusesWhatIsNoRecord() {
    Sources.of(TABLE, "@ProjectionOf(Order.class) class Total {} // !")
        .refused(
            "@ProjectionOf is on Total, which is no record that generated code can make. Make it one, not private and without type parameters.");
  }
}
