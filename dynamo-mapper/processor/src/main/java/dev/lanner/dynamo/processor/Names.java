package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;

/// The types that generated code names.
final class Names {
  static final ClassName TABLE_CLIENT = api("TableClient");
  static final ClassName ENTITY_TABLE = api("EntityTable");
  static final ClassName ITEM_TABLE = api("ItemTable");
  static final ClassName ITEM_KEY = api("ItemKey");
  static final ClassName RANGE = api("Range");
  static final ClassName QUERY = api("Query");
  static final ClassName TABLE_QUERY = api("TableQuery");
  static final ClassName PARTIAL_QUERY = api("PartialQuery");
  static final ClassName SCAN = api("Scan");
  static final ClassName TABLE_SCAN = api("TableScan");
  static final ClassName PARTIAL_SCAN = api("PartialScan");
  static final ClassName PROJECTION = api("Projection");
  static final ClassName CONDITION = api("Condition");
  static final ClassName FILTER = api("Filter");
  static final ClassName INDEX_PROJECTION = api("Index").nestedClass("Projection");
  static final ClassName FIXED_ATTRIBUTE = api("FixedAttribute");
  static final ClassName VALUE_ATTRIBUTE = api("ValueAttribute");
  static final ClassName ORDERED_ATTRIBUTE = api("OrderedAttribute");
  static final ClassName NUMBER_ATTRIBUTE = api("NumberAttribute");
  static final ClassName TEXT_ATTRIBUTE = api("TextAttribute");
  static final ClassName SET_ATTRIBUTE = api("SetAttribute");
  static final ClassName LIST_ATTRIBUTE = api("ListAttribute");
  static final ClassName MAP_ATTRIBUTE = api("MapAttribute");
  static final ClassName DOCUMENT_ATTRIBUTE = api("DocumentAttribute");
  static final ClassName ATTRIBUTE_CODEC = spi("AttributeCodec");
  static final ClassName CODECS = spi("Codecs");
  static final ClassName DOCUMENT_CODEC = spi("DocumentCodec");
  static final ClassName DOCUMENT_PATH = spi("DocumentPath");
  static final ClassName ITEM_SCHEMA = spi("ItemSchema");
  static final ClassName KEY_CONDITION = spi("KeyCondition");
  static final ClassName KEY_TEXT = spi("KeyText");
  static final ClassName NUMBER_CODEC = spi("NumberCodec");
  static final ClassName NUMBER_CODECS = spi("NumberCodecs");
  static final ClassName TABLE_MODEL = spi("TableModel");
  static final ClassName TABLE_SCHEMAS = spi("TableSchemas");
  static final ClassName TEXT_CODEC = spi("TextCodec");
  static final ClassName TEXT_CODECS = spi("TextCodecs");
  static final ClassName WRITTEN_ATTRIBUTES = spi("WrittenAttributes");
  static final ClassName ATTRIBUTE_VALUE =
      ClassName.get("software.amazon.awssdk.services.dynamodb.model", "AttributeValue");
  static final ClassName SINGLETON = ClassName.get("jakarta.inject", "Singleton");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private Names() {}

  private static ClassName api(String name) {
    return ClassName.get("dev.lanner.dynamo", name);
  }

  private static ClassName spi(String name) {
    return ClassName.get("dev.lanner.dynamo.spi", name);
  }

  /// `OrdersLine` for a class `Line` inside `Orders`.
  static String flat(ClassName type) {
    return String.join("", type.simpleNames());
  }
}
