package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DriftTest {
  private final ModelTable shop = Models.table("shop");
  private final ModelTable parts = Models.table("types");

  @ParameterizedTest
  @ValueSource(strings = {"shop", "school", "readings", "types"})
  void findsNoneInTablesThatTheModelMakes(String model) {
    ModelTable table = Models.table(model);

    try (var local = new LocalDynamoDb()) {
      String name = local.name(table.table());
      new TableCreator(local.client).create(table, name);

      assertThat(Drift.of(table, DeployedTable.of(local.client, name)))
          .extracting(Finding::toString)
          .containsExactly(
              "not checkable: %s: point-in-time recovery; the endpoint does not know DescribeContinuousBackups"
                  .formatted(table.name()));
    }
  }

  @Test
  void findsAMissingTable() {
    try (var local = new LocalDynamoDb()) {
      assertThat(Drift.of(shop, DeployedTable.of(local.client, local.name(shop.table()))))
          .extracting(Finding::toString)
          .containsExactly("drift: shop: the table is missing");
    }
  }

  @Test
  void findsAnotherKey() {
    assertThat(drift(shop, request -> request.keySchema(Deployed.partition("id"))))
        .containsExactly("drift: shop: the key is id; the model has pk and sk");
  }

  @Test
  void findsAnotherTypeOfAKeyAttribute() {
    assertThat(
            drift(
                shop,
                request ->
                    request.attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("sk")
                            .attributeType(ScalarAttributeType.N)
                            .build())))
        .contains("drift: shop: the attribute sk has the type N; the model has S");
  }

  @Test
  void findsMissingAndOtherIndexes() {
    assertThat(drift(shop, request -> request.globalSecondaryIndexes(index("by-day", all()))))
        .containsExactly(
            "drift: shop: the index by-day is not in the model",
            "drift: shop: the index by-order is missing");
  }

  @Test
  void findsAnotherKeyAndProjectionOfAnIndex() {
    assertThat(
            drift(
                shop,
                request ->
                    request.globalSecondaryIndexes(
                        index("by-order", Deployed.include("total", "status")))))
        .containsExactly(
            "drift: shop: the index by-order has the key day; the model has gsi1pk and gsi1sk",
            "drift: shop: the index by-order has the projection INCLUDE of status, total; the model has ALL");
  }

  @Test
  void findsAnIndexOfTheOtherKind() {
    assertThat(
            drift(
                parts,
                request -> {
                  CreateTableRequest made = request.build();
                  var local = made.localSecondaryIndexes().getFirst();
                  var global =
                      GlobalSecondaryIndex.builder()
                          .indexName(local.indexName())
                          .keySchema(local.keySchema())
                          .projection(local.projection())
                          .build();
                  var indexes = new ArrayList<>(made.globalSecondaryIndexes());
                  indexes.add(global);
                  return request.globalSecondaryIndexes(indexes).localSecondaryIndexes(List.of());
                }))
        .contains("drift: parts: the index by-month is global; in the model it is local");
  }

  @Test
  void takesProjectedAttributesInAnyOrder() {
    assertThat(
            drift(
                parts,
                request -> {
                  var indexes = new ArrayList<>(request.build().globalSecondaryIndexes());
                  indexes.set(
                      0,
                      indexes.getFirst().toBuilder()
                          .projection(Deployed.include("color", "weight"))
                          .build());
                  return request.globalSecondaryIndexes(indexes);
                }))
        .isEmpty();
  }

  @Test
  void findsAnotherTimeToLive() {
    assertThat(drift(parts, Deployed.of(parts, Deployed.off())))
        .contains("drift: parts: time to live is off; the model has it on expires");
    assertThat(drift(parts, Deployed.of(parts, Deployed.on("until"))))
        .contains("drift: parts: time to live is on for until; the model has expires");
    assertThat(drift(shop, Deployed.of(shop, Deployed.on("until"))))
        .contains("drift: shop: time to live is on for until; the model has none");
  }

  @Test
  void saysWhatTheEndpointDoesNotTell() {
    var table = Deployed.table(parts, UnaryOperator.identity());

    assertThat(Drift.of(parts, new DeployedTable(table, null, null, null)))
        .noneMatch(Finding::isDrift)
        .extracting(Finding::toString)
        .contains(
            "not checkable: parts: time to live; the endpoint does not know DescribeTimeToLive");
  }

  private static List<String> drift(
      ModelTable model, UnaryOperator<CreateTableRequest.Builder> change) {
    return drift(model, Deployed.of(model, change));
  }

  private static List<String> drift(ModelTable model, DeployedTable deployed) {
    return Drift.of(model, deployed).stream().map(Finding::toString).toList();
  }

  private static GlobalSecondaryIndex index(String name, Projection projection) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(Deployed.partition("day"))
        .projection(projection)
        .build();
  }

  private static Projection all() {
    return Projection.builder().projectionType(ProjectionType.ALL).build();
  }
}
