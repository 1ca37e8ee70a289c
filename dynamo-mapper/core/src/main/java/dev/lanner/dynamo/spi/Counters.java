package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.spi.WrittenAttributes.CounterRule;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;

/// Counters as the SDK's extension for them wants to be told, which only the SDK can say.
final class Counters {
  private Counters() {}

  static Map<String, Object> metadata(Map<String, CounterRule> counters) {
    var metadata = StaticTableMetadata.builder();
    counters.forEach((name, rule) ->
        StaticAttributeTags.atomicCounter(rule.step(), rule.start())
            .modifyMetadata(name, AttributeValueType.N)
            .accept(metadata));
    return metadata.build().customMetadata();
  }
}
