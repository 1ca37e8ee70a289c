package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.ItemMappingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Codecs of sets. DynamoDB holds sets of texts, of numbers and of binaries, in no order, and none
/// that is empty: a component that is an empty set is not written, anywhere else it is refused.
final class SetCodecs {
  private SetCodecs() {}

  record OfText<V>(TextCodec<V> element) implements AttributeCodec<Set<V>> {
    @Override
    public AttributeValue write(Set<V> value) {
      requireElements(value);
      var texts = new ArrayList<String>(value.size());
      for (V each : value) {
        texts.add(element.writeText(each));
      }
      return AttributeValue.createSs(texts);
    }

    @Override
    public Set<V> read(AttributeValue value) {
      if (!value.hasSs()) {
        throw AttributeTypes.mismatch("a string set (SS)", value);
      }
      var values = LinkedHashSet.<V>newLinkedHashSet(value.ss().size());
      for (String each : value.ss()) {
        values.add(element.readText(each));
      }
      return Collections.unmodifiableSet(values);
    }
  }

  record OfNumber<V>(NumberCodec<V> element) implements AttributeCodec<Set<V>> {
    @Override
    public AttributeValue write(Set<V> value) {
      requireElements(value);
      var numbers = new ArrayList<String>(value.size());
      for (V each : value) {
        numbers.add(element.writeText(each));
      }
      return AttributeValue.createNs(numbers);
    }

    @Override
    public Set<V> read(AttributeValue value) {
      if (!value.hasNs()) {
        throw AttributeTypes.mismatch("a number set (NS)", value);
      }
      var values = LinkedHashSet.<V>newLinkedHashSet(value.ns().size());
      for (String each : value.ns()) {
        values.add(element.readText(each));
      }
      return Collections.unmodifiableSet(values);
    }
  }

  record OfBinary() implements AttributeCodec<Set<SdkBytes>> {
    static final AttributeCodec<Set<SdkBytes>> CODEC = new OfBinary();

    @Override
    public AttributeValue write(Set<SdkBytes> value) {
      requireElements(value);
      return AttributeValue.createBs(List.copyOf(value));
    }

    @Override
    public Set<SdkBytes> read(AttributeValue value) {
      if (!value.hasBs()) {
        throw AttributeTypes.mismatch("a binary set (BS)", value);
      }
      return Collections.unmodifiableSet(new LinkedHashSet<>(value.bs()));
    }
  }

  private static void requireElements(Set<?> value) {
    for (Object each : value) {
      if (each == null) {
        throw AttributeTypes.absent(
            "has an element that is null", "Leave it out: no set holds one.");
      }
    }
    if (value.isEmpty()) {
      throw ItemMappingException.of(
          "is an empty set",
          "DynamoDB holds none, except as a component of a record, which is left out then.");
    }
  }
}
